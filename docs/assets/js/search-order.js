// Which page a query means: the worker finds pages, this puts them in order. A page that calls itself
// what was typed (its title, or the `tags` of its front matter) comes before one that mentions it.
import { asked, stem, words } from "./matching.js";

const NAMED = 3; // weight of a title or tag that is the query, or lies within it
const TITLED = 2; // of the query's words in the titles of page and section
const TOLD = 1; // of the query's words anywhere in the section

/** Text of a piece of HTML, read without running or loading anything of it. */
export const plain = (html) => new DOMParser().parseFromString(html ?? "", "text/html").body.textContent;

const stems = (html) => words(plain(html)).map(stem);
const share = (wanted, test) => wanted.filter(test).length / wanted.length;

/** How much a name and the query are the same: 1 all of it, 0 where neither has all words of the other. */
function likeness(name, wanted) {
  const named = asked(name);
  const [few, many] = named.length < wanted.length ? [named, wanted] : [wanted, named];
  if (few.length === 0 || !few.every((word) => many.some((other) => other.startsWith(word)))) return 0;
  return few.length / many.length;
}

function weighed(section, page, wanted) {
  const titles = [...stems(page?.title), ...stems(section.title)];
  const titled = share(wanted, (word) => titles.some((title) => title.startsWith(word)));
  const told = share(Object.values(section.terms), Boolean) || 0;
  return { section, weight: TITLED * titled + TOLD * told };
}

/**
 * The pages found, best first, each with its best section.
 * @param {object[][]} groups the sections found, page by page, as the worker sends them
 * @param {string} query what was typed
 * @returns {{page: object, best: object}[]} `page` is undefined where the page itself is not indexed
 */
export function ordered(groups, query) {
  const wanted = asked(query);
  if (wanted.length === 0) return [];
  return groups
    .map((group) => {
      const page = group.find((found) => !found.location.includes("#"));
      const sections = group.map((section) => weighed(section, page, wanted));
      // of equals the page itself, from its beginning
      sections.sort((a, b) => b.weight - a.weight || (b.section === page) - (a.section === page));
      const [{ section: best, weight }] = sections;
      const names = [page?.title, ...(page?.tags ?? [])].map(plain);
      const named = Math.max(...names.map((name) => likeness(name, wanted)));
      return { page, best, weight: weight + NAMED * named };
    })
    .sort((a, b) => b.weight - a.weight); // a stable sort: among equals the worker's order stays
}
