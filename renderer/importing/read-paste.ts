/** As much of a `DataTransfer` as is read here. */
export interface ClipboardContent {
  getData(type: string): string;
  readonly items: ArrayLike<{ readonly kind: string; readonly type: string }>;
  readonly files: ArrayLike<File>;
}

/** What a person pasted. `files` were copied in a file manager. */
export type Pasted =
  | { readonly kind: 'text'; readonly text: string; readonly html: string; readonly picture: boolean }
  | { readonly kind: 'files'; readonly files: readonly File[] };

/**
 * Reads a paste. Text wins over everything else on the clipboard, since browsers put a picture of some selections
 * beside their text; a picture counts only where there is no text at all.
 */
export function readPaste(content: ClipboardContent): Pasted {
  const text = content.getData('text/plain');
  const html = content.getData('text/html');
  if (text.trim() !== '') return { kind: 'text', text, html, picture: false };
  const files = Array.from(content.files);
  if (files.some((file) => !file.type.startsWith('image/'))) return { kind: 'files', files };
  const picture = Array.from(content.items).some(
    (item) => item.kind === 'file' && item.type.startsWith('image/'),
  );
  return { kind: 'text', text: '', html: picture ? '' : html, picture };
}
