/* Moments as readers of the page's language write them, in the reader's own time. */

import { dates } from "../words.js";

/** "28 November 2026": its day. */
export const dayInWords = dates({});

/** "28 November 2026 at 14:05". */
export const momentInWords = dates({ timeStyle: "short" });
