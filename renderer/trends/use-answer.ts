import { useEffect, useState } from 'react';
import { errorMessage, isCancelled, isLibraryAway } from '../state/backend.ts';
import { libraryVersionStore } from '../state/library.ts';
import { useStore } from '../state/store.ts';

export interface Answer<Reply> {
  /** The last one; also while the next is being counted. Null before the first. */
  readonly reply: Reply | null;
  readonly trouble: string | null;
}

/** While an import runs the library changes several times a second. */
const REST_MS = 400;

/**
 * The backend's answer to a question, asked again when the question or the library changes.
 * @param question what makes it another question; null asks nothing
 */
export function useAnswer<Reply>(
  question: string | null,
  ask: (signal: AbortSignal) => Promise<Reply>,
): Answer<Reply> {
  const version = useStore(libraryVersionStore);
  const [answer, setAnswer] = useState<Answer<Reply>>({ reply: null, trouble: null });
  const [settled, setSettled] = useState(version);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(version), REST_MS);
    return () => window.clearTimeout(timer);
  }, [version]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question says whether it is another; a change of the library asks the same again
  useEffect(() => {
    if (question === null) {
      setAnswer({ reply: null, trouble: null });
      return;
    }
    const controller = new AbortController();
    ask(controller.signal)
      .then((reply) => {
        if (!controller.signal.aborted) setAnswer({ reply, trouble: null });
      })
      .catch((error: unknown) => {
        // The library is asked again as soon as it is back.
        if (controller.signal.aborted || isCancelled(error) || isLibraryAway(error)) return;
        setAnswer(({ reply }) => ({ reply, trouble: errorMessage(error) }));
      });
    return () => controller.abort();
  }, [question, settled]);
  return answer;
}
