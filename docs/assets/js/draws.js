// The table of all draws: sort by a column, choose by type, year, cut-off or words. Without this
// script the whole table is there. The choice is kept in the address, so it can be shared, and what
// is shown can be saved as CSV.
const form = document.getElementById("draws-filter");
const status = document.getElementById("draws-status");
const table = document.querySelector(".draws-index .draws-table");
const body = table.tBodies[0];
const heads = [...table.tHead.rows[0].cells];
const fields = ["type", "year", "from", "to", "q"];
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const digits = (cell) => Number(cell.textContent.replace(/\D/g, ""));

// In the order of the page, newest first: `age` sorts by number and by date alike.
const rows = [...body.rows].map((row, age) => {
  const [number, date, type, invitations, cutoff] = row.cells;
  const day = date.firstElementChild.dateTime;
  return {
    row,
    number: number.textContent,
    age: -age,
    day,
    kind: row.dataset.type,
    type: type.textContent,
    invitations: digits(invitations),
    cutoff: digits(cutoff),
  };
});

// Made when words are first asked for: most readers never do, and a phone takes a while.
let inFull;
function wordsOf(entry) {
  if (!entry.words) {
    inFull ??= new Intl.DateTimeFormat(form.dataset.lang === "fr" ? "fr-CA" : "en-GB", {
      dateStyle: "long",
      timeZone: "UTC",
    });
    const day = inFull.format(new Date(entry.day));
    entry.words = fold([entry.number, entry.type, entry.day, day].join(" "));
  }
  return entry.words;
}

const compare = {
  number: (a, b) => a.age - b.age,
  date: (a, b) => a.age - b.age,
  type: (a, b) => a.type.localeCompare(b.type, form.dataset.lang),
  invitations: (a, b) => a.invitations - b.invitations,
  cutoff: (a, b) => a.cutoff - b.cutoff,
};
let sort = { key: "number", order: "desc" };

function fits(entry, choice) {
  return (
    (!choice.type || entry.kind === choice.type) &&
    (!choice.year || entry.day.startsWith(choice.year)) &&
    (!choice.from || entry.cutoff >= Number(choice.from)) &&
    (!choice.to || entry.cutoff <= Number(choice.to)) &&
    choice.words.every((word) => wordsOf(entry).includes(word))
  );
}

// The columns of /api/v1/draws.csv that the table has, in its order and with its names.
const columns = ["round", "date", "type", "invitations", "crs_cutoff", "url"];

function download() {
  const lines = rows
    .filter((entry) => !entry.row.hidden)
    .map((entry) => [
      entry.number,
      entry.day,
      entry.kind,
      entry.invitations,
      entry.cutoff,
      `/draws/${entry.number}/`,
    ]);
  const text = [columns, ...lines].map((line) => `${line.join(",")}\n`).join("");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = "draws.csv";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function show() {
  const choice = Object.fromEntries(fields.map((name) => [name, form.elements[name].value.trim()]));
  choice.words = fold(choice.q).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const entry of rows) {
    const hidden = !fits(entry, choice);
    if (entry.row.hidden !== hidden) entry.row.hidden = hidden;
    if (!hidden) shown += 1;
  }
  status.textContent = shown
    ? form.dataset.shown.replace("{shown}", shown).replace("{all}", rows.length)
    : form.dataset.none;
  save.disabled = shown === 0;
  keep(choice);
}

function keep(choice) {
  const address = new URL(location.href);
  for (const name of fields) {
    if (choice[name]) address.searchParams.set(name, choice[name]);
    else address.searchParams.delete(name);
  }
  const usual = sort.key === "number" && sort.order === "desc";
  for (const name of ["sort", "order"]) address.searchParams.delete(name);
  if (!usual) {
    address.searchParams.set("sort", sort.key);
    address.searchParams.set("order", sort.order);
  }
  history.replaceState(history.state, "", address);
}

function arrange() {
  const sign = sort.order === "asc" ? 1 : -1;
  const by = compare[sort.key];
  const before = [...rows];
  rows.sort((a, b) => sign * by(a, b) || b.age - a.age);
  if (rows.some((entry, place) => entry !== before[place])) {
    body.append(...rows.map((entry) => entry.row));
  }
  for (const head of heads) {
    if (head.dataset.key !== sort.key) head.removeAttribute("aria-sort");
    else head.setAttribute("aria-sort", sort.order === "asc" ? "ascending" : "descending");
  }
}

for (const head of heads) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = head.textContent;
  button.title = form.dataset.sort.replace("{column}", head.textContent);
  button.addEventListener("click", () => {
    const first = head.dataset.key === "type" ? "asc" : "desc";
    const turned = sort.order === "asc" ? "desc" : "asc";
    sort = { key: head.dataset.key, order: sort.key === head.dataset.key ? turned : first };
    arrange();
    show();
  });
  head.replaceChildren(button);
}

const asked = new URLSearchParams(location.search);
for (const name of fields) if (asked.has(name)) form.elements[name].value = asked.get(name);
if (Object.hasOwn(compare, asked.get("sort") ?? "")) {
  sort = { key: asked.get("sort"), order: asked.get("order") === "asc" ? "asc" : "desc" };
}
const save = document.createElement("button");
save.type = "button";
save.className = "hub-button hub-button--quiet";
save.textContent = form.dataset.csv;
save.addEventListener("click", download);
document.querySelector(".draws-csv").replaceWith(save);
form.hidden = false;
let wait;
form.addEventListener("input", () => {
  clearTimeout(wait);
  wait = setTimeout(show, 150);
});
form.addEventListener("reset", () => setTimeout(show));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  show();
});
arrange();
show();
