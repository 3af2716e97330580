import type { Article } from '../../electron/domain/article.ts';
import { citation } from '../../electron/domain/citation.ts';
import { errorMessage } from '../state/backend.ts';
import { bridge } from '../state/bridge.ts';
import { articleActions as words } from '../strings/en-article.ts';
import { showToast } from '../ui/toast.tsx';
import { citedArticle } from './cited-article.ts';

/** Puts the article's text with its citation on the clipboard, plain and with its form, and says so. */
export async function copyWithCitation(article: Article): Promise<void> {
  const { text, html } = citedArticle(article, citation(article));
  try {
    await bridge.copy(text, html);
    showToast({ message: words.copied });
  } catch (error) {
    showToast({ message: words.copyFailed, detail: errorMessage(error), kind: 'problem' });
  }
}
