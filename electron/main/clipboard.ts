import electron from 'electron';

/** The clipboard of Electron 43 and before, which wrote at once and took all forms as one object. */
interface OldClipboard {
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
  const old = (electron as { clipboard: unknown }).clipboard as OldClipboard;
  old.write(html === undefined ? { text } : { text, html });
}
