import type { RequestArgument } from '../../electron/contract/ipc.ts';
import type { ImportId } from '../../electron/domain/article.ts';
import { backend, errorMessage } from '../state/backend.ts';
import { importing as words } from '../strings/en-importing.ts';
import { showToast } from '../ui/toast.tsx';

async function attempt(work: () => Promise<unknown>, failed: string): Promise<void> {
  try {
    await work();
  } catch (error) {
    showToast({ message: failed, detail: errorMessage(error), kind: 'problem' });
  }
}

/** Takes an interrupted import up where it broke off. */
export function resumeImport(id: ImportId): Promise<void> {
  return attempt(() => backend.call('import.resume', { id }), words.resumeFailed);
}

/** Closes an interrupted import; what is left of it is counted as left out. */
export function leaveImport(id: ImportId): Promise<void> {
  return attempt(() => backend.call('import.leave', { id }), words.leaveFailed);
}

/** Reads the file at a position, all that failed, or all that was left out once more. */
export function retryImport(id: ImportId, again: RequestArgument<'import.retry'>['again']): Promise<void> {
  return attempt(() => backend.call('import.retry', { id, again }), words.retryFailed);
}

/** Shows the file of an item in the system's file manager, or says that it is gone. */
export function revealItem(id: ImportId, file: number): Promise<void> {
  return attempt(() => backend.call('import.reveal', { id, file }), words.revealFailed);
}
