import type { TextRange } from '../mention.ts';
import type { Tokens } from '../text/tokenize.ts';
import type { TokenizedArticle, TokenizedText } from '../tokenized-article.ts';
import { findExact } from './find-exact.ts';
import { findInPlain } from './find-in-plain.ts';
import { findQueryWords } from './find-words.ts';
import type { NearLink, NearOperand, NearQuery } from './query.ts';
import { writesParticles } from './running-text.ts';

/** Where a part of a NEAR stands in a text: its first and last word by index, and what is to be marked of it. */
interface Occurrence {
  readonly first: number;
  readonly last: number;
  readonly marks: readonly TextRange[];
  /** Whether it is a NEAR itself, so that other words may stand inside it. */
  readonly open: boolean;
}

/** A text in which the same few words are repeated without end has more pairs than anybody can read. */
const MOST_PAIRS = 20_000;

/** What a NEAR marks in a text: every occurrence of its parts that belongs to a whole chain of them. Empty where it does not match. */
export function findNear(
  query: NearQuery,
  text: TokenizedText,
  article: TokenizedArticle,
): readonly TextRange[] {
  return chains(query, text, article).flatMap(({ marks }) => marks);
}

/** Every place where all parts stand near each other, each from its first word to its last; the same place is told once. */
function chains(
  { parts, links }: NearQuery,
  text: TokenizedText,
  article: TokenizedArticle,
): readonly Occurrence[] {
  let begun: readonly Chain[] = [];
  for (const [index, part] of parts.entries()) {
    const found = occurrences(part, text, article);
    const link = links[index - 1];
    begun = link
      ? join(begun, found, link)
      : found.map((end) => ({ end, first: end.first, last: end.last, marks: end.marks }));
    if (begun.length === 0) return [];
  }
  return begun.map(({ first, last, marks }) => ({ first, last, marks, open: true }));
}

/** A chain so far, by the occurrence that it ends with. */
interface Chain {
  readonly end: Occurrence;
  readonly first: number;
  readonly last: number;
  readonly marks: readonly TextRange[];
}

function join(begun: readonly Chain[], found: readonly Occurrence[], link: NearLink): readonly Chain[] {
  const joined = new Map<string, Chain>();
  const longest = found.reduce((most, { first, last }) => Math.max(most, last - first), 0);
  let next = 0;
  // Both lists are in reading order, so that what lies too far back is passed by once.
  for (const chain of begun) {
    const earliest = chain.end.first - link.distance - longest;
    while (next < found.length && (found[next] as Occurrence).first < earliest) next += 1;
    for (let index = next; index < found.length; index += 1) {
      const end = found[index] as Occurrence;
      if (end.first > chain.end.last + link.distance) break;
      if (!isNear(chain.end, end, link)) continue;
      const first = Math.min(chain.first, end.first);
      const last = Math.max(chain.last, end.last);
      const key = `${end.first} ${end.last} ${first} ${last}`;
      const before = joined.get(key);
      const marks = before ? [...before.marks, ...chain.marks] : [...chain.marks, ...end.marks];
      joined.set(key, { end, first, last, marks });
      if (joined.size > MOST_PAIRS) return inOrder(joined);
    }
  }
  return inOrder(joined);
}

function inOrder(chains: ReadonlyMap<string, Chain>): readonly Chain[] {
  return [...chains.values()].sort((one, other) => one.end.first - other.end.first);
}

function isNear(one: Occurrence, other: Occurrence, { distance, ordered }: NearLink): boolean {
  if (other.first > one.last) return other.first - one.last <= distance;
  if (ordered) return false;
  if (one.first > other.last) return one.first - other.last <= distance;
  // The same words cannot be near themselves; what stands between the parts of a NEAR is near to it.
  return one.open || other.open;
}

/** In reading order of their first words. */
function occurrences(
  part: NearOperand,
  text: TokenizedText,
  article: TokenizedArticle,
): readonly Occurrence[] {
  switch (part.kind) {
    case 'near':
      return chains(part, text, article).toSorted((one, other) => one.first - other.first);
    case 'or':
      return part.parts
        .flatMap((one) => occurrences(one, text, article))
        .sort((one, other) => one.first - other.first);
    case 'words': {
      const found: Occurrence[] = [];
      if (part.plain && text.plain !== null) {
        for (
          let at = findInPlain(text.plain, part.plain);
          at;
          at = findInPlain(text.plain, part.plain, at.start + 1)
        ) {
          found.push(occurrenceAt(text.starts, at));
        }
        return found;
      }
      const { tokens } = text;
      const length = part.words.length;
      const attaches = writesParticles(text, article);
      const next = (from: number): number => findQueryWords(tokens, part, from, attaches);
      for (let at = next(0); at !== -1; at = next(at + 1)) {
        found.push(occurrence(tokens, at, at + length - 1));
      }
      return found;
    }
    case 'exact':
      return findExact(part, text, article).map((range) => occurrenceAt(text.starts, range));
  }
}

/** By where the words of the text start. */
function occurrenceAt(starts: readonly number[], range: TextRange): Occurrence {
  const first = firstFrom(starts, range.start);
  // A last dot belongs to what is marked, not to its last word.
  const last = firstFrom(starts, range.end) - 1;
  return { first, last, marks: [range], open: false };
}

function occurrence({ starts, ends }: Tokens, first: number, last: number): Occurrence {
  return { first, last, marks: [{ start: starts[first] as number, end: ends[last] as number }], open: false };
}

/** Index of the first of ascending offsets that is not before `offset`; their number where all are. */
function firstFrom(ascending: ArrayLike<number>, offset: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
