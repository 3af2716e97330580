import { ChevronDown, ChevronRight, Ellipsis } from 'lucide-react';
import { useId } from 'react';
import type { AlertRow } from '../../electron/contract/replies.ts';
import { changeSettings, settingsStore } from '../state/settings.ts';
import { useStorePart } from '../state/store.ts';
import { showArticles } from '../state/view.ts';
import { alertSets as setWords } from '../strings/en-alert-sets.ts';
import { alerts as words } from '../strings/en-alerts.ts';
import { ContextMenu } from '../ui/context-menu.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import { useAlertDrop } from './alert-drag.ts';
import { folderEntries } from './alert-entries.tsx';
import type { AlertFolder } from './alert-folders.ts';
import { AlertLink } from './alert-link.tsx';
import styles from './alerts-nav.module.css';

interface AlertFolderItemProps {
  readonly folder: AlertFolder;
  readonly current: boolean;
  readonly currentAlert: number | undefined;
  readonly onDelete: (alert: AlertRow) => void;
}

function setFolded(name: string, folded: boolean): void {
  const { sidebar } = settingsStore.get();
  const others = sidebar.foldedFolders.filter((one) => one !== name);
  changeSettings({ sidebar: { ...sidebar, foldedFolders: folded ? [...others, name] : others } });
}

/** A folder of alerts in the sidebar: leads to the articles of all of them, and folds away. */
export function AlertFolderItem({ folder, current, currentAlert, onDelete }: AlertFolderItemProps) {
  const { name, alerts, unread } = folder;
  const folded = useStorePart(settingsStore, ({ sidebar }) => sidebar.foldedFolders.includes(name));
  const { over, target } = useAlertDrop(name);
  const list = useId();
  const entries = folderEntries(folder);
  return (
    <li className={styles['folder']} data-over={over || undefined} {...target}>
      <ContextMenu entries={entries}>
        <div className={styles['item']}>
          <button
            type="button"
            className={styles['fold']}
            aria-expanded={!folded}
            aria-controls={list}
            aria-label={folded ? setWords.unfold(name) : setWords.fold(name)}
            onClick={() => setFolded(name, !folded)}
          >
            {folded ? <ChevronRight aria-hidden /> : <ChevronDown aria-hidden />}
          </button>
          <a
            href={`#folder-${encodeURIComponent(name)}`}
            className={styles['folderLink']}
            aria-label={setWords.folderLink(name, unread)}
            aria-current={current ? 'page' : undefined}
            draggable={false}
            onClick={(event) => {
              event.preventDefault();
              showArticles({ folder: 'library', alertFolder: name });
            }}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
              event.preventDefault();
              setFolded(name, event.key === 'ArrowLeft');
            }}
          >
            <bdi className={styles['name']}>{name}</bdi>
            {unread > 0 ? <span className={styles['count']}>{unread.toLocaleString('en')}</span> : null}
          </a>
          <Menu
            entries={entries}
            align="start"
            trigger={
              <IconButton size="small" label={words.actions(name)} className={styles['actions'] ?? ''}>
                <Ellipsis />
              </IconButton>
            }
          />
        </div>
      </ContextMenu>
      <ul id={list} className={styles['inside']} aria-label={setWords.folderAlerts(name)} hidden={folded}>
        {folded
          ? null
          : alerts.map((alert) => (
              <AlertLink
                key={alert.id}
                alert={alert}
                current={alert.id === currentAlert}
                onDelete={onDelete}
              />
            ))}
      </ul>
    </li>
  );
}
