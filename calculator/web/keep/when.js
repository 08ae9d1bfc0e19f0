/* Days and moments as readers of the page's language write them, in the reader's own time. */

import { setup } from "../words.js";

const locale = setup.lang === "fr" ? "fr-CA" : "en-GB";
const days = new Intl.DateTimeFormat(locale, { dateStyle: "long" });
const moments = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" });

/** "28 November 2026" for a Date, or for a day written as 2026-11-28. */
export function dayInWords(day) {
  return days.format(typeof day === "string" ? new Date(`${day}T12:00:00`) : day);
}

/** "28 November 2026 at 14:05". */
export function momentInWords(moment) {
  return moments.format(moment);
}
