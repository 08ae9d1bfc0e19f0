// The map and the tables of places and streams: choices let through the streams that fit. Without
// this script everything is there in full. The choices are kept in the address, so they can be shared.
const form = document.getElementById("places-filter");
const status = document.getElementById("places-status");
const selects = [...form.querySelectorAll("select")];
const streams = [...document.querySelectorAll(".streams-table tbody tr")];
const regions = [...document.querySelectorAll("a.map-region")].map((link) => ({
  link,
  name: link.getAttribute("aria-label"),
}));
const places = [...document.querySelectorAll(".provinces-table a[data-place]")].map((link) => ({
  place: link.dataset.place,
  row: link.closest("tr"),
}));
// A row has what it is as data-status, data-express-entry, data-job-offer.
const property = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

function fits(row) {
  return selects.every(
    ({ name, value, selectedOptions: [option] }) =>
      !value || option.dataset.fits.split(" ").includes(row.dataset[property(name)]),
  );
}

function show() {
  const chosen = selects.some((select) => select.value);
  const left = new Set();
  let shown = 0;
  for (const row of streams) {
    row.hidden = !fits(row);
    if (row.hidden) continue;
    shown += 1;
    left.add(row.dataset.place);
  }
  for (const { row, place } of places) row.hidden = chosen && !left.has(place);
  for (const { link, name } of regions) {
    const unfit = chosen && !left.has(link.dataset.place);
    link.classList.toggle("map-unfit", unfit);
    link.setAttribute("aria-label", unfit ? `${name}, ${form.dataset.unfit}` : name);
  }
  status.textContent = shown
    ? form.dataset.shown
        .replace("{shown}", shown)
        .replace("{all}", streams.length)
        .replace("{places}", left.size)
    : form.dataset.none;
}

function keep() {
  const address = new URL(location.href);
  for (const { name, value } of selects) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  history.replaceState(history.state, "", address);
}

const asked = new URLSearchParams(location.search);
for (const select of selects) {
  const value = asked.get(select.name);
  if ([...select.options].some((option) => option.value === value)) select.value = value;
}
form.hidden = false;
form.addEventListener("change", () => {
  show();
  keep();
});
form.addEventListener("reset", () =>
  setTimeout(() => {
    show();
    keep();
  }),
);
form.addEventListener("submit", (event) => event.preventDefault());
show();
