import type { AlertMark, InboxEntry } from '../../electron/contract/inbox.ts';
import { shortSnippet } from '../ui/short-snippet.ts';

/** A snippet that begins at most so many characters before its first mark; each mark keeps its alert. */
export function shortMarked(
  { text, marks }: InboxEntry['snippet'],
  before: number,
): { readonly text: string; readonly marks: readonly AlertMark[] } {
  const short = shortSnippet({ text, marks }, before);
  return {
    text: short.text,
    marks: short.marks.map((mark, index) => ({ ...mark, alert: marks[index]?.alert ?? 0 })),
  };
}
