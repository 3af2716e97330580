import { columnsKey, type TableDecision, type TableSketch } from '../../domain/column-mapping.ts';
import type { Library } from '../../storage/library.ts';
import { tableName } from './find-table.ts';
import { type Active, noteMapping } from './import-account.ts';
import type { TableQuestions } from './table-questions.ts';

/** A table that a parser came to. */
export interface FoundTable {
  readonly sketch: TableSketch;
  /** What leads to it in its file. */
  readonly part: string;
}

interface TablesContext {
  readonly library: Library;
  readonly questions: TableQuestions;
}

/** How a table in a file of an import is to be read; at once, since a parser waits for it. Throws where the library cannot be written. */
export function decideColumns(
  { library, questions }: TablesContext,
  current: Active,
  file: number,
  { sketch, part }: FoundTable,
): TableDecision {
  const said = current.mappings.get(file)?.get(columnsKey(sketch));
  if (said === null) return { type: 'refuse', reason: { code: 'cancelled' } };
  const { asking, columns: given } = current;
  const decision: TableDecision = said
    ? { type: 'read', mapping: said }
    : questions.decide(sketch, { asking, given });
  if (decision.type === 'read') {
    const { mapping } = decision;
    noteMapping(current, file, sketch, mapping);
    library.write('normal', () => library.mappings.use(current.id, { file, part, mapping }));
  }
  return decision;
}

/** Asks a person; the file is read on with the answer. */
export async function askColumns(
  { questions }: TablesContext,
  current: Active,
  file: number,
  { sketch, part }: FoundTable,
): Promise<void> {
  const name = tableName(current.paths.get(file) ?? '', part);
  const table = { importId: current.id, name, sketch };
  noteMapping(current, file, sketch, await questions.ask(table, current.controller.signal));
}
