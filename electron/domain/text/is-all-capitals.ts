const LETTER = /\p{L}/u;
const CAPITAL = /[\p{Lu}\p{Lt}]/u;
const SMALL = /\p{Ll}/u;

/**
 * True for a line whose letters are capitals, where case therefore says nothing. A stray small letter in ten is let pass
 * ("McDONALD'S"); a letter without case is not: capitals in a Chinese or Persian line were chosen.
 */
export function isAllCapitals(text: string): boolean {
  let capitals = 0;
  let small = 0;
  for (let position = 0; position < text.length; position += 1) {
    const code = text.charCodeAt(position);
    if (code >= 97 && code <= 122) {
      small += 1;
      // Most lines are decided by their second word.
      if (small > 4 && small > capitals) return false;
    } else if (code >= 65 && code <= 90) {
      capitals += 1;
    } else if (code > 127) {
      const codePoint = text.codePointAt(position) as number;
      if (codePoint > 0xffff) position += 1;
      const character = String.fromCodePoint(codePoint);
      if (CAPITAL.test(character)) capitals += 1;
      else if (SMALL.test(character)) small += 1;
      else if (LETTER.test(character)) return false;
    }
  }
  return capitals > 0 && small * 10 <= capitals;
}
