import type { TableQuestion } from '../../electron/contract/replies.ts';
import type { ImportId } from '../../electron/domain/article.ts';
import type { ColumnAnswer } from '../../electron/domain/column-mapping.ts';
import { backend, errorMessage, onConnected } from '../state/backend.ts';
import { createStore } from '../state/store.ts';
import { mapping as words } from '../strings/en-mapping.ts';
import { showToast } from '../ui/toast.tsx';

/** Tables that wait for the person to say what their columns mean, the first asked first. */
export const tableQuestionsStore = createStore<readonly TableQuestion[]>([]);

/** Answers a question; null leaves its files out, or as they were read. The question stays where that fails, which the person is told. */
export async function answerTableQuestion(question: number, answer: ColumnAnswer | null): Promise<void> {
  try {
    await backend.call('mapping.answer', {
      question,
      answer: answer && { ...answer, fields: [...answer.fields] },
    });
  } catch (error) {
    showToast({ message: words.failed, detail: errorMessage(error), kind: 'problem' });
  }
}

/** Asks anew what the columns of a table of an import mean; the question comes as any other. */
export async function changeColumns(id: ImportId, table: number): Promise<void> {
  try {
    await backend.call('mapping.change', { id, table });
  } catch (error) {
    showToast({ message: words.changeFailed, detail: errorMessage(error), kind: 'problem' });
  }
}

/** A window that was loaded anew, or a library that was away, has other questions than those that were announced here. */
async function catchUp(): Promise<void> {
  try {
    tableQuestionsStore.set(await backend.call('mapping.open'));
  } catch {
    // It went away again, and the next connection asks again.
  }
}

/** Follows what imports ask until the returned function is called. */
export function followTableQuestions(): () => void {
  const stopChanged = backend.on('mapping.changed', ({ questions }) => tableQuestionsStore.set(questions));
  const stopConnected = onConnected(() => void catchUp());
  return () => {
    stopChanged();
    stopConnected();
  };
}
