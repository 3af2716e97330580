import { collapseSpace } from '../clean-text.ts';
import { joinsWithoutSpace } from '../metadata/paragraphs.ts';

/** Compounds that the document writes with a hyphen inside a line, in small letters. */
export type KnownCompounds = ReadonlySet<string>;

const COMPOUND = /\p{L}+(?:[-‐]\p{L}+)+/gu;

/** The words with a hyphen that stand within lines, where no line's end made the hyphen. */
export function findCompounds(lines: Iterable<string>): KnownCompounds {
  const found = new Set<string>();
  for (const line of lines) {
    for (const [compound] of line.matchAll(COMPOUND)) found.add(compound.toLowerCase().replaceAll('‐', '-'));
  }
  return found;
}

/**
 * The lines of a paragraph as one. A hyphen that ends a line, behind a letter and before a small letter, was put there by the
 * typesetter and goes, unless the document writes the same word with a hyphen elsewhere, or the first half has one already
 * ("state-of-the-" + "art"). Before a capital or a digit it stays ("Anglo-" + "Saxon"). Soft hyphens always go.
 */
export function joinLines(lines: readonly string[], compounds: KnownCompounds): string {
  const pieces: string[] = [];
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined) pieces.push(line);
    else if (line.endsWith('\u00ad')) pieces.push(line.slice(0, -1));
    else if (/\p{L}[-‐]$/u.test(line) && /^[\p{L}\p{Nd}]/u.test(next))
      pieces.push(isTypesetters(line, next, compounds) ? line.slice(0, -1) : line);
    else pieces.push(line, joinsWithoutSpace(line, next) ? '' : ' ');
  }
  return collapseSpace(pieces.join(''));
}

function isTypesetters(line: string, next: string, compounds: KnownCompounds): boolean {
  if (!/^\p{Ll}/u.test(next)) return false;
  const first = /[\p{L}\-‐]*$/u.exec(line.slice(0, -1))?.[0] ?? '';
  if (/[-‐]/u.test(first)) return false;
  const second = /^\p{L}+/u.exec(next)?.[0] ?? '';
  return !compounds.has(`${first}-${second}`.toLowerCase());
}
