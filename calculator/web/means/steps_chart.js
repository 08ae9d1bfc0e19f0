/* A score over time as a line of steps: per cent across, pixels down, as the pictures of the build. */

import { make } from "../elements.js";
import { day, number, words } from "../words.js";

const SVG = "http://www.w3.org/2000/svg";
const HEIGHT = 220;
const [LEFT, RIGHT, TOP, BOTTOM] = [11, 99, 12, 26];
const ACROSS = 1000; // width of the box in which the line is drawn; it is stretched to the real width
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];
const MOST = 5; // lines across

/** @param {{from: string, to: string, total: number, events: object[]}} timeline */
export function stepsChart({ from, to, total, events }) {
  const scores = [total, ...events.map(({ after }) => after)];
  const values = ticks(Math.min(...scores), Math.max(...scores));
  const across = scale(Date.parse(from), Date.parse(to), LEFT, RIGHT);
  const down = scale(values[0], values.at(-1), HEIGHT - BOTTOM, TOP);
  const picture = draw("svg", { class: "chart-plot", role: "img", width: "100%", height: HEIGHT, "aria-labelledby": "timeline-title timeline-desc" });
  const title = draw("title", { id: "timeline-title" }, words("means.timeline_title", { from: day(from), to: day(to) }));
  const said = words("means.timeline_desc", { first: number(total), last: number(scores.at(-1)) });
  picture.append(title, draw("desc", { id: "timeline-desc" }, said), grid(values, down), years(from, to, across));
  picture.append(path({ total, events, to }, across, down), ...dots(events, across, down));
  return make("figure", "hub-chart means-chart", make("figcaption", "", title.textContent), picture);
}

function scale(low, high, start, end) {
  return (value) => start + ((value - low) / (high - low)) * (end - start);
}

/** Round numbers from at or below `low` to at or above `high`. */
function ticks(low, high) {
  const step = STEPS.find((one) => Math.ceil(high / one) - Math.floor(low / one) < MOST) ?? STEPS.at(-1);
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  return Array.from({ length: last - first + 1 }, (_, place) => (first + place) * step);
}

function grid(values, down) {
  const group = draw("g", { class: "chart-grid" });
  for (const value of values) {
    const y = down(value).toFixed(1);
    group.append(
      draw("line", { x1: `${LEFT}%`, x2: `${RIGHT}%`, y1: y, y2: y }),
      draw("text", { x: `${LEFT}%`, y, dx: -6, dy: 4, "text-anchor": "end" }, number(value)),
    );
  }
  return group;
}

/** Each first of January. */
function years(from, to, across) {
  const group = draw("g", { class: "chart-grid" });
  for (let year = Number(from.slice(0, 4)) + 1; year <= Number(to.slice(0, 4)); year += 1) {
    const x = `${across(Date.UTC(year, 0, 1)).toFixed(2)}%`;
    group.append(
      draw("line", { x1: x, x2: x, y1: TOP, y2: HEIGHT - BOTTOM }),
      draw("text", { x, y: HEIGHT - 6, "text-anchor": "middle" }, String(year)),
    );
  }
  return group;
}

/** Level until the day of an event, then up or down. */
function path({ total, events, to }, across, down) {
  const x = (iso) => ((across(Date.parse(iso)) * ACROSS) / 100).toFixed(1);
  const steps = events.map(({ date, after }) => `H${x(date)}V${down(after).toFixed(1)}`).join("");
  const d = `M${(LEFT * ACROSS) / 100} ${down(total).toFixed(1)}${steps}H${x(to)}`;
  const box = draw("svg", { width: "100%", height: HEIGHT, viewBox: `0 0 ${ACROSS} ${HEIGHT}`, preserveAspectRatio: "none" });
  box.append(draw("path", { class: "means-steps", d }));
  return box;
}

function dots(events, across, down) {
  return events.map(({ date, after }) =>
    draw("circle", { class: "means-dot", r: 4, cx: `${across(Date.parse(date)).toFixed(2)}%`, cy: down(after).toFixed(1) }));
}

function draw(tag, attributes, text = "") {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  return element;
}
