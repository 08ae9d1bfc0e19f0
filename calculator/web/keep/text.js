/* A score as plain text, to paste into a message or a note. */

import { day, inLanguage, number, setup, words } from "../words.js";
import { plainAddress } from "./link.js";

/**
 * @param {object} result  Python's answer to `score`
 * @param {string} countedFor  the day it was counted for, as YYYY-MM-DD
 */
export function asText(result, countedFor) {
  const lines = [words("keep.text.total", points(result)), rulesLine(result, countedFor)];
  for (const notice of result.ruleset.notices) lines.push(inLanguage(notice.text));
  for (const [id, section] of Object.entries(result.sections)) {
    if (section.max > 0) lines.push("", ...sectionLines(setup.sections[id], section));
  }
  return `${[...lines, "", words("keep.text.address", { address: plainAddress() })].join("\n")}\n`;
}

/** "Rules in force since 25 March 2025, counted for 28 November 2026." */
export function rulesLine(result, countedFor) {
  return words("keep.text.rules", { since: day(result.ruleset.id), day: day(countedFor) });
}

function sectionLines({ label, factors }, section) {
  const lines = [words("keep.text.line", { name: label, ...points(section) })];
  for (const [name, factor] of Object.entries(section.factors)) {
    lines.push(`- ${words("keep.text.line", { name: factors[name], ...points(factor) })}`);
    lines.push(`  ${inLanguage(factor.reason)}`);
  }
  return lines;
}

function points({ points: own, total, max }) {
  return { points: number(own ?? total), max: number(max) };
}
