/* One panel: a line that says the answer, and the whole of it below. It asks when it comes near the
   screen or is opened, and again only when the answers have changed. */

import { words } from "../words.js";

const NEAR = "250px 0px";

export class Panel {
  /**
   * @param {HTMLDetailsElement} element
   * @param {object} how
   * @param {(profile: object) => object|null} how.request  what to ask; null where there is nothing to ask
   * @param {(result: object, told: object) => string} how.line
   * @param {(result: object, told: object) => Node[]} how.content
   * @param {(told: object) => {line: string, content: Node[]}} [how.without]  in place of an answer
   * @param {(errors: object[], told: object) => {line: string, content: Node[]}} [how.refused]
   * @param {import("./asking.js").Asking} asking
   */
  constructor(element, how, asking) {
    this.element = element;
    this.how = how;
    this.asking = asking;
    this.shown = element.querySelector("[data-means-line]");
    this.content = element.querySelector("[data-means-content]");
    this.told = null;
    this.near = false;
    this.fresh = false;
    element.addEventListener("toggle", () => this.#need());
    new IntersectionObserver(([entry]) => {
      this.near = entry.isIntersecting;
      if (this.near) this.#need();
    }, { rootMargin: NEAR }).observe(element);
  }

  /** There is a score: what stands here is about older answers. */
  renew(told) {
    this.told = told;
    this.again();
  }

  /** The same answers, another question. */
  again() {
    this.fresh = false;
    this.#enter("counting", words("means.counting"));
    this.#need();
  }

  /** There is no score: nothing stands here. */
  wait() {
    this.told = null;
    this.fresh = true;
    this.content.replaceChildren();
    this.#enter("waiting", words("means.waiting"));
    this.how.cleared?.();
  }

  async #need() {
    if (this.fresh || !this.told || !(this.near || this.element.open)) return;
    this.fresh = true;
    const told = this.told;
    const request = this.how.request(told.profile);
    if (!request) return this.#show(this.how.without(told));
    const reply = await this.asking.ask(request).catch(() => undefined);
    const overtaken = reply === null || told !== this.told || !this.fresh;
    if (overtaken || JSON.stringify(request) !== JSON.stringify(this.how.request(told.profile))) return undefined;
    return this.#show(this.#answer(reply, told));
  }

  #answer(reply, told) {
    if (!reply) return { line: words("means.failed"), content: [] };
    if (reply.ok) return { line: this.how.line(reply.result, told), content: this.how.content(reply.result, told) };
    if (this.how.refused) return this.how.refused(reply.errors, told);
    const message = reply.errors.map((error) => error.message).join(" ");
    return { line: words("means.refused", { message }), content: [] };
  }

  #show({ line, content }) {
    this.content.replaceChildren(...content);
    this.#enter("shown", line);
  }

  #enter(state, line) {
    this.element.dataset.state = state;
    this.element.setAttribute("aria-busy", String(state === "counting"));
    this.shown.textContent = line;
  }
}
