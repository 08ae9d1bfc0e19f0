/* Elements made from texts: data never becomes markup. */

/** A new element with classes, and texts or elements in it. */
export function make(tag, classes, ...content) {
  const element = document.createElement(tag);
  if (classes) element.className = classes;
  element.append(...content);
  return element;
}

/** The mark of an answer, true, false or null, or of a requirement's state: its colour only says it again. */
export function mark(answer, text) {
  const looks = { true: "good", met: "good", null: "warn", not_known: "warn", assumed: "warn" };
  return make("span", `hub-badge hub-badge--${looks[answer] ?? "muted"}`, text);
}

/**
 * A table in a box that scrolls by itself where it is wide.
 * @param {string} caption
 * @param {{text: string, figure?: boolean}[]} head  of each column; figures stand right
 * @returns {{box: HTMLElement, body: HTMLElement}} what to show, and where the rows belong
 */
export function table(caption, head) {
  const cells = head.map(({ text, figure }) => {
    const cell = make("th", figure ? "num" : "", text);
    cell.scope = "col";
    return cell;
  });
  const body = make("tbody", "");
  const whole = make("table", "hub-table", make("caption", "", caption), make("thead", "", make("tr", "", ...cells)), body);
  const box = make("div", "hub-scroll", whole);
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", caption);
  return { box, body };
}

/** A row: its heading, then cells; one that is a figure stands right. */
export function row(heading, ...cells) {
  const first = make("th", "", ...[heading].flat());
  first.scope = "row";
  return make("tr", "", first, ...cells.map(({ content, figure }) => make("td", figure ? "num" : "", ...[content].flat())));
}

/** A row and, below it over its whole width, what there is to say of it. */
export function rowWith(shown, ...said) {
  const below = make("td", "hub-row-below", ...said);
  below.colSpan = shown.children.length;
  shown.className = "hub-row-above";
  return [shown, make("tr", "", below)];
}
