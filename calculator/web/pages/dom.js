/* Elements made from texts: data never becomes markup. */

/** A new element with classes, and texts or elements in it. */
export function make(tag, classes, ...content) {
  const element = document.createElement(tag);
  if (classes) element.className = classes;
  element.append(...content);
  return element;
}

/**
 * A table that scrolls by itself where it is wide. The first cell of a row is its heading.
 * @param {string} caption
 * @param {[string, boolean][]} heads  texts, and whether the column holds numbers
 * @param {(string|Node)[][]} rows
 */
export function table(caption, heads, rows) {
  const head = make("tr", "", ...heads.map(([text, num]) => cell("th", num, "col", text)));
  const body = rows.map((cells) => make("tr", "", ...cells.map((content, place) =>
    cell(place === 0 ? "th" : "td", heads[place][1], place === 0 ? "row" : null, content))));
  const whole = make("table", "", make("caption", "", caption), make("thead", "", head), make("tbody", "", ...body));
  const scroll = make("div", "hub-scroll", whole);
  scroll.tabIndex = 0;
  scroll.setAttribute("role", "region");
  scroll.setAttribute("aria-label", caption);
  return scroll;
}

function cell(tag, num, scope, content) {
  const made = make(tag, num ? "num" : "", content);
  if (scope) made.scope = scope;
  return made;
}

/** A mark such as "met" in the colour of its state. */
export function badge(text, kind) {
  return make("span", `hub-badge hub-badge--${kind}`, text);
}
