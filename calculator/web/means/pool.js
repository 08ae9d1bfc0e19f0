/* How many candidates of the pool are above: a bracket, with the day of the pool. */

import { make } from "../elements.js";
import { counted, day, number, words } from "../words.js";

/** The panel about the pool. */
export function pool() {
  return {
    request: () => ({ ask: "position" }),
    line: ({ above, as_of }) => {
      const shown = { least: number(above.at_least), most: number(above.at_most), day: day(as_of) };
      if (above.at_least < above.at_most) return words("means.pool_line", shown);
      return counted("means.pool_line_exact", above.at_least, shown);
    },
    content: ({ text, notes, range }) => [
      make("p", "", text),
      make("p", "", words("means.pool_range", {
        lowest: number(range.lowest), highest: number(range.highest), count: number(range.candidates),
      })),
      make("p", "", words("means.pool_why")),
      ...notes.map((note) => make("p", "means-small", note)),
    ],
  };
}
