import type { ImportRow, ImportTable } from '../../electron/contract/replies.ts';
import { mapping as words } from '../strings/en-mapping.ts';
import { Button } from '../ui/button.tsx';
import styles from './account-tables.module.css';
import { changeColumns } from './table-questions-store.ts';
import { useImportTables } from './use-import-tables.ts';

/** So many tables stand open; more are folded away, so that the articles stay in sight. */
const OPEN_TABLES = 1;

/** How the tables of an import were read, and the way to have them read otherwise. Nothing where it has none. */
export function AccountTables({ row }: { readonly row: ImportRow }) {
  const tables = useImportTables(row);
  if (tables.length === 0 || row.state === 'undone') return null;
  const list = (
    <ul className={styles['list']} aria-label={words.tables}>
      {tables.map((table) => (
        <Table key={table.table} table={table} row={row} />
      ))}
    </ul>
  );
  if (tables.length <= OPEN_TABLES) return list;
  return (
    <details className={styles['folded']}>
      <summary>{words.manyTables(tables.length)}</summary>
      {list}
    </details>
  );
}

function Table({ table, row }: { readonly table: ImportTable; readonly row: ImportRow }) {
  const { name, mapping, onDisk, kept } = table;
  const kind = mapping.kind ?? 'columns';
  const meanings = mapping.columns.flatMap((column, at) => {
    const field = mapping.fields[at] ?? 'ignore';
    return field === 'ignore' ? [] : [{ column, at, meaning: words.fieldName(field) }];
  });
  const left = mapping.columns.length - meanings.length;
  const notes = [
    ...(left > 0 ? [words.leftOut(left)] : []),
    ...(mapping.dates && mapping.fields.includes('published') ? [words.datesRead[mapping.dates]] : []),
    ...(kept > 0 ? [words.kept(kept)] : []),
  ];
  return (
    <li className={styles['table']}>
      <div className={styles['words']}>
        {name === row.label ? null : (
          <bdi className={styles['name']} title={name}>
            {name}
          </bdi>
        )}
        <p className={styles['columns']}>
          <span className={styles['label']}>{words.used[kind]}: </span>
          {meanings.map(({ column, at, meaning }, index) => (
            <span key={at}>
              {index > 0 ? ', ' : ''}
              <bdi>{column}</bdi> → {meaning}
            </span>
          ))}
          {notes.map((note) => (
            <span key={note} className={styles['note']}>
              {' · '}
              {note}
            </span>
          ))}
        </p>
      </div>
      {onDisk && row.state !== 'running' ? (
        <Button
          size="small"
          aria-label={words.changeOf(kind, name)}
          onClick={() => void changeColumns(row.id, table.table)}
        >
          {words.change[kind]}
        </Button>
      ) : null}
    </li>
  );
}
