import { Archive } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ImportRow } from '../../electron/contract/replies.ts';
import { UnfoldSidebar } from '../app/unfold-sidebar.tsx';
import { openDialog } from '../state/dialogs.ts';
import { useStore } from '../state/store.ts';
import { formatsHelp } from '../strings/en-formats.ts';
import { imports as words } from '../strings/en-importing.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ImportDetails } from './import-details.tsx';
import { ImportLine } from './import-line.tsx';
import { importCardsStore } from './import-store.ts';
import styles from './imports-view.module.css';
import { useImports } from './use-imports.ts';
import { WatchedFolders } from './watched-folders.tsx';

/** Every import, past and running; opening one shows what became of each article. Stands where the list does. */
export function ImportsView() {
  const { rows, trouble } = useImports();
  const [opened, setOpened] = useState<ImportRow['id'] | null>(null);
  const cards = useStore(importCardsStore);
  // What runs is known better here than in the list, which is asked for less often.
  const current = (rows ?? []).map((row) => {
    const card = cards.find((one) => one.row.id === row.id);
    return card?.row.state === 'running' ? { row: card.row, pace: card.pace } : { row, pace: null };
  });
  const chosen = current.find(({ row }) => row.id === opened);

  useEffect(() => {
    if (opened !== null && rows && !rows.some((row) => row.id === opened)) setOpened(null);
  }, [opened, rows]);

  if (chosen) return <ImportDetails key={chosen.row.id} {...chosen} onBack={() => setOpened(null)} />;
  return (
    <section className={styles['view']} aria-label={words.title}>
      <header className={styles['header']}>
        <UnfoldSidebar />
        <h1 className={styles['title']}>{words.title}</h1>
        <Button
          variant="quiet"
          size="small"
          className={styles['formats']}
          onClick={() => openDialog({ kind: 'formats' })}
        >
          {formatsHelp.open}
        </Button>
      </header>
      {trouble ? (
        <p role="alert" className={styles['trouble']}>
          {trouble}
        </p>
      ) : null}
      <WatchedFolders />
      {rows?.length === 0 ? (
        <EmptyState icon={<Archive />} title={words.empty}>
          {words.emptyHint}
        </EmptyState>
      ) : (
        <ul className={styles['list']} aria-label={words.list}>
          {current.map(({ row, pace }) => (
            <ImportLine key={row.id} row={row} pace={pace} onOpen={() => setOpened(row.id)} />
          ))}
        </ul>
      )}
    </section>
  );
}
