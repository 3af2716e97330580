import { arabicForms } from '../text/arabic-forms.ts';
import { exactLetters } from '../text/exact-letters.ts';
import { foldWord } from '../text/fold-word.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Lexeme } from './lex-query.ts';
import type { ExactQuery, QueryWord, WordsQuery } from './query.ts';
import { fail, UnfinishedWord } from './query-mistake.ts';

export type Term = Extract<Lexeme, { kind: 'term' }>;

/** What can have a genitive of its own: one that ends in s or its like takes an apostrophe. */
const NAME = /^\p{Lu}[\p{L}\p{M}]+$/u;
const SIBILANT = /[sxzß]$/iu;
const ONLY_LETTERS = /^\p{L}{2,}$/u;
/** Fewer letters beside a star at the beginning fit half of all words. */
const LEAST_LETTERS = 2;
/** A shorter word is close to too many others. */
const LEAST_CLOSE = 4;
/** A word of at most so many letters may have one mistake, a longer one two. */
const ONE_MISTAKE = 7;
const MOST_MISTAKES = 2;

/** A word or phrase, with stars and tildes; null where there is nothing but punctuation. */
export function readWords(text: string, term: Term, typing: boolean): WordsQuery | null {
  const inner = text.slice(term.innerStart, term.innerEnd);
  const words = readEach(inner, term.innerStart);
  const last = words.at(-1);
  if (!last) {
    if (inner.includes('*') && !typing && !inner.includes('\\')) {
      fail(term.start, term.end, 'Write at least one letter before the star');
    }
    return null;
  }
  const goesOn = typing && !(term.closed && term.quoted) && last.end === text.length;
  if (goesOn && last.form === 'whole') words[words.length - 1] = { ...last, form: 'beginning' };
  if (goesOn && last.form === 'pattern') words[words.length - 1] = { ...last, folded: `${last.folded}*` };
  const before = words.slice(0, -1);
  const form = words.at(-1)?.form;
  const isPlain = before.every((word) => word.form === 'whole') && (form === 'whole' || form === 'beginning');
  return {
    kind: 'words',
    words,
    plain: isPlain ? { words: words.map(({ folded }) => folded), prefix: form === 'beginning' } : null,
    start: term.start,
    end: term.end,
  };
}

/** The words of a term, those that stars hold together as one. `offset` is where it begins in the query. */
function readEach(inner: string, offset: number): QueryWord[] {
  const { words, starts, ends } = tokenize(inner);
  const found: QueryWord[] = [];
  let next = 0;
  while (next < words.length) {
    let folded = words[next] as string;
    const start = starts[next] as number;
    let end = ends[next] as number;
    next += 1;
    while (next < words.length && /^\*+$/u.test(inner.slice(end, starts[next]))) {
      folded += `*${words[next]}`;
      end = ends[next] as number;
      next += 1;
    }
    const place = { word: inner.slice(start, end), start: offset + start, end: offset + end };
    const opens = hasStarBefore(inner, start);
    const goesOn = inner[end] === '*';
    if (opens || folded.includes('*')) {
      if (opens && folded.replaceAll('*', '').length < LEAST_LETTERS) {
        const message = 'Write at least two letters beside a star at the beginning';
        throw new UnfinishedWord({ start: place.start - 1, end: place.end, message });
      }
      found.push({
        ...place,
        folded: `${opens ? '*' : ''}${folded}${goesOn ? '*' : ''}`,
        form: 'pattern',
        mistakes: 0,
        attached: [],
      });
      continue;
    }
    const tilde = goesOn ? null : /^~(\d?)(?=\s|$)/u.exec(inner.slice(end));
    if (tilde) {
      const mistakes = mistakesOf(folded, tilde[1] ?? '', place.start, place.end + tilde[0].length);
      found.push({ ...place, folded, form: 'close', mistakes, attached: [] });
      if (tilde[1] !== '') next += 1;
      continue;
    }
    const form = goesOn ? 'beginning' : 'whole';
    const attached = goesOn ? [] : arabicForms(folded);
    found.push({ ...place, folded, form, mistakes: 0, attached });
  }
  return found;
}

/** A star that a backslash stands before is none. */
function hasStarBefore(inner: string, start: number): boolean {
  let position = start;
  while (inner[position - 1] === '*') position -= 1;
  return position < start && inner[position - 1] !== '\\';
}

function mistakesOf(folded: string, digit: string, start: number, end: number): number {
  const letters = [...folded].length;
  if (letters < LEAST_CLOSE) fail(start, end, `A word before ~ needs at least ${LEAST_CLOSE} letters`);
  if (digit === '') return letters <= ONE_MISTAKE ? 1 : MOST_MISTAKES;
  const mistakes = Number(digit);
  if (mistakes < 1 || mistakes > MOST_MISTAKES) fail(start, end, 'Write ~, ~1 or ~2 after a word');
  return mistakes;
}

/** `=SCO` and `="a b"`; null where there is nothing but punctuation. */
export function readExact(text: string, term: Term): ExactQuery | null {
  const inner = text.slice(term.innerStart, term.innerEnd);
  const { words, starts, ends } = tokenize(inner);
  if (words.length === 0) return null;
  if (inner.includes('*')) {
    fail(term.start, term.end, 'A word after = must be complete: leave out either the = or the star');
  }
  let letters = words.map((_, index) => exactLetters(inner.slice(starts[index], ends[index])));
  let plain: readonly string[] = words;
  const isDotted =
    letters.length > 1 &&
    letters.every((letter) => [...letter].length === 1) &&
    starts.every((start, index) => index === 0 || inner.slice(ends[index - 1], start) === '.');
  if (isDotted) {
    letters = [letters.join('')];
    plain = tokenize(letters[0] as string).words;
  }
  const only = letters.length === 1 && plain.length === 1 ? (letters[0] as string) : '';
  const dotted = ONLY_LETTERS.test(only) ? Array.from(only, foldWord) : [];
  return {
    kind: 'exact',
    letters,
    words: plain,
    dotted: dotted.includes('') ? [] : dotted,
    genitive: NAME.test(only) && !SIBILANT.test(only) ? foldWord(`${only}s`) : '',
    start: term.start,
    end: term.end,
  };
}
