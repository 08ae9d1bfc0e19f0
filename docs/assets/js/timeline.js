// The timeline shows one kind of entry when asked. Without this script it shows all. The choice is
// kept in the address, so it can be shared.
const form = document.getElementById("timeline-filter");
const status = document.getElementById("timeline-status");
const years = [...document.querySelectorAll(".timeline-year")];
const entries = [...document.querySelectorAll(".timeline-year li[data-kind]")];
const choice = form.elements.kind;

function show() {
  const kind = choice.value;
  for (const entry of entries) entry.hidden = kind !== "" && entry.dataset.kind !== kind;
  for (const year of years) year.hidden = !year.querySelector("li[data-kind]:not([hidden])");
  const shown = entries.filter((entry) => !entry.hidden).length;
  status.textContent = form.dataset.shown
    .replace("{shown}", shown)
    .replace("{all}", entries.length);
}

function keep() {
  const address = new URL(location.href);
  if (choice.value) address.searchParams.set("kind", choice.value);
  else address.searchParams.delete("kind");
  history.replaceState(null, "", address);
}

// A kind that is not there leaves everything shown.
choice.value = new URLSearchParams(location.search).get("kind") ?? "";
if (choice.selectedIndex < 0) choice.value = "";
// An entry that the address leads to is never hidden.
const target = location.hash && document.getElementById(location.hash.slice(1));
if (target && entries.includes(target) && choice.value !== target.dataset.kind) choice.value = "";

form.hidden = false;
form.addEventListener("change", () => {
  show();
  keep();
});
form.addEventListener("submit", (event) => event.preventDefault());
show();
