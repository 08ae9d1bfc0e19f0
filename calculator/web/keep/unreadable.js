/* Why something that was kept can't be read, in words for the reader. */

import { words } from "../words.js";

export class Unreadable extends Error {
  /** @param {string} reason  a key under `js.unreadable` of data/wording/<lang>/keep.yml */
  constructor(reason, parameters = {}) {
    super(words(`keep.unreadable.${reason}`, parameters));
    this.name = "Unreadable";
  }
}
