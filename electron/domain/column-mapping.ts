import type { ImportReason } from './import-outcome.ts';

/** What a column of a table, or a field of a JSON record, can hold. Several may hold `body`: their texts follow each other. */
export const COLUMN_FIELDS = [
  'headline',
  'body',
  'byline',
  'source',
  'place',
  'published',
  'language',
  'section',
  'keywords',
  'number',
  'url',
  'ignore',
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** How dates in figures are written: 04/05/2024 is the fourth of May, or the fifth of April. */
export const DAY_ORDERS = ['day-first', 'month-first'] as const;
export type DayOrder = (typeof DAY_ORDERS)[number];

/** Rows of a table, or records with named fields (JSON), which have no order and may lack any of them. */
export type TableKind = 'columns' | 'fields';

/** What the columns of a table mean: a field for each column, in their order. */
export interface ColumnMapping {
  /** Of what was said before there were records: `columns`. */
  readonly kind?: TableKind;
  readonly columns: readonly string[];
  readonly fields: readonly ColumnField[];
  /** Null: a date that has two readings is left out. Not there: nobody had such dates before their eyes. */
  readonly dates?: DayOrder | null | undefined;
}

/** What a person says of a table. */
export type ColumnAnswer = Pick<ColumnMapping, 'fields' | 'dates'>;

/** What stands in a column of which some dates have two readings. */
export interface ColumnDates {
  /** By the dates of the column that have one reading; null where these do not agree, or there are none. */
  readonly order: DayOrder | null;
  /** One of the dates that have two readings, as it is written. */
  readonly example: string;
}

/** A table as a person is shown it, before it is read. */
export interface TableSketch {
  readonly kind: TableKind;
  readonly columns: readonly string[];
  /** The first rows, each with a cell for each column, long cells cut. */
  readonly rows: readonly (readonly string[])[];
  readonly guess: readonly ColumnField[];
  /** The columns' names say where headline and text are, so that nobody needs to be asked. */
  readonly sure: boolean;
  /** By column; null where no date in it has two readings. */
  readonly dates: readonly (ColumnDates | null)[];
  /** So many rows were looked at for the dates. */
  readonly rowsSeen: number;
}

/** What is to be done with a table that was found: read it so, fail it for a reason, or leave the whole file until a person was asked. */
export type TableDecision =
  | { readonly type: 'read'; readonly mapping: ColumnMapping }
  | { readonly type: 'refuse'; readonly reason: ImportReason }
  | { readonly type: 'later' };

/** The same for tables with the same columns in the same order, whatever the case of their names; of records for the same set of fields. */
export function columnsKey({ kind, columns }: Pick<ColumnMapping, 'kind' | 'columns'>): string {
  return kind === 'fields'
    ? `\u001e${[...columns].sort().join('\u001f')}`
    : columns.map((name) => name.trim().toLowerCase()).join('\u001f');
}

/** Whether articles can come of it. */
export function isUsableMapping({ fields }: Pick<ColumnMapping, 'fields'>): boolean {
  return fields.includes('headline') || fields.includes('body');
}

/** What a table is taken for where nobody says otherwise. */
export function guessedMapping(sketch: TableSketch): ColumnMapping {
  const { kind, columns, guess } = sketch;
  return { kind, columns, fields: guess, dates: datesOf(sketch, guess)?.order ?? null };
}

/** What is known of the dates in the column that holds when articles were published. */
export function datesOf(
  { dates }: Pick<TableSketch, 'dates'>,
  fields: readonly ColumnField[],
): ColumnDates | null {
  return dates[fields.indexOf('published')] ?? null;
}

/** A mapping as these columns have it: records may name their fields in any order. */
export function alignMapping(mapping: ColumnMapping, columns: readonly string[]): readonly ColumnField[] {
  if (mapping.kind !== 'fields') return columns.map((_, at) => mapping.fields[at] ?? 'ignore');
  return columns.map((name) => mapping.fields[mapping.columns.indexOf(name)] ?? 'ignore');
}

/**
 * What somebody said beforehand, a column for each field, as these columns have it; null where no article can come of it. Names
 * are compared without regard to case.
 */
export function mappingByNames(
  { kind, columns, dates }: TableSketch,
  given: readonly { readonly field: ColumnField; readonly column: string }[],
): ColumnMapping | null {
  const names = columns.map((name) => name.trim().toLowerCase());
  const fields: ColumnField[] = columns.map(() => 'ignore');
  for (const { field, column } of given) {
    const at = names.indexOf(column.trim().toLowerCase());
    if (at !== -1) fields[at] = field;
  }
  const mapping = { kind, columns, fields, dates: datesOf({ dates }, fields)?.order ?? null };
  return isUsableMapping(mapping) ? mapping : null;
}
