import { ALIKE, KEYBOARD_ROWS } from './spelling-classes.ts';

const VOWELS = 'aeiouy';
/** What is written for each other at the beginning: letters that sound alike or lie beside each other, and those that are not heard. */
const CONFUSED = new Set<string>();
for (const { pairs } of ALIKE) for (const [one, other] of pairs) add(one, other);
for (const pair of ['wr', 'kn', 'gn', 'ps', 'pf']) add(pair.charAt(0), pair.charAt(1));
for (const one of VOWELS) for (const other of VOWELS) add(one, other);
for (const row of KEYBOARD_ROWS)
  for (let key = 1; key < row.length; key += 1) add(row.charAt(key - 1), row.charAt(key));

function add(one: string, other: string): void {
  CONFUSED.add(one + other);
  CONFUSED.add(other + one);
}

/**
 * Whether somebody who meant one word may have begun it like the other: with the same letter, with its second one (they were
 * exchanged, or the first was left out or put in), or with a letter that is confused with it.
 */
export function couldBegin(written: string, meant: string): boolean {
  const first = written.charAt(0);
  const wanted = meant.charAt(0);
  return (
    first === wanted ||
    written.charAt(1) === wanted ||
    first === meant.charAt(1) ||
    CONFUSED.has(first + wanted)
  );
}
