// Finds words in titles: accents, capitals, plurals and small slips of the hand make no difference.

/** The words of a text without accents, in small letters. */
export function words(text) {
  const bare = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/œ/g, "oe");
  return bare.match(/[a-z0-9]+/g) ?? [];
}

/** A word without its plural; `industry`, `industries` and `industrie` are one. */
export function stem(word) {
  if (word.length < 4) return word;
  return word.replace(/[sx]$/, "").replace(/(ie|y)$/, "i");
}

const SMALL = new Set("a an and au aux d de des du en et for in l la le les of or ou the to".split(" "));

/** The stems to look for in what someone typed; small words count only where there is no other. */
export function asked(query) {
  const all = words(query);
  const telling = all.filter((word) => !SMALL.has(word));
  return (telling.length ? telling : all).map(stem);
}

/** How many letters are wrong, missing, too many or swapped between two words; more than `most`: Infinity. */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const wrong = a[i - 1] === b[j - 1] ? 0 : 1;
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + wrong);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    [before, row] = [row, next];
  }
  return row[b.length] <= most ? row[b.length] : Infinity;
}

/** Of `known` words the nearest to a mistyped one; null where none is near. Short words must be right. */
export function nearest(word, known) {
  const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  let best = { word: null, steps: most + 1 };
  for (const candidate of known) {
    const steps = distance(word, candidate, most);
    if (steps < best.steps) best = { word: candidate, steps };
  }
  return best.word;
}
