import { Archive } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ImportId } from '../../electron/domain/article.ts';
import { UnfoldSidebar } from '../app/unfold-sidebar.tsx';
import { openDialog } from '../state/dialogs.ts';
import { useStore } from '../state/store.ts';
import { showImports } from '../state/view.ts';
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
export function ImportsView({ opened }: { readonly opened: ImportId | null }) {
  const { rows, trouble } = useImports();
  const cards = useStore(importCardsStore);
  // What runs is known better here than in the list, which is asked for less often.
  const current = (rows ?? []).map((row) => {
    const card = cards.find((one) => one.row.id === row.id);
    return card?.row.state === 'running' ? { row: card.row, pace: card.pace } : { row, pace: null };
  });
  const chosen = current.find(({ row }) => row.id === opened);

  const last = useRef<ImportId | null>(null);
  useEffect(() => {
    if (opened !== null) last.current = opened;
  }, [opened]);
  useEffect(() => {
    if (opened !== null && rows && !rows.some((row) => row.id === opened)) showImports();
  }, [opened, rows]);

  if (chosen) return <ImportDetails key={chosen.row.id} {...chosen} onBack={() => showImports()} />;
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
            <ImportLine
              key={row.id}
              row={row}
              pace={pace}
              onOpen={() => showImports(row.id)}
              left={row.id === last.current}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
