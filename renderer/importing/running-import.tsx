import type { ImportRow } from '../../electron/contract/replies.ts';
import { isFromClipboard } from '../../electron/domain/import-record.ts';
import { importing as words } from '../strings/en-importing.ts';
import { Button } from '../ui/button.tsx';
import { cancelImport } from './import-actions.ts';
import styles from './import-card.module.css';
import type { ImportPace } from './import-pace.ts';
import { ImportProgress } from './import-progress.tsx';
import { RunningFacts } from './running-facts.tsx';
import { Said } from './said.tsx';
import { useRunningFacts } from './use-running-facts.ts';

interface RunningImportProps {
  readonly row: ImportRow;
  readonly pace: ImportPace | null;
  readonly cancelling: boolean;
}

/** How far an import has come, with the way to stop it. */
export function RunningImport({ row, pace, cancelling }: RunningImportProps) {
  const facts = useRunningFacts(row, pace);
  return (
    <>
      <div className={styles['head']}>
        <div className={styles['what']}>
          <p className={styles['title']}>{titleOf(row)}</p>
          <p className={styles['facts']}>
            <RunningFacts facts={facts} />
          </p>
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
      <ImportProgress row={row} />
      <Said text={`${titleOf(row)}: ${facts.join(', ')}`} />
    </>
  );
}

function titleOf({ kind, label }: ImportRow): string {
  if (isFromClipboard(kind)) return words.pasting;
  return kind === 'samples' ? words.runningSamples : words.running(label);
}
