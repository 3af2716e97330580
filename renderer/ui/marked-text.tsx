import type { Alert } from '../../electron/domain/alerts/alert.ts';
import type { TextRange } from '../../electron/domain/mention.ts';
import { splitMarks } from './split-marks.ts';

export interface MarkedTextProps {
  readonly text: string;
  readonly marks: readonly TextRange[];
  /** Whose mentions the marks are; else they are the matches of a search. */
  readonly alert?: Pick<Alert, 'id' | 'color'> | undefined;
}

/** Text with the matches of a search, or the mentions of an alert, marked. */
export function MarkedText({ text, marks, alert }: MarkedTextProps) {
  if (marks.length === 0) return text;
  return splitMarks(text.length, marks).map(({ start, end, marked }) =>
    marked ? (
      <mark
        key={start}
        {...(alert ? { 'data-alert': alert.id, 'data-alert-color': alert.color } : { 'data-search': '' })}
      >
        {text.slice(start, end)}
      </mark>
    ) : (
      text.slice(start, end)
    ),
  );
}
