import type { TextRange } from '../../electron/domain/mention.ts';
import { splitMarks } from './split-marks.ts';

/** Text with the matches of a search marked. */
export function MarkedText({ text, marks }: { readonly text: string; readonly marks: readonly TextRange[] }) {
  if (marks.length === 0) return text;
  return splitMarks(text.length, marks).map(({ start, end, marked }) =>
    marked ? (
      <mark key={start} data-search="">
        {text.slice(start, end)}
      </mark>
    ) : (
      text.slice(start, end)
    ),
  );
}
