import { FolderSearch, RotateCw } from 'lucide-react';
import type { ImportRow } from '../../electron/contract/replies.ts';
import type { ImportItem } from '../../electron/domain/import-record.ts';
import { imports as words } from '../strings/en-importing.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { retryImport, revealItem } from './again-actions.ts';
import styles from './items-list.module.css';

/** What can be done with the file of an item: read it again where it gave nothing, show it where it lies. */
export function ItemActions({ item, row }: { readonly item: ImportItem; readonly row: ImportRow }) {
  if (!item.onDisk) return null;
  const code = item.reason?.code;
  const unread = item.outcome === 'failed' || code === 'cancelled' || code === 'interrupted';
  // What was left alone has its button in the line itself, in words.
  const canRetry = unread && code !== 'quarantined' && row.state !== 'running' && row.state !== 'undone';
  return (
    <div className={styles['actions']} data-quiet={unread ? undefined : ''}>
      {canRetry ? (
        <IconButton
          size="small"
          side="left"
          label={words.retryItem(item.name)}
          onClick={() => void retryImport(row.id, item.file)}
        >
          <RotateCw />
        </IconButton>
      ) : null}
      <IconButton
        size="small"
        side="left"
        label={words.revealItem(item.name)}
        onClick={() => void revealItem(row.id, item.file)}
      >
        <FolderSearch />
      </IconButton>
    </div>
  );
}
