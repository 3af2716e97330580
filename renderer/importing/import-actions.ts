import type { PasteReply } from '../../electron/contract/replies.ts';
import type { ArticleId, ImportId } from '../../electron/domain/article.ts';
import { importAlertFile, isAlertFile } from '../alerts/import-alerts.ts';
import { backend, errorMessage } from '../state/backend.ts';
import { bridge } from '../state/bridge.ts';
import { closeDialog, dialogStore, openDialog } from '../state/dialogs.ts';
import { openArticle } from '../state/panes.ts';
import { selectOnly } from '../state/selection.ts';
import { leaveForArticles } from '../state/view.ts';
import { imports, importing as words } from '../strings/en-importing.ts';
import { showToast } from '../ui/toast.tsx';
import { importedArticles } from './all-items.ts';
import { withItems, withRow, withUndone } from './import-cards.ts';
import { cancellingStore, importCardsStore, samplesJustImportedStore } from './import-store.ts';
import { isField } from './is-field.ts';
import type { Pasted } from './read-paste.ts';

function fail(error: unknown): void {
  showToast({ message: words.failedToStart, detail: errorMessage(error), kind: 'problem' });
}

/** Opens an article for reading, wherever the window is now. */
export function showArticle(id: ArticleId): void {
  leaveForArticles();
  selectOnly(id);
  openArticle(id);
}

function takePasteReply(reply: PasteReply, text: string, html: string): void {
  if (reply.kind === 'digest') {
    openDialog({ kind: 'digest', text, html, headlines: reply.headlines });
    return;
  }
  const { report, items } = reply;
  importCardsStore.update((cards) => withItems(withRow(cards, report, Date.now()), report.id, items));
  const first = items.find((item) => item.outcome === 'imported')?.article;
  if (typeof first === 'number') showArticle(first);
}

/** Imports what was pasted and opens it; a digest is asked about first. */
export async function importPasted(pasted: Pasted): Promise<void> {
  if (pasted.kind === 'files') {
    await importDropped(pasted.files);
    return;
  }
  const { text, html, picture } = pasted;
  try {
    takePasteReply(await backend.call('import.paste', { text, html, picture, digest: 'ask' }), text, html);
  } catch (error) {
    fail(error);
  }
}

/** Imports the digest that is asked about as the person chose. The question stays when that fails. */
export async function importDigest(digest: 'split' | 'whole'): Promise<void> {
  const pending = dialogStore.get();
  if (pending?.kind !== 'digest') return;
  const { text, html } = pending;
  try {
    const reply = await backend.call('import.paste', { text, html, picture: false, digest });
    closeDialog();
    takePasteReply(reply, text, html);
  } catch (error) {
    fail(error);
  }
}

async function importGranted(choose: () => Promise<string | null>, nothing?: string): Promise<void> {
  try {
    const grant = await choose();
    if (grant === null) {
      if (nothing) showToast({ message: nothing, kind: 'problem' });
      return;
    }
    const row = await backend.call('import.files', { grant, ask: true });
    importCardsStore.update((cards) => withRow(cards, row, Date.now()));
  } catch (error) {
    fail(error);
  }
}

/** Lets the person choose files and imports them. */
export function importChosenFiles(): Promise<void> {
  return importGranted(() => bridge.chooseImportFiles());
}

/** Lets the person choose a folder and imports what it holds. */
export function importChosenFolder(): Promise<void> {
  return importGranted(() => bridge.chooseImportFolder());
}

/** Imports files and folders that were dropped onto the window; a file of alerts is offered as such. */
export async function importDropped(files: readonly File[]): Promise<void> {
  const [file] = files;
  if (file && (await isAlertFile(files))) return importAlertFile(file);
  return importGranted(() => bridge.grantDropped(files), words.noPath);
}

/** Brings the sample articles in. */
export async function importSamples(): Promise<void> {
  try {
    samplesJustImportedStore.set(true);
    const row = await backend.call('import.samples');
    importCardsStore.update((cards) => withRow(cards, row, Date.now()));
  } catch (error) {
    samplesJustImportedStore.set(false);
    fail(error);
  }
}

/** Asks for a paste as Ctrl+V would make it; the field that has the focus must not swallow it. */
export function requestPaste(): void {
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && isField(focused)) focused.blur();
  bridge.paste();
}

/** Stops an import; what it brought in stays. */
export async function cancelImport(id: ImportId): Promise<void> {
  cancellingStore.update((ids) => new Set([...ids, id]));
  try {
    await backend.call('import.cancel', { id });
  } catch (error) {
    cancellingStore.update((ids) => new Set([...ids].filter((one) => one !== id)));
    fail(error);
  }
}

/** Moves what an import brought in to the trash. Null when that failed, which a person is told. */
export async function undoImport(id: ImportId): Promise<{ trashed: number; kept: number } | null> {
  try {
    const undone = await backend.call('import.undo', { id });
    importCardsStore.update((cards) => withUndone(cards, id, { ...undone, putBack: false }));
    return undone;
  } catch (error) {
    showToast({ message: words.undoFailed, detail: errorMessage(error), kind: 'problem' });
    return null;
  }
}

/** Opens the details of the articles that an import brought in, of those with a text in their name or headline. */
export async function editImported(id: ImportId, text: string): Promise<void> {
  try {
    const ids = await importedArticles(id, text.trim());
    if (ids.length === 0) showToast({ message: imports.nothingToEdit });
    else openDialog({ kind: 'edit-many', ids });
  } catch (error) {
    showToast({ message: imports.nothingToEdit, detail: errorMessage(error), kind: 'problem' });
  }
}

/** Takes an undo back: everything that the import brought in leaves the trash. */
export async function putBackImport(id: ImportId): Promise<void> {
  try {
    const ids = await importedArticles(id);
    await backend.call('article.restore', { ids: [...ids] });
    importCardsStore.update((cards) =>
      withUndone(cards, id, { trashed: ids.length, kept: 0, putBack: true }),
    );
  } catch (error) {
    showToast({ message: words.undoFailed, detail: errorMessage(error), kind: 'problem' });
  }
}
