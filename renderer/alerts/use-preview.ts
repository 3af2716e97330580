import { useEffect, useState } from 'react';
import type { AlertPreview } from '../../electron/contract/replies.ts';
import type { AlertScope } from '../../electron/domain/alerts/alert.ts';
import { backend, errorMessage, isCancelled } from '../state/backend.ts';

/** What the alert would hit. `aliases` are those that `preview` answers, so that problems are put at the right line. */
export interface PreviewState {
  readonly preview: AlertPreview | null;
  readonly aliases: readonly string[];
  readonly loading: boolean;
  /** Why there is no preview, in words; null where there is none to give. */
  readonly trouble: string | null;
}

const NOTHING: PreviewState = { preview: null, aliases: [], loading: false, trouble: null };
/** A person who types is let finish the word first, in milliseconds. */
const REST = 150;

/** Asks what the aliases hit, a moment after the last change; a request that was overtaken is cancelled. */
export function usePreview(aliases: readonly string[], scope: AlertScope): PreviewState {
  const [state, setState] = useState(NOTHING);
  const key = aliases.join('\n');

  useEffect(() => {
    if (key === '') {
      setState(NOTHING);
      return;
    }
    const asked = key.split('\n');
    const abort = new AbortController();
    setState((before) => ({ ...before, loading: true }));
    const timer = window.setTimeout(() => {
      backend.call('alert.preview', { aliases: asked, scope }, abort.signal).then(
        (preview) => setState({ preview, aliases: asked, loading: false, trouble: null }),
        (error: unknown) => {
          if (isCancelled(error)) return;
          setState({ preview: null, aliases: asked, loading: false, trouble: errorMessage(error) });
        },
      );
    }, REST);
    return () => {
      window.clearTimeout(timer);
      abort.abort();
    };
  }, [key, scope]);

  return state;
}
