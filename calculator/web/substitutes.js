/* Answers that stand in for each other, such as an age and a date of birth, or a number and "I don't know
   yet": the last one given counts. */

import { setup } from "./words.js";

const UNKNOWN_BOX = ".unknown"; // ends the name of the box "I don't know yet" beside a question

/** Takes an answer out where another is given in its place. */
export function listenToSubstitutes(form) {
  // looked up once: the form's own lookup by name goes through all of it after each change of the page
  const controls = new Map([...form.elements].map((control) => [control.name, control]));
  const others = new Map(setup.fields.filter((field) => field.one_of).map(
    ({ id, one_of }) => [id, setup.fields.filter((other) => other.one_of === one_of && other.id !== id)],
  ));
  form.addEventListener("input", ({ target: { name, value } }) => {
    if (name.endsWith(UNKNOWN_BOX)) controls.get(name.slice(0, -UNKNOWN_BOX.length)).value = "";
    const unknown = controls.get(name + UNKNOWN_BOX);
    if (unknown) unknown.checked = false;
    if (value === "") return;
    for (const { id } of others.get(name) ?? []) controls.get(id).value = "";
  });
}
