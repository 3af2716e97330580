import { ChevronUp, CircleAlert, CircleCheck, CircleMinus, CirclePause, Undo2, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ImportRow } from '../../electron/contract/replies.ts';
import type { ImportItem } from '../../electron/domain/import-record.ts';
import { showImports } from '../state/view.ts';
import { importing as words } from '../strings/en-importing.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { putBackImport, undoImport } from './import-actions.ts';
import styles from './import-card.module.css';
import { type ImportCard, type UndoneImport, withoutCard } from './import-cards.ts';
import { ImportItemLine } from './import-item-line.tsx';
import { importCardsStore } from './import-store.ts';
import { useRest } from './use-rest.ts';

/** More of them belong into the imports view. */
const NAMED = 6;

/** After this long without the pointer or the focus on it a report becomes one line. */
const REST_MS = 12_000;

/** What an import ended in: its counts, what was left out and why, and the way back. Stays, as one line in the end, until it is dismissed. */
export function ImportReport({ card }: { readonly card: ImportCard }) {
  const { row, undone } = card;
  const [busy, setBusy] = useState(false);
  const exceptions = (card.items ?? []).filter((item) => item.outcome !== 'imported');
  const unnamed = row.skipped + row.failed - Math.min(exceptions.length, NAMED);

  function dismiss(): void {
    importCardsStore.update((cards) => withoutCard(cards, row.id));
  }

  async function run(action: () => Promise<unknown>): Promise<void> {
    setBusy(true);
    await action();
    setBusy(false);
  }

  const element = useRef<HTMLDivElement>(null);
  const { resting, setResting } = useRest(element, REST_MS);
  // What became of the undo is said before the report rests again.
  useEffect(() => {
    if (undone) setResting(false);
  }, [undone, setResting]);
  const canUndo = !undone && row.imported > 0 && row.state !== 'undone';

  return (
    // Escape takes the report away for those who reached it by keyboard.
    // biome-ignore lint/a11y/noStaticElementInteractions: the key belongs to the buttons inside, which are the controls
    <div
      ref={element}
      className={styles['report']}
      data-resting={resting ? '' : undefined}
      onKeyDown={(event) => {
        if (event.key === 'Escape') dismiss();
      }}
    >
      <div className={styles['head']}>
        <ReportIcon row={row} />
        <div className={styles['what']}>
          <p role="status" className={styles['title']} title={resting ? row.label : undefined}>
            {resting && undone ? undoneWords(undone) : words.report(row)}
          </p>
          {resting ? null : (
            <p className={styles['facts']}>
              <bdi>{row.label}</bdi>
              {[
                ...(row.state === 'cancelled' ? [words.cancelled] : []),
                ...(row.state === 'interrupted' ? [words.interrupted] : []),
                ...(row.filesLeft > 0 ? [words.filesLeft(row.filesLeft)] : []),
              ]
                .map((fact) => ` · ${fact}`)
                .join('')}
            </p>
          )}
        </div>
        {resting && canUndo ? (
          <IconButton
            size="small"
            side="top"
            label={words.undo}
            disabled={busy}
            onClick={() => void run(() => undoImport(row.id))}
          >
            <Undo2 />
          </IconButton>
        ) : null}
        {resting ? (
          <IconButton size="small" side="top" label={words.details} onClick={() => setResting(false)}>
            <ChevronUp />
          </IconButton>
        ) : null}
        <IconButton size="small" side="top" label={words.dismissReport(row.label)} onClick={dismiss}>
          <X />
        </IconButton>
      </div>
      {resting ? null : (
        <>
          {exceptions.length > 0 ? <Exceptions items={exceptions.slice(0, NAMED)} row={row} /> : null}
          {unnamed > 0 && exceptions.length > 0 ? (
            <button type="button" className={styles['all']} onClick={() => showImports(row.id)}>
              {words.more(unnamed)} · {words.showAll}
            </button>
          ) : null}
          {undone ? (
            <div className={styles['foot']}>
              <p role="status" className={styles['facts']}>
                {undoneWords(undone)}
              </p>
              {undone.putBack || undone.trashed === 0 ? null : (
                <Button size="small" disabled={busy} onClick={() => void run(() => putBackImport(row.id))}>
                  {words.putBack}
                </Button>
              )}
            </div>
          ) : canUndo ? (
            <div className={styles['foot']}>
              <span />
              <Button
                size="small"
                icon={<Undo2 aria-hidden />}
                disabled={busy}
                onClick={() => void run(() => undoImport(row.id))}
              >
                {words.undo}
              </Button>
            </div>
          ) : null}
        </>
      )}
    </div>
  );
}

function undoneWords({ putBack, trashed, kept }: UndoneImport): string {
  return putBack ? words.putBackDone(trashed) : words.undone(trashed, kept);
}

function ReportIcon({ row }: { readonly row: ImportRow }) {
  if (row.failed > 0) return <CircleAlert className={styles['failed']} aria-hidden />;
  if (row.state === 'interrupted') return <CirclePause className={styles['nothing']} aria-hidden />;
  if (row.imported === 0 || row.state === 'cancelled')
    return <CircleMinus className={styles['nothing']} aria-hidden />;
  return <CircleCheck className={styles['done']} aria-hidden />;
}

function Exceptions(props: { readonly items: readonly ImportItem[]; readonly row: ImportRow }) {
  return (
    <ul className={styles['items']}>
      {props.items.map((item) => (
        <li key={`${item.file} ${item.position}`}>
          <ImportItemLine item={item} row={props.row} />
        </li>
      ))}
    </ul>
  );
}
