/** One word of capitals and digits, at least two characters and one capital among them; dots and hyphens inside. */
const CAPITALS = /^(?=.*\p{Lu})(?:\p{Lu}\p{M}*|\p{Nd})(?:[.-]?(?:\p{Lu}\p{M}*|\p{Nd}))+\.?$/u;

/**
 * What a line of *Words to watch* is saved as: an acronym that was typed in capitals is meant exactly, `SCO` becomes
 * `=SCO`; everything else stays as it is.
 */
export function suggestAlias(line: string): string {
  const word = line.trim();
  return CAPITALS.test(word) ? `=${word}` : line;
}
