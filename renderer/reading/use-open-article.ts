import { useEffect, useState } from 'react';
import { RequestError } from '../../electron/contract/client.ts';
import type { OpenedArticle } from '../../electron/contract/replies.ts';
import type { ArticleId } from '../../electron/domain/article.ts';
import { backend, errorMessage, isCancelled, onConnected } from '../state/backend.ts';

export type OpenState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly opened: OpenedArticle }
  | { readonly state: 'gone' }
  | { readonly state: 'failed'; readonly message: string };

/**
 * The article of a pane, loaded again when it, or the alerts, changed. What is shown stays until the next one is there,
 * so that going from article to article does not flicker.
 */
export function useOpenArticle(id: ArticleId, query: string): OpenState {
  const [state, setState] = useState<OpenState>({ state: 'loading' });

  useEffect(() => {
    let controller = new AbortController();
    async function load(): Promise<void> {
      controller.abort();
      controller = new AbortController();
      try {
        const opened = await backend.call('article.open', { id, query }, controller.signal);
        setState({ state: 'ready', opened });
      } catch (error) {
        if (isCancelled(error)) return;
        if (error instanceof RequestError && error.code === 'backend-gone') return;
        if (error instanceof RequestError && error.code === 'not-found') setState({ state: 'gone' });
        else setState({ state: 'failed', message: errorMessage(error) });
      }
    }
    void load();
    const stops = [
      backend.on('library.changed', ({ ids }) => {
        if (ids === null || ids.includes(id)) void load();
      }),
      backend.on('alerts.changed', () => void load()),
      onConnected(() => void load()),
    ];
    return () => {
      controller.abort();
      for (const stop of stops) stop();
    };
  }, [id, query]);

  return state;
}
