import electron from 'electron';
import { type CopiedContent, type NewClipboard, type OldClipboard, readClipboard } from './read-clipboard.ts';

/** The clipboard of Electron 43 and before, which wrote at once and took all forms as one object. */
interface OldWriter {
  write(data: { text: string; html?: string }): void;
}

/**
 * Puts text, and where given its HTML form beside it, on the system's clipboard. Rejects when the system refuses.
 * Since Electron 44 the clipboard takes `ClipboardItem`s; before, there was no such class.
 */
export async function copyToClipboard(text: string, html?: string): Promise<void> {
  if ('ClipboardItem' in electron) {
    const forms = html === undefined ? { 'text/plain': text } : { 'text/plain': text, 'text/html': html };
    await electron.clipboard.write([new electron.ClipboardItem(forms)]);
    return;
  }
  const old = (electron as { clipboard: unknown }).clipboard as OldWriter;
  old.write(html === undefined ? { text } : { text, html });
}

/** What is on the system's clipboard now. Rejects when the system refuses. */
export async function copiedContent(): Promise<CopiedContent> {
  // The types are those of the newest Electron; which of the two runs is told by what it has.
  return await readClipboard((electron as { clipboard: unknown }).clipboard as OldClipboard | NewClipboard);
}
