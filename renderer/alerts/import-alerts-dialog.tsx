import { useMemo, useState } from 'react';
import type { AlertSetReply } from '../../electron/contract/replies.ts';
import {
  carryOut,
  type PlannedAlert,
  planAlertSet,
  type SameNameChoice,
} from '../../electron/domain/alerts/plan-alert-set.ts';
import { alertsStore } from '../state/alerts.ts';
import { useStore } from '../state/store.ts';
import { alertSets as words } from '../strings/en-alert-sets.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './alert-set.module.css';
import { changeAlerts } from './change-alerts.ts';
import { PlannedRow } from './planned-row.tsx';

interface ImportAlertsDialogProps {
  readonly set: AlertSetReply;
  readonly onClose: () => void;
}

/** What needs a person stands first. */
const ORDER: readonly PlannedAlert['state'][] = ['failed', 'changed', 'new', 'same'];
/** More are counted only. */
const ROWS_SHOWN = 1_000;

/** Shows what a file of alerts would change before it does, and what is wrong with which of its rows. */
export function ImportAlertsDialog({ set, onClose }: ImportAlertsDialogProps) {
  const present = useStore(alertsStore);
  const [choice, setChoice] = useState<SameNameChoice>('mine');
  const [busy, setBusy] = useState(false);
  const planned = useMemo(() => planAlertSet(set.entries, present), [set, present]);
  const { change, counts } = useMemo(() => carryOut(planned, present, choice), [planned, present, choice]);
  const rows = ORDER.flatMap((state) => planned.filter((one) => one.state === state));
  const count = (state: PlannedAlert['state']): number => planned.filter((one) => one.state === state).length;
  const changing = count('changed');

  async function run(): Promise<void> {
    setBusy(true);
    if (await changeAlerts(change, words.imported(counts))) onClose();
    else setBusy(false);
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={words.importTitle(set.file)}
      description={words.importText({
        offered: planned.length,
        added: count('new'),
        changed: changing,
        same: count('same'),
        failed: count('failed'),
      })}
      size="large"
      keepOnPressOutside
      footer={
        <>
          <p className={styles['sum']} role="status">
            {words.willBe(counts)}
          </p>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" disabled={busy || change.save.length === 0} onClick={() => void run()}>
            {change.save.length === 0 ? words.nothingToImport : words.importAction(change.save.length)}
          </Button>
        </>
      }
    >
      {changing > 0 ? (
        <section className={styles['choice']}>
          <h3 className={styles['question']}>{words.sameNames(changing)}</h3>
          <Choice
            label={words.sameNames(changing)}
            options={words.choices}
            value={choice}
            onValueChange={setChoice}
          />
        </section>
      ) : null}
      <ul className={styles['rows']} aria-label={words.inTheFile}>
        {rows.slice(0, ROWS_SHOWN).map((plan) => (
          <PlannedRow key={plan.row} plan={plan} />
        ))}
      </ul>
      {rows.length > ROWS_SHOWN ? (
        <p className={styles['more']}>{words.moreRows(rows.length - ROWS_SHOWN)}</p>
      ) : null}
    </Dialog>
  );
}
