import { ArrowLeft, Newspaper, Pencil, RotateCw, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ImportRow } from '../../electron/contract/replies.ts';
import { isFromClipboard } from '../../electron/domain/import-record.ts';
import { UnfoldSidebar } from '../app/unfold-sidebar.tsx';
import { formatPublished, toLocalIso } from '../library/format-date.ts';
import { useStore } from '../state/store.ts';
import { showArticles } from '../state/view.ts';
import { importing, imports as words } from '../strings/en-importing.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { showToast } from '../ui/toast.tsx';
import { AccountFilter } from './account-filter.tsx';
import { AccountTables } from './account-tables.tsx';
import { retryImport } from './again-actions.ts';
import { cancelImport, editImported, putBackImport, undoImport } from './import-actions.ts';
import type { ImportPace } from './import-pace.ts';
import { ImportProgress } from './import-progress.tsx';
import { cancellingStore } from './import-store.ts';
import styles from './imports-view.module.css';
import { ItemsList } from './items-list.tsx';
import { RunningFacts } from './running-facts.tsx';
import { Said } from './said.tsx';
import { type ItemFilter, useImportItems } from './use-import-items.ts';
import { useRunningFacts } from './use-running-facts.ts';

interface ImportDetailsProps {
  readonly row: ImportRow;
  readonly pace: ImportPace | null;
  readonly onBack: () => void;
}

/** Fewer items than these are found by looking. */
const WORTH_A_SEARCH = 8;

/** One import: its account, what became of each article, and what can still be done about it. */
export function ImportDetails({ row, pace, onBack }: ImportDetailsProps) {
  const [filter, setFilter] = useState<ItemFilter>('all');
  const [text, setText] = useState('');
  const items = useImportItems(row, filter, text);
  const back = useRef<HTMLButtonElement>(null);
  // The line that was pressed is gone; the keyboard goes on here.
  useEffect(() => back.current?.focus(), []);

  return (
    <section className={styles['view']} aria-label={row.label}>
      <header className={styles['header']}>
        <UnfoldSidebar />
        <IconButton ref={back} size="small" label={words.back} onClick={onBack}>
          <ArrowLeft />
        </IconButton>
        <h1 className={styles['title']} title={row.label}>
          {row.label}
        </h1>
      </header>
      <div className={styles['summary']}>
        <p role="status" className={styles['facts']}>
          {factsOf(row)}
        </p>
        {row.state === 'running' ? <Running row={row} pace={pace} /> : null}
        <AccountTables row={row} />
        <AccountFilter counts={row} value={filter} onValueChange={setFilter} />
        <Actions
          row={row}
          text={text}
          editable={(filter === 'all' || filter === 'imported') && items.total !== 0}
        />
        {row.offered >= WORTH_A_SEARCH || text !== '' ? (
          <TextField
            label={words.searchItems}
            hideLabel
            placeholder={words.searchItems}
            type="search"
            value={text}
            maxLength={500}
            autoComplete="off"
            spellCheck={false}
            dir="auto"
            onValueChange={setText}
          />
        ) : null}
      </div>
      <ItemsList
        key={`${filter} ${text}`}
        row={row}
        items={items}
        none={text.trim() === '' ? words.noItems : words.nothingFound}
      />
    </section>
  );
}

function Running({ row, pace }: { readonly row: ImportRow; readonly pace: ImportPace | null }) {
  const facts = useRunningFacts(row, pace);
  return (
    <div className={styles['running']}>
      <p className={styles['facts']}>
        <RunningFacts facts={facts} />
      </p>
      <Said text={facts.join(', ')} />
      <ImportProgress row={row} />
    </div>
  );
}

/** What it is, when it was, how long it took, and how it ended. */
function factsOf(row: ImportRow): string {
  // Of one that was taken up again, most of the time between was not spent on it.
  const took =
    row.finishedAt === null || row.resumedAt !== null ? [] : [words.took(row.finishedAt - row.startedAt)];
  return [
    words.kind[row.kind],
    formatPublished(toLocalIso(row.startedAt)),
    ...took,
    ...(row.state === 'finished' ? [] : [words.state[row.state]]),
    ...(row.state !== 'running' && row.filesLeft > 0 ? [importing.filesLeft(row.filesLeft)] : []),
  ].join(' · ');
}

interface ActionsProps {
  readonly row: ImportRow;
  /** What is looked for among its items. */
  readonly text: string;
  /** Articles that it brought in are among the items that are shown. */
  readonly editable: boolean;
}

function Actions({ row, text, editable }: ActionsProps) {
  const cancelling = useStore(cancellingStore).has(row.id);
  const over = row.state !== 'running' && row.state !== 'undone';

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
    <div className={styles['actions']}>
      {row.imported > 0 && row.state !== 'undone' ? (
        <Button
          size="small"
          icon={<Newspaper aria-hidden />}
          onClick={() => showArticles({ folder: 'library', importId: row.id })}
        >
          {words.showArticles}
        </Button>
      ) : null}
      {over && row.imported > 0 && editable ? (
        <Button size="small" icon={<Pencil aria-hidden />} onClick={() => void editImported(row.id, text)}>
          {text.trim() === '' ? words.editArticles : words.editFound}
        </Button>
      ) : null}
      {over && row.failed > 0 && !isFromClipboard(row.kind) ? (
        <Button
          size="small"
          icon={<RotateCw aria-hidden />}
          onClick={() => void retryImport(row.id, 'failed')}
        >
          {words.retryFailed(row.failed)}
        </Button>
      ) : null}
      {over && row.filesLeft === 0 && (row.state === 'cancelled' || row.state === 'interrupted') ? (
        <Button
          size="small"
          icon={<RotateCw aria-hidden />}
          onClick={() => void retryImport(row.id, 'left-out')}
        >
          {words.readRest}
        </Button>
      ) : null}
      {row.state === 'running' ? (
        <Button size="small" disabled={cancelling} onClick={() => void cancelImport(row.id)}>
          {cancelling ? importing.cancelling : importing.cancel}
        </Button>
      ) : null}
      {over && row.imported > 0 ? (
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
  );
}
