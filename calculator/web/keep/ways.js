/* The ways of keeping: what each button of the block does, and what it says beside it. */

import { answersOf } from "../answers.js";
import { readProfile } from "../profile.js";
import { counted, words } from "../words.js";
import { copy } from "./copy.js";
import { answersInFile, download, fileText } from "./file.js";
import { linkTo } from "./link.js";
import * as storage from "./storage.js";
import { asText } from "./text.js";
import { momentInWords } from "./when.js";

export class Ways {
  /**
   * @param {HTMLElement} box  the block
   * @param {HTMLFormElement} form
   * @param {Incoming} incoming  takes what a file holds
   */
  constructor(box, form, incoming) {
    this.box = box;
    this.form = form;
    this.incoming = incoming;
    this.latest = null;
    const presses = {
      save: () => this.#save(),
      clear: () => this.#clear(),
      download: () => this.#download(),
      link: () => this.#copy("link", linkTo(answersOf(form))),
      print: () => window.print(),
      text: () => this.#copy("text", asText(this.latest.result, this.latest.profile.date)),
    };
    for (const [name, press] of Object.entries(presses)) {
      this.#at(name).addEventListener("click", press);
    }
    this.#at("open").addEventListener("change", ({ target }) => this.#open(target));
    storage.onChange(() => this.showSaved());
    this.showSaved();
  }

  /**
   * An empty form has nothing to keep; without a result there is nothing to copy as text.
   * @param {object|null} latest  the result that is shown
   */
  keep(latest) {
    this.latest = latest;
    this.#at("text").disabled = !latest;
    const empty = Object.keys(answersOf(this.form)).length === 0;
    for (const name of ["save", "download", "link"]) this.#at(name).disabled = empty;
  }

  /** What is saved in this browser, since when, and the button that removes it. */
  showSaved() {
    const text = this.#at("saved");
    let there = false;
    try {
      const kept = storage.saved();
      there = kept !== null;
      text.textContent = kept
        ? `${counted("keep.saved", kept.answers.length)} ${words("keep.saved_when", { moment: momentInWords(kept.saved) })}`
        : words("keep.saved_none");
    } catch (error) {
      there = true;
      text.textContent = error.message;
    }
    this.#at("clear").hidden = !there;
  }

  #save() {
    try {
      storage.save(answersOf(this.form));
      this.showSaved();
      this.#said("save", words("keep.said.saved"));
    } catch (error) {
      this.#said("save", error.message);
    }
  }

  #clear() {
    storage.clear();
    // the button that was pressed goes; an empty form has nothing to save either
    (this.#at("save").disabled ? this.#at("saved") : this.#at("save")).focus();
    this.showSaved();
    this.#said("save", words("keep.said.cleared"));
    this.box.dispatchEvent(new Event("keep:cleared", { bubbles: true }));
  }

  #download() {
    const { profile } = readProfile(new FormData(this.form));
    download(fileText(answersOf(this.form), profile), profile.date);
    this.#said("file", words("keep.said.downloaded"));
  }

  async #open(input) {
    const [file] = input.files;
    if (!file) return;
    try {
      this.incoming.take(await answersInFile(file), words("keep.notice.from_file", { file: file.name }));
    } catch (error) {
      this.incoming.refuse(error);
    }
    input.value = ""; // so that the same file can be opened again
    this.incoming.notice.show();
  }

  async #copy(what, text) {
    const fallback = this.box.querySelector(`[data-copy="${what}"]`);
    const done = await copy(text, fallback);
    this.#said(what, words(done ? `keep.said.${what}_copied` : "keep.said.copy_by_hand"));
  }

  #at(name) {
    return this.box.querySelector(`[data-keep-${name}]`);
  }

  /** The answer to a press, beside its button and read out once. */
  #said(what, text) {
    this.box.querySelector(`[data-said="${what}"]`).textContent = text;
  }
}
