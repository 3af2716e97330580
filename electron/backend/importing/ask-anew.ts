import type { ImportId } from '../../domain/article.ts';
import type { ColumnMapping } from '../../domain/column-mapping.ts';
import { describeReason } from '../../domain/import-outcome.ts';
import type { Library } from '../../storage/library.ts';
import type { UsedMapping } from '../../storage/mapping-store.ts';
import { Failure } from '../failure.ts';
import type { ParserPool } from '../parsers/parser-pool.ts';
import { findTable, tableName } from './find-table.ts';
import type { TableQuestions } from './table-questions.ts';

/** A table that was read already, and what a person says of it now; null where it stays as it is. */
export interface AskedAnew {
  readonly used: UsedMapping;
  readonly answer: Promise<ColumnMapping | null>;
}

/**
 * Looks a table of an import up in its file and asks a person anew what its columns mean; `table` is its place among those of the import.
 * Resolves once it is asked. Rejects with a {@link Failure} where the file is gone, or has other columns now.
 */
export async function askAnew(
  {
    library,
    pool,
    questions,
  }: { readonly library: Library; readonly pool: ParserPool; readonly questions: TableQuestions },
  id: ImportId,
  table: number,
): Promise<AskedAnew> {
  const used = library.mappings.ofImport(id)[table];
  if (!used) throw new Failure('not-found', 'This table is not known any more.');
  const path = library.imports.pathOf(id, used.file);
  const found = await findTable(pool, path, used.mapping);
  if (!found.ok) throw new Failure('not-found', describeReason(found.reason));
  const asked = { importId: id, name: tableName(path, used.part), sketch: found.sketch };
  return { used, answer: questions.askAnew(asked, used.mapping) };
}
