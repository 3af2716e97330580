import type { Fingerprint } from './fingerprint.ts';

/** How much two texts have in common, each from 0 to 1 (Broder 1997): of the shingles of both, and of those of the smaller. */
export interface Likeness {
  readonly jaccard: number;
  readonly containment: number;
}

/** From here on two texts are versions of one. */
const ALIKE = 0.5;
/** A short text of which so much stands in a long one is a version of it. */
const CONTAINED = 0.9;
/** From here on the texts are the same but for trifles: a copy rather than a version. */
export const SAME = 0.9;
/** Shorter texts are mostly forms: dividends, rates, results. */
const SHORT_WORDS = 40;
/** With fewer shingles chance decides. */
const LEAST_SHINGLES = 6;
/** So many numbers tell a form that was filled in anew; one or two change when a story goes on. */
const TELLING_NUMBERS = 3;

/** From here on all that differs may be the figures. */
const FORM = 0.85;
/** So many days later a text with other figures is the next of its kind, and no correction. */
const NEXT_DAYS = 2;

/** Exact but for hashes that happen to be the same, one in four thousand million. */
export function compareTexts(a: Fingerprint, b: Fingerprint): Likeness {
  const shared = countShared(a.shingles, b.shingles);
  const smaller = Math.min(a.shingles.length, b.shingles.length);
  const all = a.shingles.length + b.shingles.length - shared;
  return { jaccard: all === 0 ? 0 : shared / all, containment: smaller === 0 ? 0 : shared / smaller };
}

/**
 * Whether two articles belong together, copies or versions of one: half of all their shingles, or nearly all of the shorter's, are
 * the same, and they are not one form filled in twice. A form is told by its numbers: of versions they mostly stay, in a
 * form they are what changes. In a short text everything else may be the form (a dividend, a rate), so there
 * all numbers and half of the headline's words must be the same too. And what is nearly the same text days later, but for a number, is
 * the form's next story, however many of its numbers stayed.
 */
export function areAlike(a: Fingerprint, b: Fingerprint, { jaccard, containment }: Likeness): boolean {
  if (Math.min(a.shingles.length, b.shingles.length) < LEAST_SHINGLES) return false;
  if (jaccard < ALIKE && containment < CONTAINED) return false;
  const numbers = Math.min(a.numbers.length, b.numbers.length);
  const shared = countShared(a.numbers, b.numbers);
  if (Math.min(a.words, b.words) < SHORT_WORDS) {
    const headline = Math.min(a.headline.length, b.headline.length);
    return shared === numbers && 2 * countShared(a.headline, b.headline) >= headline;
  }
  if (shared < numbers && jaccard >= FORM && daysBetween(a, b) >= NEXT_DAYS) return false;
  return numbers < TELLING_NUMBERS || 2 * shared >= numbers;
}

/** Whether all numbers of the text that has fewer stand in the other: a copy changes none. */
export function sameNumbers(a: Fingerprint, b: Fingerprint): boolean {
  return countShared(a.numbers, b.numbers) === Math.min(a.numbers.length, b.numbers.length);
}

/** 0 where one of the days is not known. */
function daysBetween(a: Fingerprint, b: Fingerprint): number {
  return a.day === null || b.day === null ? 0 : Math.abs(a.day - b.day);
}

/** How many members two sorted lists share; one that stands twice in both counts twice. */
export function countShared(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  let inA = 0;
  let inB = 0;
  while (inA < a.length && inB < b.length) {
    const difference = (a[inA] as number) - (b[inB] as number);
    if (difference === 0) shared += 1;
    if (difference <= 0) inA += 1;
    if (difference >= 0) inB += 1;
  }
  return shared;
}
