/* Answers as a file: JSON that a person can read, with the profile as the package takes it. */

import { answersFrom } from "../answers.js";
import { checked } from "./checked.js";
import { plainAddress } from "./link.js";
import { Unreadable } from "./unreadable.js";
import { VERSION, upToDate } from "./versions.js";

/** How the package's command line knows such a file too: see express_entry/commands/io.py. */
export const FORMAT = "express-entry-answers";
const LARGEST = 200_000; // bytes
const DEEPEST = 6; // levels of a profile

/** The text of the file. */
export function fileText(answers, profile) {
  const content = {
    format: FORMAT,
    version: VERSION,
    saved: new Date().toISOString(),
    page: plainAddress(),
    answers,
    profile,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** Gives the reader the file: `crs-answers-2026-11-28.json`. */
export function download(text, day) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = `crs-answers-${day}.json`;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address));
}

/**
 * The answers in a file that was saved here, or in a plain profile for the command line.
 * @param {File} file
 * @returns {Promise<[string, string][]>} names and texts
 * @throws {Unreadable}
 */
export async function answersInFile(file) {
  if (file.size > LARGEST) throw new Unreadable("large_file");
  const content = parsed(await file.text().catch(() => { throw new Unreadable("no_access"); }));
  if (!isObject(content)) throw new Unreadable("no_answers");
  if (content.format === FORMAT) {
    if (!isObject(content.answers)) throw new Unreadable("no_answers");
    return upToDate(checked(Object.entries(content.answers)), content.version);
  }
  if (!("age" in content || "birth_date" in content)) throw new Unreadable("no_answers");
  if (depth(content) > DEEPEST) throw new Unreadable("no_answers");
  return checked(Object.entries(answersFrom(content)));
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unreadable("no_json");
  }
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** How deep the value goes, counted no further than it may go. */
function depth(value, level = 0) {
  if (typeof value !== "object" || value === null || level > DEEPEST) return level;
  return Math.max(level, ...Object.values(value).map((inner) => depth(inner, level + 1)));
}
