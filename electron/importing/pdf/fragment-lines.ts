import type { Fragment } from './page-fragments.ts';

/** A line of text. Lengths are in points; `baseline` grows down the page. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly rtl: boolean;
}

/** Fragments that stand on one line, from the top down; each row's from left to right. */
export function fragmentRows(fragments: readonly Fragment[]): Fragment[][] {
  const sorted = [...fragments].sort((one, other) => one.baseline - other.baseline);
  const rows: Fragment[][] = [];
  let row: Fragment[] = [];
  let main: Fragment | null = null;
  for (const fragment of sorted) {
    // A raised or lowered sign stands within the height of the letters beside it.
    if (main && fragment.baseline - main.baseline > reach(main, fragment)) {
      rows.push(row);
      row = [];
      main = null;
    }
    row.push(fragment);
    if (!main || fragment.size > main.size) main = fragment;
  }
  if (row.length > 0) rows.push(row);
  for (const one of rows) one.sort((a, b) => a.left - b.left);
  return rows;
}

function reach(main: Fragment, fragment: Fragment): number {
  const smaller = Math.min(main.size, fragment.size);
  const larger = Math.max(main.size, fragment.size);
  return smaller < larger * 0.8 ? larger * 0.5 : larger * 0.3;
}

/** The lines of a region of one column, from the top down. */
export function fragmentLines(fragments: readonly Fragment[]): Line[] {
  return fragmentRows(fragments).map(joinRow);
}

/** A gap of so much of the font's size is a space, where the PDF has none. */
const SPACE = 0.13;

function joinRow(row: readonly Fragment[]): Line {
  const rtl = isRightToLeft(row);
  const ordered = rtl ? rightToLeft(row) : row;
  let text = '';
  let before: Fragment | null = null;
  for (const fragment of ordered) {
    if (before && needsSpace(before, fragment)) text += ' ';
    text += fragment.text;
    before = fragment;
  }
  return {
    text: readableLetters(text),
    left: Math.min(...row.map((one) => one.left)),
    right: Math.max(...row.map((one) => one.right)),
    baseline: largest(row).baseline,
    size: largest(row).size,
    rtl,
  };
}

/** By the letters that it gives the line. */
function largest(row: readonly Fragment[]): Fragment {
  const lengths = new Map<number, number>();
  for (const one of row) {
    const size = Math.round(one.size * 2);
    lengths.set(size, (lengths.get(size) ?? 0) + one.text.length);
  }
  return row.reduce((best, one) =>
    (lengths.get(Math.round(one.size * 2)) ?? 0) > (lengths.get(Math.round(best.size * 2)) ?? 0) ? one : best,
  );
}

function needsSpace(before: Fragment, after: Fragment): boolean {
  if (/\s$/u.test(before.text) || /^\s/u.test(after.text)) return false;
  const gap = Math.max(after.left - before.right, before.left - after.right);
  const size = Math.min(before.size, after.size);
  return after.spaced ? gap > size * 0.05 : gap > size * SPACE;
}

const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu;
const LTR_LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}]/gu;

export function isRightToLeft(fragments: readonly { readonly text: string }[]): boolean {
  let balance = 0;
  for (const { text } of fragments)
    balance += (text.match(RTL_LETTER)?.length ?? 0) - (text.match(LTR_LETTER)?.length ?? 0);
  return balance > 0;
}

/** Read from the right, but for runs that read from the left (numbers, foreign names), which keep their order. */
function rightToLeft(row: readonly Fragment[]): Fragment[] {
  const ordered: Fragment[] = [];
  let run: Fragment[] = [];
  for (const fragment of [...row].reverse()) {
    if (fragment.rtl || !/[\p{L}\p{Nd}]/u.test(fragment.text)) {
      ordered.push(...run.reverse(), fragment);
      run = [];
    } else run.push(fragment);
  }
  return [...ordered, ...run.reverse()];
}

/** Ligatures and the shapes that Arabic letters take in print, which no search would find. */
const PRINTED_FORMS = /[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufb4f\ufb50-\ufdff\ufe70-\ufefc]+/gu;

function readableLetters(text: string): string {
  return text.replace(PRINTED_FORMS, (forms) => forms.normalize('NFKC'));
}
