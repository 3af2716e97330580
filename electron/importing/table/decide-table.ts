import {
  guessedMapping,
  isUsableMapping,
  type TableDecision,
  type TableSketch,
} from '../../domain/column-mapping.ts';
import type { ImportReason } from '../../domain/import-outcome.ts';
import { cleanLine } from '../clean-text.ts';
import type { ReadContext } from '../reading.ts';

/** Thrown where a person is to be asked first: nothing more of the file is read, until it is read once more. */
export class ReadLater extends Error {
  constructor() {
    super('A person is asked what the columns mean');
  }
}

/** How a table is to be read, or why it is not. Throws {@link ReadLater}. */
export async function decideTable(
  { onTable }: Pick<ReadContext, 'onTable'>,
  sketch: TableSketch,
): Promise<Exclude<TableDecision, { type: 'later' }>> {
  const decision = onTable ? await onTable(sketch, '') : guessed(sketch);
  if (decision.type === 'later') throw new ReadLater();
  if (decision.type === 'read' && !isUsableMapping(decision.mapping))
    return { type: 'refuse', reason: unknownColumns(sketch) };
  return decision;
}

function guessed(sketch: TableSketch): TableDecision {
  return { type: 'read', mapping: guessedMapping(sketch) };
}

function unknownColumns({ kind, columns }: TableSketch): ImportReason {
  const names = cleanLine(columns.slice(0, 8).join(', ')).slice(0, 200);
  const what = kind === 'fields' ? 'field' : 'column';
  return {
    code: 'not-an-article',
    line: 0,
    detail: `no ${what} is known to hold a headline or a text (${names})`,
  };
}
