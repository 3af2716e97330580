const SMALL = new Set([
  'de',
  'del',
  'do',
  'da',
  'dos',
  'das',
  'la',
  'le',
  'les',
  'el',
  'al',
  'of',
  'the',
  'on',
  'sur',
  'am',
  'an',
  'der',
  'and',
]);
const KEPT = new Set(['UN', 'US', 'UK', 'UAE', 'USA', 'EU', 'DC', 'NY', 'CA', 'TX', 'DR', 'DPRK', 'NATO']);

/** Capitals of a dateline are typography: `NEW YORK` is New York. What is not all capitals stays as it is. */
export function placeName(printed: string): string {
  return printed
    .replace(/[,\s]+$/u, '')
    .trim()
    .split(/(,\s*)/u)
    .map(nameOfPart)
    .join('');
}

function nameOfPart(place: string): string {
  if (/\p{Ll}/u.test(place) || !/\p{Lu}{3}/u.test(place)) return place;
  return place.replace(/[\p{L}\p{M}.'’]+/gu, (word, offset: number) => {
    if (word.includes('.') || KEPT.has(word)) return word;
    const lower = word.toLowerCase();
    if (offset > 0 && SMALL.has(lower)) return lower;
    return word.charAt(0) + lower.slice(1);
  });
}
