/* What comes from outside is checked as a whole before any of it reaches the form. */

import { Unreadable } from "./unreadable.js";

const MOST_ANSWERS = 500;
const LONGEST_NAME = 80;
const LONGEST_TEXT = 120;
const CONTROL = /\p{Cc}/u;

/**
 * @param {[string, unknown][]} pairs  names and texts; numbers are taken as people write them
 * @returns {[string, string][]} the same as texts
 * @throws {Unreadable} where one of them can't be an answer, or there is none
 */
export function checked(pairs) {
  if (pairs.length === 0) throw new Unreadable("empty");
  if (pairs.length > MOST_ANSWERS) throw new Unreadable("too_many");
  const seen = new Set();
  return pairs.map(([name, value]) => {
    const text = typeof value === "number" ? String(value) : value;
    if (typeof text !== "string") throw new Unreadable("not_text", { name: short(name) });
    if (CONTROL.test(name + text)) throw new Unreadable("control");
    if (name.length > LONGEST_NAME || text.length > LONGEST_TEXT) {
      throw new Unreadable("too_long", { name: short(name) });
    }
    if (seen.has(name)) throw new Unreadable("twice", { name });
    seen.add(name);
    return [name, text];
  });
}

/** A name as it may be shown: whoever made the link chose its length. */
export function short(name) {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}
