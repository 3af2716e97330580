/** What a column of a table can hold. Several columns may hold `body`: their texts follow each other. */
export const COLUMN_FIELDS = [
  'headline',
  'body',
  'byline',
  'source',
  'place',
  'published',
  'language',
  'number',
  'url',
  'keywords',
  'ignore',
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** What the columns of a table mean: a field for each column, in their order. */
export interface ColumnMapping {
  readonly columns: readonly string[];
  readonly fields: readonly ColumnField[];
}

/** A table as a person is shown it, before it is read. */
export interface TableSketch {
  readonly columns: readonly string[];
  /** The first rows, each with a cell for each column, long cells cut. */
  readonly rows: readonly (readonly string[])[];
  readonly guess: readonly ColumnField[];
  /** The columns' names say where headline and text are, so that nobody needs to be asked. */
  readonly sure: boolean;
}

/** The same for tables with the same columns in the same order, whatever the case of their names. */
export function columnsKey(columns: readonly string[]): string {
  return columns.map((name) => name.trim().toLowerCase()).join('\u001f');
}

/** Whether articles can come of it. */
export function isUsableMapping({ fields }: Pick<ColumnMapping, 'fields'>): boolean {
  return fields.includes('headline') || fields.includes('body');
}
