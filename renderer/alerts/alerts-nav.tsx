import { Ellipsis, FileDown, FileUp, ListFilter, Plus, TableProperties } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { AlertRow } from '../../electron/contract/replies.ts';
import { InboxLink } from '../inbox/inbox-link.tsx';
import { alertsStore } from '../state/alerts.ts';
import { openDialog } from '../state/dialogs.ts';
import { useStore } from '../state/store.ts';
import { viewStore } from '../state/view.ts';
import { alertSets as setWords } from '../strings/en-alert-sets.ts';
import { alerts as words } from '../strings/en-alerts.ts';
import { Confirm } from '../ui/confirm.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import { useAlertDrop } from './alert-drag.ts';
import { AlertFolderItem } from './alert-folder-item.tsx';
import { sortIntoFolders } from './alert-folders.ts';
import { AlertLink } from './alert-link.tsx';
import styles from './alerts-nav.module.css';
import { ArchivedAlerts } from './archived-alerts.tsx';
import { deleteAlerts } from './change-alerts.ts';
import { chooseAlertFile } from './import-alerts.ts';

/** Navigation "Alerts" in the sidebar: folders, and each alert with its colour and what is unread of it. */
export function AlertsNav() {
  const alerts = useStore(alertsStore);
  const shown = useStore(viewStore);
  const [deleting, setDeleting] = useState<AlertRow | null>(null);
  const { folders, loose, archived } = useMemo(() => sortIntoFolders(alerts), [alerts]);
  const { over, target } = useAlertDrop('');
  const view = shown.kind === 'articles' ? shown.view : undefined;

  return (
    <nav className={styles['nav']} aria-label={words.title}>
      <div className={styles['head']}>
        <h2 className={styles['title']}>{words.title}</h2>
        <div>
          <Menu
            align="start"
            entries={[
              {
                label: setWords.manage,
                icon: <TableProperties />,
                disabled: alerts.length === 0,
                onSelect: () => openDialog({ kind: 'manage-alerts' }),
              },
              { label: setWords.import, icon: <FileUp />, onSelect: () => void chooseAlertFile() },
              {
                label: setWords.export,
                icon: <FileDown />,
                disabled: alerts.length === 0,
                onSelect: () => openDialog({ kind: 'export-alerts', ids: null }),
              },
              'separator',
              {
                label: setWords.batch,
                icon: <ListFilter />,
                onSelect: () => openDialog({ kind: 'batch-search' }),
              },
            ]}
            trigger={
              <IconButton size="small" label={setWords.more}>
                <Ellipsis />
              </IconButton>
            }
          />
          <IconButton
            size="small"
            label={words.newAlert}
            shortcut="Mod+Shift+N"
            onClick={() => openDialog({ kind: 'alert', id: null })}
          >
            <Plus />
          </IconButton>
        </div>
      </div>
      <InboxLink />
      {folders.length === 0 && loose.length === 0 ? (
        <button
          type="button"
          className={styles['none']}
          onClick={() => openDialog({ kind: 'alert', id: null })}
        >
          {words.none}
        </button>
      ) : (
        <>
          <ul className={styles['list']} data-over={over || undefined} {...target}>
            {loose.map((alert) => (
              <AlertLink
                key={alert.id}
                alert={alert}
                current={alert.id === view?.alert}
                onDelete={setDeleting}
              />
            ))}
          </ul>
          <ul className={styles['list']}>
            {folders.map((folder) => (
              <AlertFolderItem
                key={folder.name}
                folder={folder}
                current={folder.name === view?.alertFolder}
                currentAlert={view?.alert}
                onDelete={setDeleting}
              />
            ))}
          </ul>
        </>
      )}
      <ArchivedAlerts alerts={archived} currentAlert={view?.alert} onDelete={setDeleting} />
      <Confirm
        open={deleting !== null}
        title={words.deleteTitle(deleting?.name ?? '')}
        action={words.deleteConfirm}
        danger
        onCancel={() => setDeleting(null)}
        onConfirm={() => {
          if (deleting) void deleteAlerts([deleting]);
          setDeleting(null);
        }}
      >
        {words.deleteText}
      </Confirm>
    </nav>
  );
}
