import type { AlertMark } from '../../electron/contract/inbox.ts';
import type { AlertRow } from '../../electron/contract/replies.ts';
import { splitMarks } from '../ui/split-marks.ts';

export interface ColoredTextProps {
  readonly text: string;
  readonly marks: readonly AlertMark[];
  readonly alerts: ReadonlyMap<number, AlertRow>;
}

/** Text with the mentions of several alerts, each in its alert's colour. What two of them share has that of the first. */
export function ColoredText({ text, marks, alerts }: ColoredTextProps) {
  if (marks.length === 0) return text;
  return splitMarks(text.length, marks).map(({ start, end, marked }) => {
    const part = text.slice(start, end);
    const owner = marked ? marks.find((mark) => mark.start <= start && mark.end >= end) : undefined;
    const color = owner && alerts.get(owner.alert)?.color;
    if (!owner || !color) return part;
    return (
      <mark key={start} data-alert={owner.alert} data-alert-color={color}>
        {part}
      </mark>
    );
  });
}
