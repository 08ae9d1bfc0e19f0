/* How many candidates of the pool are above: a bracket, with the day of the pool. */

import { make } from "../elements.js";
import { day, number, words } from "../words.js";

/** The panel about the pool. */
export function pool() {
  return {
    request: () => ({ ask: "position" }),
    line: ({ above, as_of }) => {
      const key = above.at_least === above.at_most ? "pool_line_exact" : "pool_line";
      return words(`means.${key}`, {
        least: number(above.at_least), most: number(above.at_most), day: day(as_of),
      });
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
