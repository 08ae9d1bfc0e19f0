// The checklist: counts the ticks, and keeps them in this browser where the reader asks for it.
const KEY = "hub-checklist";

const list = document.querySelector(".checklist");
const tools = list.querySelector(".checklist-tools");
const status = tools.querySelector("[role=status]");
const keep = tools.querySelector(".checklist-keep");
const boxes = [...list.querySelectorAll("[data-tick]")];

/** What was kept of this version of the list; a changed list starts afresh. */
function kept() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY));
    return found?.version === list.dataset.version && Array.isArray(found.ticks) ? found.ticks : null;
  } catch {
    return null;
  }
}

function store() {
  const ticks = boxes.filter((box) => box.checked).map((box) => box.dataset.tick);
  try {
    if (keep.checked) localStorage.setItem(KEY, JSON.stringify({ version: list.dataset.version, ticks }));
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    keep.checked = false;
    return false;
  }
}

function tell() {
  const done = boxes.filter((box) => box.checked).length;
  status.textContent = tools.dataset.done.replace("#", done);
}

const before = kept();
keep.checked = before !== null;
// Browsers put ticks back by themselves after a reload: only what the reader asked to keep stays.
for (const box of boxes) box.checked = before?.includes(box.dataset.tick) ?? false;
list.addEventListener("change", () => {
  const stored = store();
  tell();
  if (!stored) status.textContent = tools.dataset.failed;
});
tools.querySelector(".checklist-print").addEventListener("click", () => print());
tools.querySelector(".checklist-clear").addEventListener("click", () => {
  for (const box of boxes) box.checked = false;
  store();
  tell();
});
tools.hidden = false;
tell();
