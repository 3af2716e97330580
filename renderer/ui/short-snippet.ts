import type { Snippet } from '../../electron/domain/mention.ts';

/** A snippet that begins at most so many characters before its first mark, so that the mark is in sight in two lines. */
export function shortSnippet({ text, marks }: Snippet, before: number): Snippet {
  const first = Math.min(...marks.map((mark) => mark.start));
  if (!Number.isFinite(first) || first <= before) return { text, marks };
  const space = text.indexOf(' ', first - before);
  const cut = space >= 0 && space < first ? space + 1 : first;
  return {
    text: `…${text.slice(cut)}`,
    marks: marks.map(({ start, end }) => ({ start: start - cut + 1, end: end - cut + 1 })),
  };
}
