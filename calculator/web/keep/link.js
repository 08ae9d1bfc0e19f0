/* Answers as a link: https://…/calculator/#v1?age=29&education=bachelors. What stands after the # is
   read in the browser and never sent to a server. */

import { checked } from "./checked.js";
import { Unreadable } from "./unreadable.js";
import { VERSION, upToDate } from "./versions.js";

const LONGEST = 16_000; // characters; a form with everything answered needs less than a quarter
const LINK = /^#v(\d{1,6})\?(.*)$/s;
const PLACE = /^#?[\w:.-]*$/; // a heading of the page, or nothing

/** The address of this page with the answers behind it. */
export function linkTo(answers) {
  const pairs = Object.entries(answers).map(([name, text]) =>
    `${encodeURIComponent(name)}=${encodeURIComponent(text)}`);
  return `${plainAddress()}#v${VERSION}?${pairs.join("&")}`;
}

/** The address of this page without anything about the reader. */
export function plainAddress() {
  return location.origin + location.pathname;
}

/** Whether the part after the # is more than a place on a page. */
export function holdsAnswers(hash) {
  return !PLACE.test(hash);
}

/**
 * @param {string} hash  as location.hash gives it
 * @returns {[string, string][]} names and texts of the answers
 * @throws {Unreadable}
 */
export function answersInLink(hash) {
  if (hash.length > LONGEST) throw new Unreadable("long_link");
  const [, version, query] = LINK.exec(hash) ?? [];
  if (!version) throw new Unreadable("no_link");
  const pairs = query.split("&").filter(Boolean).map(pair);
  return upToDate(checked(pairs), Number(version));
}

function pair(part) {
  const [name, ...rest] = part.split("=");
  if (rest.length !== 1) throw new Unreadable("no_link");
  try {
    return [decodeURIComponent(name), decodeURIComponent(rest[0])];
  } catch {
    throw new Unreadable("broken_link");
  }
}
