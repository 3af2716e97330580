import type { TextRange } from '../../electron/domain/mention.ts';

/** How well a label answers what was typed, and which of its letters did. */
export interface CommandMatch {
  readonly score: number;
  readonly marks: readonly TextRange[];
  /** What was typed stands in the label as it is, from the beginning of a word. */
  readonly whole: boolean;
}

const fold = (letter: string): string => letter.normalize('NFKD').charAt(0).toLowerCase();

const isWordStart = (letters: readonly string[], at: number): boolean =>
  at === 0 || !/[\p{L}\p{N}]/u.test(letters[at - 1] ?? ' ');

/**
 * Finds the typed letters in the label in their order, gaps allowed ("opb" in "Open beside"). Letters that begin a word
 * or follow the one before count more, so that "imp" prefers "Import files" to "Trim paste". Null where one is missing or
 * where the letters are not beginnings of words.
 * The best of all ways is found letter by letter (as in sequence alignment), in label length × typed length steps.
 */
export function matchCommand(label: string, typed: string): CommandMatch | null {
  const letters = label.split('');
  const folded = letters.map(fold);
  const wanted = typed
    .split('')
    .map(fold)
    .filter((letter) => letter.trim() !== '');
  if (wanted.length === 0) return { score: 0, marks: [], whole: true };

  // best[i][j]: the highest score with the i-th wanted letter at label position j; from[i][j]: where the one before it lay.
  const best: number[][] = [];
  const from: number[][] = [];
  for (const [i, letter] of wanted.entries()) {
    const row: number[] = [];
    const origin: number[] = [];
    for (const [j, candidate] of folded.entries()) {
      let score = Number.NEGATIVE_INFINITY;
      let before = -1;
      if (candidate === letter) {
        const here = isWordStart(letters, j) ? 3 : 1;
        if (i === 0) score = here - j * 0.01;
        for (let k = 0; i > 0 && k < j; k += 1) {
          const reached = (best[i - 1]?.[k] ?? Number.NEGATIVE_INFINITY) + here + (k === j - 1 ? 2 : 0);
          if (reached > score) {
            score = reached;
            before = k;
          }
        }
      }
      row.push(score);
      origin.push(before);
    }
    best.push(row);
    from.push(origin);
  }

  const last = best.at(-1) ?? [];
  const score = Math.max(...last, Number.NEGATIVE_INFINITY);
  if (score === Number.NEGATIVE_INFINITY) return null;
  const marks: { start: number; end: number }[] = [];
  for (let i = wanted.length - 1, at = last.indexOf(score); i >= 0; i -= 1) {
    const next = marks[0];
    if (next && next.start === at + 1) next.start = at;
    else marks.unshift({ start: at, end: at + 1 });
    at = from[i]?.[at] ?? -1;
  }
  // Letters from the middle of words are a coincidence: only beginnings of words abbreviate a name.
  if (!marks.every((mark) => isWordStart(letters, mark.start))) return null;
  return { score, marks, whole: marks.length === 1 };
}
