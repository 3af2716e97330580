import { ArrowLeft, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { ImportRow } from '../../electron/contract/replies.ts';
import { formatPublished, toLocalIso } from '../library/format-date.ts';
import { showArticles } from '../state/view.ts';
import { importing, imports as words } from '../strings/en-importing.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { showToast } from '../ui/toast.tsx';
import { cancelImport, putBackImport, undoImport } from './import-actions.ts';
import { ImportItemLine } from './import-item-line.tsx';
import styles from './imports-view.module.css';
import { type ItemFilter, useImportItems } from './use-import-items.ts';

interface ImportDetailsProps {
  readonly row: ImportRow;
  readonly onBack: () => void;
}

/** One import: its counts, what became of each article, and the way back. */
export function ImportDetails({ row, onBack }: ImportDetailsProps) {
  const [filter, setFilter] = useState<ItemFilter>('all');
  const { items, more, loadMore, trouble } = useImportItems(row, filter);
  const took = row.finishedAt === null ? '' : ` ${words.took(row.finishedAt - row.startedAt)}`;

  async function undo(): Promise<void> {
    const undone = await undoImport(row.id);
    if (!undone) return;
    showToast({
      message: importing.undone(undone.trashed, undone.kept),
      ...(undone.trashed > 0
        ? { action: { label: importing.putBack, onSelect: () => void putBackImport(row.id) } }
        : {}),
    });
  }

  return (
    <section className={styles['view']} aria-label={row.label}>
      <header className={styles['header']}>
        <IconButton size="small" label={words.back} onClick={onBack}>
          <ArrowLeft />
        </IconButton>
        <h1 className={styles['title']} title={row.label}>
          {row.label}
        </h1>
      </header>
      <div className={styles['summary']}>
        <p className={styles['report']}>
          {row.state === 'running' ? words.state.running : importing.report(row)}
        </p>
        <p className={styles['facts']}>
          {words.kind[row.kind]}, {formatPublished(toLocalIso(row.startedAt))}
          {took}
          {row.state === 'finished' || row.state === 'running' ? '' : ` · ${words.state[row.state]}`}
        </p>
        <div className={styles['actions']}>
          {row.imported > 0 && row.state !== 'undone' ? (
            <Button size="small" onClick={() => showArticles({ folder: 'library', importId: row.id })}>
              {words.showArticles}
            </Button>
          ) : null}
          {row.state === 'running' ? (
            <Button size="small" onClick={() => void cancelImport(row.id)}>
              {importing.cancel}
            </Button>
          ) : null}
          {row.imported > 0 && row.state !== 'undone' && row.state !== 'running' ? (
            <Button size="small" icon={<Undo2 aria-hidden />} onClick={() => void undo()}>
              {importing.undo}
            </Button>
          ) : null}
          {row.state === 'undone' ? (
            <Button size="small" onClick={() => void putBackImport(row.id)}>
              {importing.putBack}
            </Button>
          ) : null}
        </div>
        <Segmented
          label={words.filterLabel}
          hideLabel
          value={filter}
          options={(['all', 'imported', 'skipped', 'failed'] as const).map((value) => ({
            value,
            label: words.filter[value],
          }))}
          onValueChange={setFilter}
        />
      </div>
      {trouble ? (
        <p role="alert" className={styles['trouble']}>
          {trouble}
        </p>
      ) : null}
      <ul className={styles['items']} aria-label={words.items}>
        {items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order of an import's items never changes
          <ImportItemLine key={at} item={item} row={row} />
        ))}
        {items.length === 0 && !trouble ? <li className={styles['facts']}>{words.noItems}</li> : null}
        {more ? (
          <li>
            <Button size="small" variant="quiet" onClick={loadMore}>
              {words.loadMore}
            </Button>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
