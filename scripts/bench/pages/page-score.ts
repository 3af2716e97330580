import type { TruePage } from './page-set.ts';

/** What a reader made of a page. */
export interface PageReading {
  /** The article's text, white space of any kind between its blocks. */
  readonly text: string;
  readonly title: string;
  readonly author: string;
  /** ISO 8601, or empty. */
  readonly date: string;
}

/** What is right, of how many that could be. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

export interface PageScore {
  /** Passages of the article that the text has. */
  readonly present: Share;
  /** Passages of what stands beside it that the text has: fewer is better. */
  readonly absent: Share;
  readonly title: Share;
  readonly author: Share;
  readonly date: Share;
}

/**
 * How one page's reading counts:
 * - a passage is in the text when it is there letter by letter, once white space is made even;
 * - a title is right when its letters and digits are the true title's, in any case: the site's name behind it makes it wrong;
 * - authors are right when the last word of each true author's name is a word of the byline found, in any case;
 * - a date is right when it names the same day.
 * Title, author and date count only where the page has one.
 */
export function scorePage(page: TruePage, reading: PageReading): PageScore {
  const text = evenSpace(reading.text);
  return {
    present: shareOf(page.present.map((passage) => text.includes(evenSpace(passage)))),
    absent: shareOf(page.absent.map((passage) => text.includes(evenSpace(passage)))),
    title: shareOf(page.title === '' ? [] : [isSameTitle(page.title, reading.title)]),
    author: shareOf(page.authors.length === 0 ? [] : [hasAllAuthors(page.authors, reading.author)]),
    date: shareOf(page.date === '' ? [] : [reading.date.slice(0, 10) === page.date]),
  };
}

/** All of them as one. */
export function sumScores(scores: readonly PageScore[]): PageScore {
  const sum = (name: keyof PageScore): Share =>
    scores.reduce((all, score) => ({ right: all.right + score[name].right, of: all.of + score[name].of }), {
      right: 0,
      of: 0,
    });
  return {
    present: sum('present'),
    absent: sum('absent'),
    title: sum('title'),
    author: sum('author'),
    date: sum('date'),
  };
}

function shareOf(answers: readonly boolean[]): Share {
  return { right: answers.filter(Boolean).length, of: answers.length };
}

function evenSpace(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function isSameTitle(truth: string, found: string): boolean {
  return bareLetters(truth) === bareLetters(found);
}

function bareLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{Nd}]+/gu, '');
}

const BETWEEN_NAMES = /\s*[,;/&]\s*|\s+(?:and|und|et|y)\s+/u;
const DEGREE = /^(?:ph\.?d|m\.?d|dr|prof|jr|sr)\.?$/iu;

function hasAllAuthors(authors: readonly string[], found: string): boolean {
  const words = new Set(wordsOf(found));
  const surnames = authors
    .flatMap((author) => author.split(BETWEEN_NAMES))
    .map((name) => wordsOf(name.replace(/\s+\S+$/u, (last) => (DEGREE.test(last.trim()) ? '' : last))))
    .filter((name) => name.length > 0 && !(name.length === 1 && DEGREE.test(name[0] ?? '')))
    .map((name) => name[name.length - 1] ?? '');
  return surnames.length > 0 && surnames.every((surname) => words.has(surname));
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? []
  );
}
