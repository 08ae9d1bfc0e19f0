/* The page's texts and questions, from the JSON block that the build put into it. */

export const setup = JSON.parse(document.getElementById("calculator-setup").textContent);

// Not fr-CA, whose space between thousands is as wide as one between words.
const numbers = new Intl.NumberFormat(setup.lang);
const signs = new Intl.NumberFormat(setup.lang, { signDisplay: "exceptZero" });
const plurals = new Intl.PluralRules(setup.lang);

/** A text of data/wording/<lang>/calculator.yml with its {parameters} filled in. */
export function words(key, parameters = {}) {
  const text = setup.words[key];
  return text.replace(/\{(\w+)\}/g, (whole, name) =>
    name in parameters ? String(parameters[name]) : whole);
}

/** The text for one or for more: keys end in `_one` and `_other`. */
export function counted(key, count, parameters = {}) {
  const form = plurals.select(count) === "one" ? "one" : "other";
  return words(`${key}_${form}`, { count: number(count), ...parameters });
}

/** A number as readers of the page's language write it. */
export function number(value) {
  return numbers.format(value);
}

/** "+12", "−12" or "0". */
export function signed(value) {
  return signs.format(value).replace("-", "\u2212");
}

/** What a report of a test can show for one ability: "0 to 9, in steps of 0.5". */
export function scoresOf({ minimum, maximum, step }) {
  const shown = { minimum: number(minimum), maximum: number(maximum), step: number(step) };
  return words(step === 1 ? "range.whole" : "range.steps", shown);
}

/** The right language of {en, fr}; a plain text as it is. */
export function inLanguage(text) {
  return typeof text === "string" ? text : (text?.[setup.lang] ?? text?.en ?? "");
}

/** What writes dates in full; French says "1er" for the first day, which Intl does not. */
export function dates(options) {
  const format = new Intl.DateTimeFormat(setup.lang === "fr" ? "fr-CA" : "en-GB", { dateStyle: "long", ...options });
  const part = ({ type, value }) => (setup.lang === "fr" && type === "day" && value === "1" ? "1er" : value);
  return (moment) => format.formatToParts(moment).map(part).join("");
}

const days = dates({ timeZone: "UTC" });

/** A day such as 2026-09-29 as readers write it. */
export function day(iso) {
  return days(Date.parse(`${iso}T00:00:00Z`));
}
