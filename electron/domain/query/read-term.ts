import { exactLetters } from '../text/exact-letters.ts';
import { foldWord } from '../text/fold-word.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Lexeme } from './lex-query.ts';
import type { ExactQuery, WordsQuery } from './query.ts';
import { fail } from './query-mistake.ts';

type Term = Extract<Lexeme, { kind: 'term' }>;

const ONLY_LETTERS = /^\p{L}{2,}$/u;

/** A word, phrase or prefix; null where there is nothing but punctuation. */
export function readWords(text: string, term: Term, typing: boolean): WordsQuery | null {
  const inner = text.slice(term.innerStart, term.innerEnd);
  const { words, starts, ends } = tokenize(inner);
  const star = inner.trimEnd().indexOf('*');
  if (words.length === 0) {
    if (star !== -1 && !typing) fail(term.start, term.end, 'Write at least one letter before the star');
    return null;
  }
  const lastEnd = ends.at(-1) as number;
  // A star by itself inside a phrase is punctuation, one inside a word is not understood yet.
  if (star !== -1 && star < lastEnd) {
    fail(term.innerStart + star, term.innerStart + star + 1, 'A star can only stand at the end of a word');
  }
  const goesOn = typing && (term.closed ? !term.quoted : true) && term.innerStart + lastEnd === text.length;
  return {
    kind: 'words',
    words: words.map((folded, index) => {
      const start = starts[index] as number;
      const end = ends[index] as number;
      return {
        word: inner.slice(start, end),
        folded,
        start: term.innerStart + start,
        end: term.innerStart + end,
      };
    }),
    prefix: star === lastEnd || goesOn,
    start: term.start,
    end: term.end,
  };
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
    start: term.start,
    end: term.end,
  };
}
