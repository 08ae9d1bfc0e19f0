/* What the pages beside the calculator share: a form, one question to Python, an answer below. */

import { Client } from "../client.js";
import { clearErrors, inWords, showErrors } from "../errors.js";
import { setup, words } from "../words.js";
import { Loading } from "./loading.js";

const PAUSE = 400; // milliseconds after the last key before typed answers count

export class Page {
  /**
   * @param {HTMLElement} root  holds the form, the answer's section and the lines about loading
   * @param {object} about
   * @param {(form: HTMLFormElement) => {request: object, missing: string[]}} about.read
   * @param {(result: object) => {parts: Node[], said: string}} about.show  the answer for the eye and, in
   *   one sentence, for the ear
   * @param {(path: string) => string} about.place  the question of a path that Python names
   */
  constructor(root, { read, show, place = (path) => path }) {
    Object.assign(this, { root, read, show, place });
    this.form = root.querySelector("form");
    this.summary = root.querySelector("[data-error-summary]");
    this.answer = root.querySelector("[data-answer]");
    this.client = new Client();
    this.latest = 0;
    this.askedFor = false; // whether the button has been pressed: only then are problems shown
    this.pressed = false; // whether the button waits for an answer, also where other answers overtake it
    this.loading = new Loading(root, this.client, () => this.update());
  }

  start() {
    if (typeof WebAssembly !== "object" || typeof Worker !== "function") {
      this.loading.show({ stage: "unsupported" });
      return;
    }
    this.form.querySelector("[data-submit]").disabled = false;
    let pause;
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(pause);
      this.askedFor = this.pressed = true;
      this.update();
    });
    for (const kind of ["input", "change"]) {
      this.form.addEventListener(kind, () => {
        clearTimeout(pause);
        pause = setTimeout(() => this.update(), PAUSE);
      });
    }
    for (const intent of ["focusin", "pointerdown"]) {
      this.form.addEventListener(intent, () => this.client.load(), { once: true });
    }
    this.update();
  }

  /** Reads the form and asks, where all is there that the question needs. */
  async update() {
    const turn = ++this.latest;
    const { request, missing } = this.read(this.form, this.client);
    if (missing.length) {
      this.#refuse(missing.map((path) => ({ path, message: words("error.missing") })));
      return;
    }
    const reply = await this.client.ask({ ...request, lang: setup.lang }).catch(() => null);
    if (turn !== this.latest || reply === null) return; // overtaken; or failed, which the stage says
    if (reply.ok) this.#tell(reply.result);
    else this.#refuse(inWords(reply.errors).map((error) => ({ ...error, path: this.place(error.path) })));
  }

  #tell(result) {
    clearErrors(this.form, this.summary);
    const { parts, said } = this.show(result);
    this.answer.hidden = false;
    this.answer.querySelector("[data-parts]").replaceChildren(...parts);
    this.answer.querySelector("[data-said]").textContent = said;
    if (this.pressed) this.answer.querySelector("h2").focus();
    this.pressed = false;
  }

  #refuse(errors) {
    this.answer.hidden = true;
    clearErrors(this.form, this.summary);
    if (this.askedFor) showErrors(this.form, this.summary, errors, this.pressed);
    this.pressed = false;
  }
}
