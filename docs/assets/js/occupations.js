// The list of a category: shows the rows whose code or title, in either language, has what is asked.
import { asked, stem, words } from "./matching.js";

const form = document.querySelector(".occupations-form");
const input = form.querySelector("input");
const status = form.querySelector("[role=status]");
const rows = [...document.querySelectorAll(".occupations-table tbody tr")].map((row) => {
  const [code, title] = row.cells;
  const texts = [code, ...title.childNodes].map((part) => part.textContent);
  return { row, held: words(texts.join(" ")).map(stem) };
});
const tables = [...document.querySelectorAll(".occupations .hub-scroll")];

function show() {
  const query = input.value.trim();
  const wanted = asked(query);
  let count = 0;
  for (const { row, held } of rows) {
    const fits = wanted.every((word) => held.some((found) => found.startsWith(word)));
    row.hidden = !fits;
    if (fits) count += 1;
  }
  for (const table of tables) table.hidden = !table.querySelector("tbody tr:not([hidden])");
  const text = count === 0 ? form.dataset.none : count === 1 ? form.dataset.one : form.dataset.other;
  status.textContent = query ? text.replace("{count}", count).replace("{all}", rows.length) : "";
}

form.hidden = false;
input.addEventListener("input", show);
show(); // a browser may have kept what was typed before
