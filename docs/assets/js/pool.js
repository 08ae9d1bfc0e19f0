// How many candidates have a given score or more: between two counts, since the pool is published
// in ranges. Without this script the table of ranges is there.
const form = document.getElementById("pool-form");
const answer = document.getElementById("pool-answer");
const steps = [...document.querySelectorAll("#pool-steps tbody tr")].map(({ dataset }) => ({
  low: Number(dataset.low),
  high: Number(dataset.high),
  count: Number(dataset.count),
  above: Number(dataset.above),
}));
const number = new Intl.NumberFormat(form.dataset.lang === "fr" ? "fr-CA" : "en-CA");

function words(score) {
  const step = steps.find(({ low, high }) => low <= score && score <= high);
  if (!step || !Number.isInteger(score)) return form.dataset.none;
  const most = step.above + step.count;
  // the lowest score of a range is exact: everyone in the range has it or more
  if (score === step.low || step.count === 0) {
    return form.dataset.exact.replace("{score}", score).replace("{count}", number.format(most));
  }
  return form.dataset.between
    .replace("{score}", score)
    .replace("{least}", number.format(step.above))
    .replace("{most}", number.format(most));
}

function show() {
  const typed = form.elements.score.value.trim();
  answer.textContent = typed ? words(Number(typed)) : "";
}

form.hidden = false;
form.addEventListener("input", show);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  show();
});
show();
