import { useEffect, useState } from 'react';
import type { KnownValue, LibraryValue } from '../../electron/domain/query/known-value.ts';
import { backend } from '../state/backend.ts';
import { beginsSo } from './begins-so.ts';

interface Answer {
  readonly of: LibraryValue;
  readonly begun: string;
  readonly values: readonly KnownValue[];
}

/** Names are why a person waits at a colon; words come only when the typing rests, and few of them. */
const REST_MS = 180;
const NAMES = 8;
const WORDS = 4;
const NONE: readonly KnownValue[] = [];

/**
 * What the library knows that begins so. Until it has answered, those of the answer before that still fit, so that nothing
 * flickers while a person types on.
 */
export function useLibraryValues(of: LibraryValue | null, begun: string): readonly KnownValue[] {
  const [answer, setAnswer] = useState<Answer | null>(null);

  useEffect(() => {
    if (of === null) {
      setAnswer(null);
      return;
    }
    const abort = new AbortController();
    const ask = (): void => {
      const limit = of === 'word' ? WORDS : NAMES;
      backend.call('search.complete', { of, begun, limit }, abort.signal).then(
        (values) => setAnswer({ of, begun, values }),
        // It is a help: without it, a person types on.
        () => {},
      );
    };
    const timer = window.setTimeout(ask, of === 'word' ? REST_MS : 0);
    return () => {
      window.clearTimeout(timer);
      abort.abort();
    };
  }, [of, begun]);

  if (answer === null || answer.of !== of) return NONE;
  if (answer.begun === begun) return answer.values;
  return answer.values.filter(({ value }) => beginsSo(value, begun));
}
