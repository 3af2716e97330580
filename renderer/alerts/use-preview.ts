import { useEffect, useState } from 'react';
import type { RequestArgument } from '../../electron/contract/ipc.ts';
import type { AlertPreview } from '../../electron/contract/replies.ts';
import type { AlertId, AlertSettings } from '../../electron/domain/alerts/alert.ts';
import { backend, errorMessage, isCancelled } from '../state/backend.ts';

/** What the alert would hit. `aliases` are those that `preview` answers, so that problems are put at the right line. */
export interface PreviewState {
  readonly preview: AlertPreview | null;
  readonly aliases: readonly string[];
  readonly loading: boolean;
  /** While it loads: how many articles are known of so far; null where nothing was said yet. */
  readonly soFar: number | null;
  /** Why there is no preview, in words; null where there is none to give. */
  readonly trouble: string | null;
}

const NOTHING: PreviewState = { preview: null, aliases: [], loading: false, soFar: null, trouble: null };
/** A person who types is let finish the word first, in milliseconds. */
const REST = 150;

type AskedPreview = RequestArgument<'alert.preview'>;

let runs = 0;

/**
 * Asks what the alert would hit, and how that differs from what the one with this id hits now, a moment after the last change; a
 * request that was overtaken is cancelled.
 */
export function usePreview(
  { aliases, scope, conditions }: Pick<AlertSettings, 'aliases' | 'scope' | 'conditions'>,
  id: AlertId | null,
): PreviewState {
  const [state, setState] = useState(NOTHING);
  const key = aliases.length === 0 ? '' : JSON.stringify({ aliases, scope, conditions });

  useEffect(() => {
    if (key === '') {
      setState(NOTHING);
      return;
    }
    const asked = JSON.parse(key) as AskedPreview;
    const done = { aliases: asked.aliases, loading: false, soFar: null };
    runs += 1;
    const run = `${performance.timeOrigin}-${runs}`;
    const abort = new AbortController();
    const stopListening = backend.on('preview.progress', (told) => {
      if (told.run === run) setState((before) => ({ ...before, soFar: told.found }));
    });
    setState((before) => ({ ...before, loading: true, soFar: null }));
    const timer = window.setTimeout(() => {
      backend
        .call('alert.preview', { ...asked, ...(id !== null && { id }), run }, abort.signal)
        .then(
          (preview) => setState({ ...done, preview, trouble: null }),
          (error: unknown) => {
            if (!isCancelled(error)) setState({ ...done, preview: null, trouble: errorMessage(error) });
          },
        )
        .finally(stopListening);
    }, REST);
    return () => {
      window.clearTimeout(timer);
      stopListening();
      abort.abort();
    };
  }, [key, id]);

  return state;
}
