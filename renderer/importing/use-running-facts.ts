import { useEffect, useState } from 'react';
import type { ImportRow } from '../../electron/contract/replies.ts';
import { useStorePart } from '../state/store.ts';
import { importing as words } from '../strings/en-importing.ts';
import { type ImportPace, nextPace, rateOf, remainingOf } from './import-pace.ts';
import { tableQuestionsStore } from './table-questions-store.ts';

/** How far a running import is: what it waits for, articles, rate, and what is left. */
export function useRunningFacts(row: ImportRow, pace: ImportPace | null): readonly string[] {
  const now = useNow();
  const asks = useStorePart(tableQuestionsStore, (questions) =>
    questions.some(({ importId }) => importId === row.id),
  );
  const done = row.imported + row.skipped + row.failed;
  // A rate falls also while nothing comes, of which nobody tells.
  const current = pace && nextPace(pace, row, now);
  const rate = current && rateOf(current);
  const remaining = current && remainingOf(current);
  return [
    ...(asks ? [words.waitsForAnswer] : []),
    ...(done > 0 ? [words.done(done)] : asks ? [] : [words.counting]),
    ...(rate === null ? [] : [words.rate(rate)]),
    ...(row.filesTotal > 1 ? [words.filesLeft(row.filesLeft)] : []),
    ...(remaining === null ? [] : [words.remaining(remaining)]),
  ];
}

const TICK = 500;

/** The time, again twice a second. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), TICK);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}
