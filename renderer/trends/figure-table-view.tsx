import { trends as words } from '../strings/en-trends.ts';
import type { FigureTable } from './csv.ts';
import styles from './figure-table-view.module.css';
import { useCellKeys } from './use-cell-keys.ts';

interface FigureTableViewProps {
  readonly name: string;
  readonly table: FigureTable;
  /** The first column in words for a person, by its row; as it stands in the table where it is left out. */
  readonly rowLabel?: (row: number) => string;
  /** So many rows can be opened; those behind them stand for what no query can ask for. */
  readonly openRows: number;
  /** Marks a figure that stands out; its words, or null. */
  readonly markOf?: (row: number, column: number) => string | null;
  readonly onOpen: (row: number, column: number) => void;
}

/** Figures as a table: what a chart shows, for who reads or hears figures rather than sees lines. */
export function FigureTableView({ name, table, rowLabel, openRows, markOf, onOpen }: FigureTableViewProps) {
  const [corner = '', ...columns] = table.columns;
  const first = table.rows.findIndex((row) => row.slice(1).some((figure) => figure !== 0));
  const firstColumn = (table.rows[first] ?? []).findIndex((figure, column) => column > 0 && figure !== 0);
  const keys = useCellKeys([first, firstColumn]);
  return (
    <div className={styles['frame']}>
      <table className={styles['table']} aria-label={name} onKeyDown={keys.onKeyDown}>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two alerts may have one name, and columns have no other sign
              <th key={index} scope="col" className={styles['head']}>
                <bdi>{column}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([label = '', ...figures], row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
            <tr key={row}>
              <th scope="row" className={styles['label']}>
                <bdi>{rowLabel && row < openRows ? rowLabel(row) : label}</bdi>
              </th>
              {figures.map((figure, index) => {
                const column = index + 1;
                const shown = words.number(Number(figure));
                const mark = markOf?.(row, column) ?? null;
                return (
                  <td key={column} data-none={figure === 0 || undefined}>
                    {row < openRows && figure !== 0 ? (
                      <button
                        type="button"
                        className={styles['figure']}
                        aria-label={words.figure(
                          columns[index] ?? '',
                          rowLabel?.(row) ?? String(label),
                          mark ?? shown,
                        )}
                        title={mark ?? undefined}
                        data-mark={mark === null ? undefined : true}
                        {...keys.cell(row, column)}
                        onClick={() => onOpen(row, column)}
                      >
                        {shown}
                      </button>
                    ) : (
                      shown
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
