/* Asks Python for the panels: one question after another, after the score, and only what the answers
   of now need. What was asked about older answers is dropped. */

import { setup } from "../words.js";

const PAUSE = 150; // milliseconds after a score: the next answer's score goes before the panels

export class Asking {
  /** @param {import("../client.js").Client} client */
  constructor(client) {
    this.client = client;
    this.turn = 0;
    this.known = new Map();
    this.last = Promise.resolve();
    this.begun = Promise.resolve();
  }

  /** New answers: what is known of the old ones is forgotten. */
  renew(profile) {
    this.turn += 1;
    this.profile = profile;
    this.known.clear();
    this.begun = new Promise((resolve) => { setTimeout(resolve, PAUSE); });
  }

  /**
   * Python's reply about the present answers. The same question is asked once.
   * @param {object} request  what to ask beside the profile
   * @returns {Promise<object|null>} null where newer answers have overtaken it
   */
  ask(request) {
    const key = JSON.stringify(request);
    if (!this.known.has(key)) this.known.set(key, this.#queue(request, this.turn));
    return this.known.get(key);
  }

  #queue(request, turn) {
    const reply = Promise.all([this.last, this.begun]).then(() => {
      if (turn !== this.turn) return null;
      return this.client.ask({ ...request, profile: this.profile, lang: setup.lang });
    });
    this.last = reply.catch(() => null);
    return reply.then((answer) => (turn === this.turn ? answer : null));
  }
}
