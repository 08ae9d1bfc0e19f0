/* The page's texts and questions, from the JSON block that the build put into it. */

export const setup = JSON.parse(document.getElementById("calculator-setup").textContent);

const locale = { en: "en-CA", fr: "fr-CA" }[setup.lang];
const numbers = new Intl.NumberFormat(locale);
const signs = new Intl.NumberFormat(locale, { signDisplay: "exceptZero" });
const plurals = new Intl.PluralRules(locale);

/** A text of data/wording/<lang>/calculator.yml with its {parameters} filled in. */
export function words(key, parameters = {}) {
  const text = setup.words[key];
  return text.replace(/\{(\w+)\}/g, (whole, name) =>
    name in parameters ? String(parameters[name]) : whole);
}

/** The text for one or for more: keys end in `_one` and `_other`. */
export function counted(key, count) {
  const form = plurals.select(count) === "one" ? "one" : "other";
  return words(`${key}_${form}`, { count: number(count) });
}

/** A number as readers of the page's language write it. */
export function number(value) {
  return numbers.format(value);
}

/** "+12", "−12" or "0". */
export function signed(value) {
  return signs.format(value).replace("-", "\u2212");
}

/** The right language of {en, fr}; a plain text as it is. */
export function inLanguage(text) {
  return typeof text === "string" ? text : (text?.[setup.lang] ?? text?.en ?? "");
}

const days = new Intl.DateTimeFormat(setup.lang === "fr" ? "fr-CA" : "en-GB", {
  day: "numeric", month: "long", year: "numeric", timeZone: "UTC",
});

/** A day such as 2026-09-29 as readers write it. */
export function day(iso) {
  const [year, month, date] = iso.split("-").map(Number);
  return days.format(Date.UTC(year, month - 1, date));
}
