import { useEffect, useState } from 'react';
import type { InboxEntry, InboxEntryKey } from '../../electron/contract/inbox.ts';
import type { DismissalReason } from '../../electron/domain/alerts/hit-state.ts';
import { useAlerts } from '../state/alerts.ts';
import { backend } from '../state/backend.ts';
import { closeDialog, dialogStore } from '../state/dialogs.ts';
import { useStore } from '../state/store.ts';
import { dismissing as words } from '../strings/en-inbox.ts';
import { AlertDot } from '../ui/alert-dot.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { dismissEntries } from './inbox-actions.ts';
import { dismissAndNarrow } from './narrow-actions.ts';
import { NarrowingChoice } from './narrowing-choice.tsx';
import styles from './not-relevant-dialog.module.css';
import { ReasonChoice } from './reason-choice.tsx';
import { reachOf, useNarrowings } from './use-narrowings.ts';

/** The dialog that asks why hits are not relevant. Mounted once at the root. */
export function NotRelevantDialog() {
  const dialog = useStore(dialogStore);
  if (dialog?.kind !== 'not-relevant') return null;
  return <Asking entries={dialog.entries} />;
}

/** The one entry that is asked about, once it is known; of several it is not needed. */
function useOnlyEntry(entries: readonly InboxEntryKey[]): InboxEntry | null {
  const [entry, setEntry] = useState<InboxEntry | null>(null);
  const only = entries.length === 1 ? entries[0] : undefined;
  useEffect(() => {
    if (!only) return;
    backend.call('inbox.entries', { entries: [only], dismissed: false }).then(
      ([found]) => setEntry(found ?? null),
      () => setEntry(null),
    );
  }, [only]);
  return entry;
}

function Asking({ entries }: { readonly entries: readonly InboxEntryKey[] }) {
  const alerts = useAlerts();
  const entry = useOnlyEntry(entries);
  const [reason, setReason] = useState<DismissalReason>('wrong-meaning');
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const hitBy = (entry?.hits ?? []).flatMap(({ alert }) => alerts.get(alert) ?? []);
  const chosen = hitBy.filter(({ id }) => !left.has(id));
  const [only] = chosen;
  // Several alerts mean several things: only one is narrowed at a time.
  const narrows = (reason === 'wrong-meaning' || reason === 'in-passing') && chosen.length === 1;
  const narrowable = narrows && only ? only : null;
  const proposed = useNarrowings(narrowable?.id ?? null, entry?.article ?? 0, reason);
  const [choice, setChoice] = useState<number | null>(null);
  const narrowing = choice === null ? undefined : proposed?.[choice]?.narrowing;

  function dismiss(): void {
    closeDialog();
    const meant = entry ? chosen.map(({ id }) => ({ article: entry.article, alert: id })) : entries;
    if (narrowing && narrowable) void dismissAndNarrow(meant, reason, narrowable, reachOf(narrowing));
    else void dismissEntries(meant, reason);
  }

  return (
    <Dialog
      open
      size="large"
      onClose={closeDialog}
      title={words.title(entries.length)}
      description={entry ? <bdi>{entry.headline}</bdi> : undefined}
      footer={
        <>
          <Button onClick={closeDialog}>{words.cancel}</Button>
          <Button variant="primary" disabled={entry !== null && chosen.length === 0} onClick={dismiss}>
            {narrowing && narrowable ? words.confirmAndNarrow(narrowable.name) : words.confirm}
          </Button>
        </>
      }
    >
      {hitBy.length > 1 ? (
        <fieldset className={styles['alerts']}>
          <legend className={styles['legend']}>{words.alerts}</legend>
          {hitBy.map((alert) => (
            <label key={alert.id} className={styles['alert']}>
              <input
                type="checkbox"
                checked={!left.has(alert.id)}
                onChange={() => {
                  const next = new Set(left);
                  if (!next.delete(alert.id)) next.add(alert.id);
                  setLeft(next);
                  setChoice(null);
                }}
              />
              <AlertDot color={alert.color} />
              <bdi>{alert.name}</bdi>
            </label>
          ))}
        </fieldset>
      ) : null}
      <ReasonChoice
        value={reason}
        onValueChange={(next) => {
          setReason(next);
          setChoice(null);
        }}
      />
      {narrowable ? (
        <NarrowingChoice alert={narrowable} proposed={proposed} value={choice} onValueChange={setChoice} />
      ) : null}
    </Dialog>
  );
}
