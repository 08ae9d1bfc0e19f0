/* Below a box for an occupation: its title, or the occupations that the typed words may mean, each a
   button. Python finds them. */

import { make } from "./elements.js";
import { counted, inLanguage, setup, words } from "./words.js";

const PAUSE = 300; // milliseconds after the last key before words are looked up
const SHORTEST = 3; // letters that are worth a search
const MOST = 6; // occupations that are offered at once

/** Looks up what is typed into any occupation box of the form, now or in a job added later. */
export function listenToOccupations(form, client) {
  let pause;
  form.addEventListener("input", ({ target }) => {
    if (!("occupation" in target.dataset)) return;
    clearTimeout(pause);
    pause = setTimeout(() => lookUp(target, client), PAUSE);
  });
  form.addEventListener("change", ({ target }) => {
    if (target !== form) return; // answers were put in
    for (const box of form.querySelectorAll("[data-occupation]")) lookUp(box, client, "off");
  });
  form.addEventListener("click", ({ target }) => {
    const found = target.closest("[data-noc]");
    if (!found) return;
    const box = found.closest("[data-field]").querySelector("[data-occupation]");
    box.value = found.dataset.noc;
    box.dispatchEvent(new Event("input", { bubbles: true }));
    box.focus();
  });
}

/** @param {string} spoken  whether a screen reader says the answer: "polite" to typing, "off" to anything else */
async function lookUp(box, client, spoken = "polite") {
  const field = box.closest("[data-field]");
  const query = box.value.trim();
  if (box.dataset.asked === query) return;
  box.dataset.asked = query;
  field.querySelector("[data-chosen]").ariaLive = spoken;
  if (query.length < SHORTEST || /^\d{3}$/.test(query)) return show(field, "", []);
  const reply = await client.ask({ ask: "noc", query, lang: setup.lang }).catch(() => null);
  if (reply === null || box.dataset.asked !== query) return;
  if (!reply.ok) show(field, reply.errors[0].message, []);
  else if (/^\d+$/.test(query)) show(field, titled(reply.result[0]), []);
  else show(field, counted("occupations", reply.result.length), reply.result.slice(0, MOST));
}

function show(field, text, found) {
  field.querySelector("[data-chosen]").textContent = text;
  const list = field.querySelector("[data-found]");
  list.hidden = found.length === 0;
  list.replaceChildren(...found.map((group) => {
    const button = make("button", "calc-found__one", make("strong", "", group.code), ` ${titled(group)}`);
    button.type = "button";
    button.dataset.noc = group.code;
    return make("li", "", button);
  }));
}

function titled({ title, teer }) {
  return words("occupation", { title: inLanguage(title), teer });
}
