/* Kept answers have a version, so that links and files of earlier days still open. */

import { Unreadable } from "./unreadable.js";

/** The version that this page writes. It grows when a question's name or an answer's value changes. */
export const VERSION = 1;

/**
 * How answers of a version become those of the next one: version -> function from pairs to pairs.
 * A step is never changed or taken away: what was kept by it must open for ever.
 * @type {Map<number, (answers: [string, string][]) => [string, string][]>}
 */
const STEPS = new Map();

/**
 * @param {[string, string][]} answers  names and texts, as a link or a file of `version` holds them
 * @param {number} version
 * @returns {[string, string][]} the same in the words of today's form
 * @throws {Unreadable} for a version that there has not been
 */
export function upToDate(answers, version, steps = STEPS, current = VERSION) {
  if (!Number.isSafeInteger(version) || version < 1) throw new Unreadable("no_version");
  if (version > current) throw new Unreadable("newer");
  let brought = answers;
  for (let step = version; step < current; step += 1) brought = steps.get(step)(brought);
  return brought;
}
