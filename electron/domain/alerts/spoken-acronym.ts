const VOWELS = 'AEIOU';

/** True for an acronym that is spoken as a word, and so is also printed as a name: NATO and Nato, but SCO only. */
export function isSpokenAcronym(letters: string): boolean {
  if (!/^[A-Z]{4,12}$/u.test(letters)) return false;
  const shape = shapeOf(letters);
  return shape.includes('v') && !/v{3}|c{3}/u.test(shape);
}

/** True where it is read as a word for certain, so that it can be told by its sound: NATO and UNESCO, not OECD. */
export function hasSound(letters: string): boolean {
  return isSpokenAcronym(letters) && (letters.length > 4 || /^(?:cvcv|vcvc)$/u.test(shapeOf(letters)));
}

/** Vowels and consonants: `cvcv` for NATO. */
function shapeOf(letters: string): string {
  return Array.from(letters, (letter) => (VOWELS.includes(letter) ? 'v' : 'c')).join('');
}
