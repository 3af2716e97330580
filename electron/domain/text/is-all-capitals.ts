const LETTERS = /\p{L}/gu;
const CAPITAL = /[\p{Lu}\p{Lt}]/u;
const SMALL = /\p{Ll}/u;

/**
 * True for a line whose letters are capitals, where case therefore says nothing. A stray small letter in ten is let pass
 * ("McDONALD'S"); a letter without case is not: capitals in a Chinese or Persian line were chosen.
 */
export function isAllCapitals(text: string): boolean {
  let capitals = 0;
  let small = 0;
  for (const [letter] of text.matchAll(LETTERS)) {
    if (CAPITAL.test(letter)) capitals += 1;
    else if (SMALL.test(letter)) small += 1;
    else return false;
    // Most lines are decided by their second word.
    if (small > 4 && small > capitals) return false;
  }
  return capitals > 0 && small * 10 <= capitals;
}
