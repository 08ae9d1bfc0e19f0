// The search dialog: asks Material's search worker, shows the pages it finds.
// Messages of the worker: 0 set up, 1 ready, 2 query, 3 result with groups of one page's sections.
import { direct } from "./search-direct.js";
import { ordered, plain } from "./search-order.js";

const SETUP = 0;
const READY = 1;
const QUERY = 2;
const MOST_RESULTS = 12;
const SNIPPET = 160; // characters of text shown under a title
const FINDER = { lists: /^noc\/#(?:all|broad-\d)$/, at: "noc/" }; // a list that its page searches by itself

const dialog = document.getElementById("hub-search");
const input = dialog.querySelector("input");
const status = dialog.querySelector("[role=status]");
const list = dialog.querySelector("ol");
const words = dialog.dataset;
const base = new URL(words.base, document.baseURI);
const queries = []; // asked of the worker and not answered yet; it answers in order

function entry(location, title, text = "") {
  const item = document.createElement("li");
  const link = item.appendChild(document.createElement("a"));
  link.href = new URL(location, base).href;
  link.textContent = title;
  const snippet = item.appendChild(document.createElement("p"));
  snippet.textContent = text.length > SNIPPET ? `${text.slice(0, SNIPPET).trimEnd()}…` : text;
  return item;
}

function found({ page, best }, query) {
  const title = plain((page ?? best).title);
  const text = plain(best.text).replace(/\s+/g, " ").trim();
  if (FINDER.lists.test(best.location)) {
    return entry(`${FINDER.at}?q=${encodeURIComponent(query)}`, title, text);
  }
  return entry(best.location, best === page || !page ? title : `${title}: ${plain(best.title)}`, text);
}

async function show(groups, query) {
  const pages = ordered(groups, query);
  const rounds = await direct(query, base);
  if (query !== input.value.trim()) return; // something else has been typed since
  const items = [
    ...rounds.map(({ location, title }) => entry(location, title)),
    ...pages.map((page) => found(page, query)),
  ];
  list.replaceChildren(...items.slice(0, MOST_RESULTS));
  const text = items.length === 0 ? words.none : items.length === 1 ? words.foundOne : words.foundOther;
  status.textContent = query ? text.replace("{query}", query).replace("{count}", items.length) : "";
}

function ask(worker) {
  const query = input.value.trim();
  if (!query) return show([], "");
  queries.push(query);
  return worker.postMessage({ type: QUERY, data: query });
}

async function start() {
  status.textContent = words.loading;
  const answer = await fetch(new URL("search/search_index.json", base));
  if (!answer.ok) throw new Error(`search index: HTTP ${answer.status}`);
  const worker = new Worker(new URL(words.worker, document.baseURI));
  const index = await answer.json();
  worker.addEventListener("error", fail);
  worker.addEventListener("message", ({ data }) => {
    if (data.type === READY) {
      status.textContent = "";
      input.addEventListener("input", () => ask(worker));
      ask(worker);
    } else show(data.data.items, queries.shift()).catch(fail);
  });
  worker.postMessage({ type: SETUP, data: { ...index, options: { suggest: false } } });
}

function fail(error) {
  console.warn(error);
  status.textContent = words.failed;
}

input.addEventListener("keydown", ({ key }) => {
  if (key === "Enter") list.querySelector("a")?.click();
  if (key === "Escape") dialog.close(); // by itself it would only empty the field first
});
list.addEventListener("click", ({ target }) => {
  if (target.closest("a")) dialog.close();
});
start().catch(fail);
