import { useCallback, useEffect, useState } from 'react';
import type { BackupRow } from '../../electron/contract/replies.ts';
import { formatPublished, toLocalIso } from '../library/format-date.ts';
import { backend, errorMessage } from '../state/backend.ts';
import { settings as words } from '../strings/en-settings.ts';
import { Button } from '../ui/button.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { showToast } from '../ui/toast.tsx';
import { backUpNow } from './back-up-now.ts';
import { formatBytes } from './format-bytes.ts';
import styles from './rows.module.css';

const when = (backup: BackupRow): string => formatPublished(toLocalIso(backup.madeAt));

/** The backups that there are, with a way to make one and to go back to one. */
export function BackupSettings() {
  const [backups, setBackups] = useState<readonly BackupRow[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState<'backup' | 'restore' | null>(null);
  const [asked, setAsked] = useState<BackupRow | null>(null);

  const load = useCallback(async (): Promise<void> => {
    try {
      const list = await backend.call('backup.list');
      setBackups([...list].sort((a, b) => b.madeAt - a.madeAt));
      setTrouble(null);
    } catch (error) {
      setTrouble(errorMessage(error));
    }
  }, []);

  useEffect(() => void load(), [load]);

  async function make(): Promise<void> {
    setBusy('backup');
    if (await backUpNow()) await load();
    setBusy(null);
  }

  async function restore(backup: BackupRow): Promise<void> {
    setBusy('restore');
    try {
      await backend.call('backup.restore', { name: backup.name });
      showToast({ message: words.restored(when(backup)) });
      await load();
    } catch (error) {
      setTrouble(errorMessage(error));
    }
    setBusy(null);
  }

  return (
    <div className={styles['rows']}>
      <div className={styles['row']}>
        <p className={styles['hint']}>{words.backupsHint}</p>
        <Button size="small" disabled={busy !== null} onClick={() => void make()}>
          {busy === 'backup' ? words.backingUp : words.backupNow}
        </Button>
      </div>
      {trouble ? (
        <p role="alert" className={styles['trouble']}>
          {trouble}
        </p>
      ) : null}
      {backups?.length === 0 ? <p className={styles['none']}>{words.noBackups}</p> : null}
      {backups && backups.length > 0 ? (
        <ul className={styles['list']} aria-label={words.backupList}>
          {backups.map((backup) => (
            <li key={backup.name} className={styles['row']}>
              <div className={styles['words']}>
                <p className={styles['name']}>{when(backup)}</p>
                <p className={styles['hint']}>
                  {words.backupRow(backup.articles, backup.alerts, formatBytes(backup.bytes))}
                </p>
              </div>
              <Button
                size="small"
                variant="quiet"
                className={styles['restore']}
                disabled={busy !== null}
                aria-label={words.restoreNamed(when(backup))}
                onClick={() => setAsked(backup)}
              >
                {words.restore}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <Confirm
        open={asked !== null}
        title={asked ? words.restoreTitle(when(asked)) : ''}
        action={words.restoreConfirm}
        onCancel={() => setAsked(null)}
        onConfirm={() => {
          if (asked) void restore(asked);
          setAsked(null);
        }}
      >
        {asked ? words.restoreText(asked.articles, asked.alerts) : ''}
      </Confirm>
    </div>
  );
}
