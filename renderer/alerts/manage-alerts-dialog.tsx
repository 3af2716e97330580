import { Checkbox } from '@base-ui/react/checkbox';
import { ArrowDown, ArrowUp, Check } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { AlertRow } from '../../electron/contract/replies.ts';
import type { AlertId } from '../../electron/domain/alerts/alert.ts';
import { alertsStore } from '../state/alerts.ts';
import { openDialog } from '../state/dialogs.ts';
import { useStore } from '../state/store.ts';
import { manageAlerts as words } from '../strings/en-manage-alerts.ts';
import { AlertDot } from '../ui/alert-dot.tsx';
import { Button } from '../ui/button.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { archiveAlerts, bringBackAlerts, deleteAlerts, pauseAlerts } from './change-alerts.ts';
import styles from './manage-alerts-dialog.module.css';
import { type SortedBy, sortAlerts } from './sort-alerts.ts';

const COLUMNS: readonly SortedBy['column'][] = ['name', 'folder', 'aliases', 'total', 'unread', 'state'];

/** All alerts in a table, to be sorted, and changed several at a time. */
export function ManageAlertsDialog({ onClose }: { readonly onClose: () => void }) {
  const alerts = useStore(alertsStore);
  const [sorted, setSorted] = useState<SortedBy>({ column: 'name', down: false });
  const [chosen, setChosen] = useState<ReadonlySet<AlertId>>(new Set());
  const rows = useMemo(() => sortAlerts(alerts, sorted), [alerts, sorted]);
  const picked = rows.filter(({ id }) => chosen.has(id));

  function choose(ids: readonly AlertId[], on: boolean): void {
    const others = [...chosen].filter((id) => !ids.includes(id));
    setChosen(new Set(on ? [...others, ...ids] : others));
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      description={words.text(alerts.length, picked.length)}
      size="large"
      footer={<Actions picked={picked} onClose={onClose} />}
    >
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col" className={styles['tick']}>
              <Tick
                label={words.all}
                checked={rows.length > 0 && picked.length === rows.length}
                some={picked.length > 0}
                onChange={(on) =>
                  choose(
                    rows.map(({ id }) => id),
                    on,
                  )
                }
              />
            </th>
            {COLUMNS.map((column) => {
              const isSorted = sorted.column === column;
              return (
                <th
                  key={column}
                  scope="col"
                  data-column={column}
                  aria-sort={isSorted ? (sorted.down ? 'descending' : 'ascending') : undefined}
                >
                  <button
                    type="button"
                    className={styles['sort']}
                    onClick={() => setSorted({ column, down: isSorted ? !sorted.down : false })}
                  >
                    {words.columns[column]}
                    {isSorted ? sorted.down ? <ArrowDown aria-hidden /> : <ArrowUp aria-hidden /> : null}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((alert) => (
            <Row
              key={alert.id}
              alert={alert}
              checked={chosen.has(alert.id)}
              onChange={(on) => choose([alert.id], on)}
            />
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}

interface RowProps {
  readonly alert: AlertRow;
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
}

function Row({ alert, checked, onChange }: RowProps) {
  return (
    <tr data-chosen={checked || undefined} data-away={alert.paused || alert.archived || undefined}>
      <td className={styles['tick']}>
        <Tick label={words.choose(alert.name)} checked={checked} onChange={onChange} />
      </td>
      <th scope="row">
        <span className={styles['name']}>
          <AlertDot color={alert.color} />
          <bdi title={alert.name}>{alert.name}</bdi>
        </span>
      </th>
      <td dir="auto">{alert.folder}</td>
      <td dir="auto" title={alert.aliases.join('\n')}>
        {alert.aliases.join(' · ')}
      </td>
      <td data-column="total">{alert.total.toLocaleString('en')}</td>
      <td data-column="unread">{alert.unread.toLocaleString('en')}</td>
      <td>{words.state(alert)}</td>
    </tr>
  );
}

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  /** Of several some are. */
  readonly some?: boolean;
  readonly onChange: (on: boolean) => void;
}

function Tick({ label, checked, some = false, onChange }: TickProps) {
  return (
    <Checkbox.Root
      aria-label={label}
      className={styles['box']}
      checked={checked}
      indeterminate={some && !checked}
      onCheckedChange={onChange}
    >
      <Checkbox.Indicator className={styles['mark']}>
        <Check aria-hidden />
      </Checkbox.Indicator>
    </Checkbox.Root>
  );
}

function Actions({
  picked,
  onClose,
}: {
  readonly picked: readonly AlertRow[];
  readonly onClose: () => void;
}) {
  const [deleting, setDeleting] = useState(false);
  const none = picked.length === 0;
  const ids = picked.map(({ id }) => id);
  const pausing = picked.some(({ paused }) => !paused);
  const archiving = picked.some(({ archived }) => !archived);
  return (
    <div className={styles['actions']}>
      <Button size="small" disabled={none} onClick={() => openDialog({ kind: 'move-alerts', ids })}>
        {words.move}
      </Button>
      <Button size="small" disabled={none} onClick={() => void pauseAlerts(picked, pausing)}>
        {pausing ? words.pause : words.resume}
      </Button>
      <Button
        size="small"
        disabled={none}
        onClick={() => void (archiving ? archiveAlerts(picked) : bringBackAlerts(picked))}
      >
        {archiving ? words.archive : words.bringBack}
      </Button>
      <Button size="small" disabled={none} onClick={() => openDialog({ kind: 'export-alerts', ids })}>
        {words.export}
      </Button>
      <Button size="small" variant="danger" disabled={none} onClick={() => setDeleting(true)}>
        {words.delete}
      </Button>
      <span className={styles['space']} />
      <Button size="small" variant="primary" onClick={onClose}>
        {words.done}
      </Button>
      <Confirm
        open={deleting}
        title={words.deleteTitle(picked.length)}
        action={words.delete}
        danger
        onCancel={() => setDeleting(false)}
        onConfirm={() => {
          setDeleting(false);
          void deleteAlerts(picked);
        }}
      >
        {words.deleteText}
      </Confirm>
    </div>
  );
}
