import { useEffect, useState } from 'react';
import type { ImportRow } from '../../electron/contract/replies.ts';
import { importing as words } from '../strings/en-importing.ts';
import { Button } from '../ui/button.tsx';
import { Progress } from '../ui/progress.tsx';
import { cancelImport } from './import-actions.ts';
import styles from './import-card.module.css';
import { importRate } from './import-rate.ts';

interface RunningImportProps {
  readonly row: ImportRow;
  readonly cancelling: boolean;
}

/** How far an import has come, with the way to stop it. */
export function RunningImport({ row, cancelling }: RunningImportProps) {
  const now = useNow();
  const done = row.imported + row.skipped + row.failed;
  const rate = importRate(row, now);
  const facts = [
    done === 0 ? words.counting : words.done(done),
    ...(rate === null ? [] : [words.rate(rate)]),
    ...(row.filesTotal > 1 ? [words.filesLeft(row.filesLeft)] : []),
  ];
  return (
    <>
      <div className={styles['head']}>
        <div className={styles['what']}>
          <p className={styles['title']}>{titleOf(row)}</p>
          <p className={styles['facts']}>{facts.join(' · ')}</p>
        </div>
        <Button
          size="small"
          disabled={cancelling}
          aria-label={words.cancelImport(row.label)}
          onClick={() => void cancelImport(row.id)}
        >
          {cancelling ? words.cancelling : words.cancel}
        </Button>
      </div>
      {row.filesTotal > 1 ? (
        <Progress
          label={words.running(row.label)}
          value={row.filesTotal - row.filesLeft}
          max={row.filesTotal}
        />
      ) : (
        <div className={styles['endless']} aria-hidden="true" />
      )}
    </>
  );
}

function titleOf({ kind, label }: ImportRow): string {
  if (kind === 'paste') return words.pasting;
  return kind === 'samples' ? words.runningSamples : words.running(label);
}

const TICK = 500;

/** The time, again twice a second: a rate falls also while nothing comes. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), TICK);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}
