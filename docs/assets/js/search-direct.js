// Queries that name one thing: the number or the day of a round. They are answered from a small file
// of titles, since hundreds of pages of rounds would make the index many times as heavy.
const ROUND = /^(?:(?:draw|round|ronde|tirage)\s*)?(?:no\.?|#|n°)?\s*(\d{1,3}[ab]?)$/i;
const DAY = /^(?:(?:draw|round|ronde|tirage)s?\s+)?(\d{4}-\d{2}-\d{2})$/i;

let asking; // the file is asked for once, with the first query that may need it

async function rounds(base) {
  asking ??= fetch(new URL("search/rounds.json", base)).then((answer) => (answer.ok ? answer.json() : []));
  return asking;
}

/**
 * The pages of the rounds that a query names.
 * @returns {Promise<{location: string, title: string}[]>} none for any other query
 */
export async function direct(query, base) {
  const [, number] = ROUND.exec(query) ?? [];
  const [, day] = DAY.exec(query) ?? [];
  if (!number && !day) return [];
  const named = ([round, date]) => (number ? round === number.toLowerCase() : date === day);
  const found = (await rounds(base)).filter(named);
  return found.map(([round, , title]) => ({ location: `draws/${round}/`, title }));
}
