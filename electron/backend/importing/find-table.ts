import { basename } from 'node:path';
import { type ColumnMapping, columnsKey, type TableSketch } from '../../domain/column-mapping.ts';
import type { ImportReason } from '../../domain/import-outcome.ts';
import type { ParserPool } from '../parsers/parser-pool.ts';

/** Looks the table with these columns up in a file, as a person is shown it. What else the file holds is read over. */
export async function findTable(
  pool: ParserPool,
  path: string,
  table: Pick<ColumnMapping, 'kind' | 'columns'>,
): Promise<
  { readonly ok: true; readonly sketch: TableSketch } | { readonly ok: false; readonly reason: ImportReason }
> {
  const key = columnsKey(table);
  const found: TableSketch[] = [];
  const { failure } = await pool.run(
    { type: 'file', path },
    {
      urgent: true,
      signal: new AbortController().signal,
      results: async () => {},
      table(sketch) {
        if (columnsKey(sketch) !== key) return { type: 'refuse', reason: { code: 'cancelled' } };
        found.push(sketch);
        return { type: 'later' };
      },
    },
  );
  const [sketch] = found;
  if (sketch) return { ok: true, sketch };
  // The file has changed since.
  return { ok: false, reason: failure && failure.code !== 'cancelled' ? failure : { code: 'not-found' } };
}

/** For a person: the file's name, and what leads to the table in it. */
export function tableName(path: string, part: string): string {
  return part === '' ? basename(path) : `${basename(path)}, ${part}`;
}
