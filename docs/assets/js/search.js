// The search dialog: asks Material's search worker, shows the pages it finds.
// Messages of the worker: 0 set up, 1 ready, 2 query, 3 result with groups of one page's sections.
const SETUP = 0;
const READY = 1;
const QUERY = 2;
const MOST_RESULTS = 12;
const SNIPPET = 160; // characters of text shown under a title

const dialog = document.getElementById("hub-search");
const input = dialog.querySelector("input");
const status = dialog.querySelector("[role=status]");
const list = dialog.querySelector("ol");
const words = dialog.dataset;
const base = new URL(words.base, document.baseURI);

/** Text of a piece of HTML, read without running or loading anything of it. */
const plain = (html) => new DOMParser().parseFromString(html ?? "", "text/html").body.textContent;

function item(group) {
  const best = group.reduce((a, b) => (b.score > a.score ? b : a));
  const page = group.find((found) => !found.location.includes("#")) ?? best;
  const entry = document.createElement("li");
  const link = entry.appendChild(document.createElement("a"));
  link.href = new URL(best.location, base).href;
  link.textContent = plain(page.title);
  if (best !== page) link.append(`: ${plain(best.title)}`);
  const text = plain(best.text).replace(/\s+/g, " ").trim();
  const snippet = entry.appendChild(document.createElement("p"));
  snippet.textContent = text.length > SNIPPET ? `${text.slice(0, SNIPPET).trimEnd()}…` : text;
  return entry;
}

function show({ items }) {
  const query = input.value.trim();
  list.replaceChildren(...items.slice(0, MOST_RESULTS).map(item));
  const text = items.length === 0 ? words.none : items.length === 1 ? words.foundOne : words.foundOther;
  status.textContent = query ? text.replace("{query}", query).replace("{count}", items.length) : "";
}

function ask(worker) {
  const query = input.value.trim();
  if (query) worker.postMessage({ type: QUERY, data: query });
  else show({ items: [] });
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
    } else show(data.data);
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
