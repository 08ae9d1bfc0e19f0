/* Answers in this browser's storage: only after a press, and away again by another. */

import { checked } from "./checked.js";
import { Unreadable } from "./unreadable.js";
import { VERSION, upToDate } from "./versions.js";

export const KEY = "hub-calculator-answers";

/** Saves the answers. @throws {Unreadable} where the browser keeps nothing for this page */
export function save(answers) {
  try {
    const saved = new Date().toISOString();
    localStorage.setItem(KEY, JSON.stringify({ version: VERSION, saved, answers }));
  } catch {
    throw new Unreadable("no_storage");
  }
}

/** Removes what is saved. */
export function clear() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // a storage that is closed to this page holds nothing of it
  }
}

/**
 * When answers were saved here and which; null where none are.
 * @returns {{saved: Date, answers: [string, string][]} | null}
 * @throws {Unreadable} where something is saved that is no set of answers
 */
export function saved() {
  let text = null;
  try {
    text = localStorage.getItem(KEY);
  } catch {
    return null;
  }
  if (text === null) return null;
  const content = read(text);
  const day = new Date(content?.saved);
  if (typeof content?.answers !== "object" || content.answers === null || Number.isNaN(day.getTime())) {
    throw new Unreadable("bad_storage");
  }
  return { saved: day, answers: upToDate(checked(Object.entries(content.answers)), content.version) };
}

/** Calls back where another tab has saved answers or removed them. */
export function onChange(callBack) {
  addEventListener("storage", ({ key }) => {
    if (key === KEY || key === null) callBack(); // null: all that the browser keeps for this site is gone
  });
}

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unreadable("bad_storage");
  }
}
