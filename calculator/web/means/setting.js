/* What a change sets, in the words of the form: from paths of a profile to its flat answers. */

import { answersFrom } from "../answers.js";
import { controlNamed } from "../questions.js";

/**
 * The answers after a change. All that the change does not name stays, such as the test a person took.
 * @param {Record<string, string>} answers
 * @param {Record<string, unknown>} set  values of the profile by path; null is no longer told
 */
export function changed(answers, set) {
  const after = { ...answers };
  for (const [path, value] of Object.entries(set)) {
    for (const name of Object.keys(after)) {
      if (name === path || name.startsWith(`${path}.`) || name.startsWith(`${path}[`)) delete after[name];
    }
    const cut = path.lastIndexOf(".") + 1;
    Object.assign(after, answersFrom({ [path.slice(cut)]: value }, path.slice(0, cut)));
  }
  return after;
}

/** The names of the answers in which two sets differ. */
export function differing(before, after) {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => before[name] !== after[name]);
}

/** Whether the form has a question for each of these names. */
export function canHold(form, names) {
  return names.every((name) => controlNamed(form, name) !== null);
}

/**
 * The answers with one change taken back. An answer that was changed again since stays.
 * @returns {{answers: Record<string, string>, whole: boolean}}
 */
export function takenBack(now, { before, after }) {
  const answers = { ...now };
  const names = differing(before, after);
  const kept = names.filter((name) => now[name] !== after[name]);
  for (const name of names.filter((one) => !kept.includes(one))) {
    if (name in before) answers[name] = before[name];
    else delete answers[name];
  }
  return { answers, whole: kept.length === 0 };
}
