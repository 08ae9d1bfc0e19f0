/* Scores belong to the test that they were typed for. Where another test is chosen, its boxes hold what was
   typed for that one before, or nothing: an IELTS score of 9 is not a CLB level of 9. */

import { ABILITIES, boxAt } from "./questions.js";

/** Listens before anything else does that reads the scores. */
export function listenToTests(form) {
  const typed = new Map();
  form.addEventListener("change", ({ target }) => {
    if (target === form) typed.clear(); // other answers were put in as a whole
    const [, id] = target.name.match(/^(.+)\.test$/) ?? [];
    if (!id) return;
    const boxes = [...ABILITIES, "taken"].map((part) => form.elements[`${id}.${part}`]);
    typed.set(`${id} ${boxAt(form, id).dataset.test ?? ""}`, boxes.map(({ value }) => value));
    const before = typed.get(`${id} ${target.value}`) ?? [];
    boxes.forEach((box, place) => { box.value = before[place] ?? ""; });
  });
}
