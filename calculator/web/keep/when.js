/* Moments as readers of the page's language write them, in the reader's own time. */

import { setup } from "../words.js";

const locale = setup.lang === "fr" ? "fr-CA" : "en-GB";
const days = new Intl.DateTimeFormat(locale, { dateStyle: "long" });
const moments = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" });

/** "28 November 2026": its day. */
export function dayInWords(moment) {
  return days.format(moment);
}

/** "28 November 2026 at 14:05". */
export function momentInWords(moment) {
  return moments.format(moment);
}
