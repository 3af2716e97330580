/** What is on the clipboard, as far as it can be an article; both empty where it holds files, a picture or nothing. */
export interface CopiedContent {
  readonly text: string;
  readonly html: string;
}

/** As much as is read here of the clipboard of Electron 43 and before, which answered at once. */
export interface OldClipboard {
  availableFormats(): string[];
  readText(): string;
  readHTML(): string;
}

/** As much as is read here of the clipboard since Electron 44. */
export interface NewClipboard {
  read(): Promise<readonly NewItem[]>;
}

interface NewItem {
  readonly types: readonly string[];
  getType(type: string): Promise<{ text(): Promise<string> } | object>;
}

const NOTHING: CopiedContent = { text: '', html: '' };

/** Files that were copied in a file manager; the text beside it is their paths. */
const FILES = 'text/uri-list';

/** Reads the system's clipboard, whichever of the two Electron has. Rejects when the system refuses. */
export async function readClipboard(clipboard: OldClipboard | NewClipboard): Promise<CopiedContent> {
  if ('readHTML' in clipboard) {
    if (clipboard.availableFormats().includes(FILES)) return NOTHING;
    return { text: clipboard.readText(), html: clipboard.readHTML() };
  }
  const items = await clipboard.read();
  if (items.some((item) => item.types.includes(FILES))) return NOTHING;
  return { text: await readForm(items, 'text/plain'), html: await readForm(items, 'text/html') };
}

async function readForm(items: readonly NewItem[], type: string): Promise<string> {
  const item = items.find(({ types }) => types.includes(type));
  const form = await item?.getType(type);
  return form && 'text' in form ? await form.text() : '';
}
