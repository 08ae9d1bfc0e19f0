/* Beside each test score, the level it proves, as Python converts it. */

import { ABILITIES, boxAt } from "./questions.js";
import { setup, words } from "./words.js";

/** Fills in the levels of every language question, by the table of the profile's day. */
export function showLevels(form, client, profile) {
  for (const { id } of setup.fields.filter(({ kind }) => kind === "language")) {
    const result = id.split(".").reduce((inner, name) => inner?.[name], profile);
    showThose(form, client, id, result, profile.date);
  }
}

/** The levels of one question; empty where there is nothing to say. */
async function showThose(form, client, path, result, date) {
  const box = boxAt(form, path);
  const shown = ABILITIES.map((ability) => box.querySelector(`[data-level="${ability}"]`));
  const asked = JSON.stringify([result ?? null, date]);
  if (box.dataset.asked === asked) return;
  box.dataset.asked = asked;
  for (const level of shown) level.textContent = "";
  const test = setup.tests[result?.test];
  if (!test || test.direct || ABILITIES.some((ability) => !(ability in result))) return;
  const scores = Object.fromEntries(ABILITIES.map((ability) => [ability, result[ability]]));
  const request = { ask: "convert", test: result.test, scores, date, lang: setup.lang };
  if (result.taken) request.taken = result.taken;
  const reply = await client.ask(request).catch(() => null);
  if (!reply?.ok || box.dataset.asked !== asked) return;
  const { language, levels } = reply.result;
  ABILITIES.forEach((ability, place) => {
    shown[place].textContent = levelOf(language, levels[ability]);
  });
}

/** "CLB 9"; Python gives 0 where a score proves no level. */
export function levelOf(language, level) {
  return words(`level.${level ? language : "none"}`, { level });
}
