import { CirclePause } from 'lucide-react';
import { useState } from 'react';
import type { ImportRow } from '../../electron/contract/replies.ts';
import { useStore } from '../state/store.ts';
import { importing as words } from '../strings/en-importing.ts';
import { Button } from '../ui/button.tsx';
import { leaveImport, resumeImport } from './again-actions.ts';
import { resumableStore } from './import-store.ts';
import styles from './interrupted-imports.module.css';

/** Imports that were broken off, each with the question what is to become of the rest. Nothing where there is none. */
export function InterruptedImports() {
  const rows = useStore(resumableStore);
  if (rows.length === 0) return null;
  return (
    <section className={styles['banner']} aria-label={words.interruptedImports}>
      {rows.map((row) => (
        <Interrupted key={row.id} row={row} />
      ))}
    </section>
  );
}

function Interrupted({ row }: { readonly row: ImportRow }) {
  const [busy, setBusy] = useState(false);

  async function run(action: (id: ImportRow['id']) => Promise<void>): Promise<void> {
    setBusy(true);
    await action(row.id);
    setBusy(false);
  }

  return (
    <article className={styles['one']} aria-label={row.label}>
      <CirclePause className={styles['icon']} aria-hidden />
      <div className={styles['words']}>
        <p className={styles['title']}>{words.wasInterrupted(row.label)}</p>
        <p className={styles['facts']}>{words.readAndLeft(row)}</p>
        <div className={styles['actions']}>
          <Button
            size="small"
            variant="primary"
            disabled={busy}
            aria-label={words.resumeNamed(row.label)}
            onClick={() => void run(resumeImport)}
          >
            {words.resume}
          </Button>
          <Button
            size="small"
            disabled={busy}
            aria-label={words.leaveNamed(row.label)}
            onClick={() => void run(leaveImport)}
          >
            {words.leave}
          </Button>
        </div>
      </div>
    </article>
  );
}
