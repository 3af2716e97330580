import type { ImportRow } from '../../electron/contract/replies.ts';
import { describeReason, type ImportReason } from '../../electron/domain/import-outcome.ts';
import { type ImportItem, isFromClipboard } from '../../electron/domain/import-record.ts';
import { importing as words } from '../strings/en-importing.ts';
import { Button } from '../ui/button.tsx';
import { retryImport } from './again-actions.ts';
import { showArticle } from './import-actions.ts';
import styles from './import-item-line.module.css';
import { ItemName } from './item-name.tsx';

interface ImportItemLineProps {
  readonly item: ImportItem;
  /** The import that it is of. */
  readonly row: ImportRow;
}

/** One article or file of an import: what it is called, what became of it, and the way to the article. */
export function ImportItemLine({ item, row }: ImportItemLineProps) {
  const article = item.reason?.code === 'duplicate' ? item.reason.twin : item.article;
  // What the import itself is called need not be said again.
  const said = item.name === row.label || (isFromClipboard(row.kind) && item.part === '');
  const file = said ? '' : item.name;
  const name = item.headline || file || item.name;
  return (
    <div className={styles['line']} data-outcome={item.outcome}>
      <div className={styles['words']}>
        {name === '' ? null : article === null ? (
          <span className={styles['name']} title={name}>
            <ItemName name={name} />
          </span>
        ) : (
          <button
            type="button"
            className={styles['link']}
            aria-label={words.openTwinNamed(name)}
            title={words.openTwinNamed(name)}
            onClick={() => showArticle(article)}
          >
            {item.headline ? <bdi>{name}</bdi> : <ItemName name={name} />}
          </button>
        )}
        {item.headline && file ? (
          <span className={styles['file']} title={file}>
            <ItemName name={file} />
          </span>
        ) : null}
        {item.reason ? <span className={styles['reason']}>{reasonOf(item.reason, row)}</span> : null}
      </div>
      {item.reason?.code === 'quarantined' ? (
        <Button
          size="small"
          aria-label={words.retryNamed(item.name)}
          onClick={() => void retryImport(row.id, item.file)}
        >
          {words.retry}
        </Button>
      ) : null}
    </div>
  );
}

/** Of a paste there is no file that could be empty: the clipboard is. */
function reasonOf(reason: ImportReason, row: ImportRow): string {
  return isFromClipboard(row.kind) && reason.code === 'empty' ? words.emptyClipboard : describeReason(reason);
}
