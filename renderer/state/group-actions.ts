import type { GroupChange } from '../../electron/contract/replies.ts';
import type { ArticleId } from '../../electron/domain/article.ts';
import { strings } from '../strings/en.ts';
import { groupWords } from '../strings/en-groups.ts';
import { showToast } from '../ui/toast.tsx';
import { backend, errorMessage } from './backend.ts';

/** Takes an article out of its group, for good. */
export function takeOutOfGroup(article: ArticleId): Promise<void> {
  return change(backend.call('group.split', { article }), groupWords.takenOut);
}

/** Puts articles into one group, with all that they were grouped with. */
export function groupArticles(articles: readonly ArticleId[]): Promise<void> {
  return change(backend.call('group.join', { articles: [...articles] }), groupWords.joined(articles.length));
}

export function makeMainCopy(article: ArticleId): Promise<void> {
  return change(backend.call('group.main', { article }), groupWords.mainChosen);
}

/** Says what was done and offers to undo it, or why it could not be done. */
async function change(made: Promise<GroupChange>, message: string): Promise<void> {
  try {
    const { step } = await made;
    showToast({ message, action: { label: strings.undo, onSelect: () => undo(step) } });
  } catch (error) {
    tellFailure(error);
  }
}

async function undo(step: number): Promise<void> {
  try {
    await backend.call('group.undo', { step });
  } catch (error) {
    tellFailure(error);
  }
}

function tellFailure(error: unknown): void {
  showToast({ message: strings.list.failed, detail: errorMessage(error), kind: 'problem' });
}
