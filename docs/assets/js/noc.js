// The finder of occupations: copies of the entries that fit, best first, above the hidden list of
// all. What is asked is kept in the address, so it can be shared. Without this script the list is there.
import { asked, distance, nearest, stem, words } from "./matching.js";

const MOST = 50; // results shown
const OLDER_CODE = /^\d{4}$/;

const form = document.querySelector(".noc-form");
const input = form.querySelector("input");
const status = document.getElementById("noc-status");
const results = document.getElementById("noc-results");
const all = document.getElementById("noc-all");
const say = form.dataset;

const entries = [...all.querySelectorAll("[data-code]")].map((item) => {
  const titles = [...item.firstElementChild.querySelectorAll("span")].map((span) => span.textContent);
  const outside = (title) => title.replace(/\([^)]*\)/g, " ");
  const stems = (title) => words(title).map(stem);
  return {
    item,
    code: item.dataset.code,
    forms: titles.flatMap((title) => [
      { held: stems(outside(title)), hidden: 0 },
      { held: stems(title), hidden: 1 },
    ]),
  };
});
const vocabulary = new Set(entries.flatMap(({ forms }) => forms.flatMap(({ held }) => held)));

/** How well an entry fits, the lower the better: whole words first, then short titles. */
function rank({ forms }, wanted) {
  const found = forms.map(({ held, hidden }) => {
    if (!wanted.every((word) => held.some((other) => other.startsWith(word)))) return Infinity;
    const begun = wanted.filter((word) => !held.includes(word)).length;
    return hidden * 10_000 + begun * 100 + held.length;
  });
  return Math.min(...found);
}

/** The entries of which one title has all these words, best first. */
function titled(wanted) {
  if (wanted.length === 0) return [];
  return entries
    .map((entry) => ({ entry, place: rank(entry, wanted) }))
    .filter(({ place }) => place < Infinity)
    .sort((a, b) => a.place - b.place || a.entry.code.localeCompare(b.entry.code))
    .map(({ entry }) => entry);
}

/** The three likeliest codes for one with a slip: two digits swapped come before one digit wrong. */
function nearCodes(code) {
  const digits = (text) => [...text].sort().join("");
  const swapped = ({ code: other }) => Number(digits(other) === digits(code));
  return entries
    .filter((entry) => distance(code, entry.code, 1) === 1)
    .sort((a, b) => swapped(b) - swapped(a))
    .slice(0, 3);
}

/** The entries of a query, and what was taken instead where nothing fits what was typed. */
function find(query) {
  const code = query.replace(/\s/g, "");
  if (/^\d+$/.test(code)) {
    const begun = entries.filter((entry) => entry.code.startsWith(code));
    if (begun.length || code.length !== 5) return { found: begun };
    const near = nearCodes(code);
    return { found: near, near: near.map((entry) => entry.code).join(", ") };
  }
  const wanted = asked(query);
  const found = titled(wanted);
  if (found.length) return { found };
  const begins = (word) => [...vocabulary].some((known) => known.startsWith(word));
  const mended = wanted.map((word) => (begins(word) ? word : nearest(word, vocabulary)));
  const known = mended.filter((word) => word !== null);
  const close = known.length === wanted.length ? titled(known) : [];
  if (close.length) return { found: close, near: known.join(" ") };
  return { found: known.length > 1 ? withMost(known) : titled(known), part: true };
}

/** The entries that have the most of these words, where none has them all. */
function withMost(wanted) {
  const ranked = wanted.flatMap((_, left) => titled(wanted.filter((__, place) => place !== left)));
  const found = ranked.length ? ranked : wanted.flatMap((word) => titled([word]));
  return [...new Set(found)];
}

function told({ found, near, part }, query) {
  const older = OLDER_CODE.test(query) ? say.older : say.none;
  if (found.length === 0) return older.replace("{query}", query);
  const count = (text) => text.replace("{count}", found.length).replace("{shown}", MOST);
  if (part) return count(say.part).replace("{query}", query);
  if (near) return count(say.near).replace("{query}", query).replace("{near}", near);
  return count(found.length === 1 ? say.one : found.length > MOST ? say.first : say.other);
}

function show() {
  const query = input.value.trim();
  const answer = query ? find(query) : { found: [] };
  results.replaceChildren(...answer.found.slice(0, MOST).map(({ item }) => item.cloneNode(true)));
  results.hidden = answer.found.length === 0;
  all.hidden = query !== "";
  status.textContent = query ? told(answer, query) : "";
}

function keep() {
  const address = new URL(location.href);
  if (input.value.trim()) address.searchParams.set("q", input.value.trim());
  else address.searchParams.delete("q");
  history.replaceState(history.state, "", address);
}

let wait;
input.addEventListener("input", () => {
  show();
  clearTimeout(wait);
  wait = setTimeout(keep, 300); // browsers refuse too many changes of the address
});
input.addEventListener("change", keep); // as Enter does
input.value = new URLSearchParams(location.search).get("q") ?? input.value;
form.hidden = false;
show();
