import type { ColumnField, DayOrder, TableKind } from '../../electron/domain/column-mapping.ts';

const number = new Intl.NumberFormat('en');
const FIELD_NAMES = {
  headline: 'Headline',
  body: 'Text',
  byline: 'Byline',
  source: 'Source',
  place: 'Place',
  published: 'Published',
  language: 'Language',
  section: 'Section',
  keywords: 'Keywords',
  number: 'Number',
  url: 'Address',
  ignore: 'Leave out',
} satisfies Record<ColumnField, string>;

/** The dialog that asks what the columns of a table, or the fields of records, mean; and what is shown of that later. */
export const mapping = {
  title: (kind: TableKind, file: string) => `What the ${kind} of ${file} mean`,
  text: (kind: TableKind, files: number) =>
    files > 1
      ? `Their names do not say it. Your answer holds for ${number.format(files)} files of this import, and for files with the same ${kind} later.`
      : `Their names do not say it. Your answer is remembered for files with the same ${kind}.`,
  changeText:
    'The file is read again with your answer. Articles that you changed, starred or tagged stay as they are.',
  column: { columns: 'Column', fields: 'Field' } satisfies Record<TableKind, string>,
  values: 'First values',
  meaning: 'Meaning',
  meaningOf: (column: string) => `Meaning of ${column}`,
  empty: 'Nothing',
  preview: 'First article',
  noHeadline: 'Without a headline',
  noText: 'Without a text',
  notUsable: {
    columns: 'Say which column is the headline or the text.',
    fields: 'Say which field is the headline or the text.',
  } satisfies Record<TableKind, string>,
  import: 'Import',
  readAgain: 'Read again',
  skip: (files: number) => (files > 1 ? `Skip these ${number.format(files)} files` : 'Skip this file'),
  leave: 'Cancel',
  failed: 'The answer did not reach the library',
  dates: 'Dates',
  dateHint: (kind: TableKind, example: string, order: DayOrder | null, rows: number) => {
    const what = kind === 'fields' ? 'record' : 'row';
    const seen = rows === 1 ? `the first ${what}` : `the first ${number.format(rows)} ${what}s`;
    return order === null
      ? `${example} has two readings, and no date in ${seen} tells which is meant`
      : `${example} has two readings; other dates in ${seen} tell which is meant`;
  },
  dateOrders: [
    { value: 'day-first', label: 'Day/month/year' },
    { value: 'month-first', label: 'Month/day/year' },
    { value: 'open', label: 'Leave such dates out' },
  ] satisfies readonly { readonly value: DayOrder | 'open'; readonly label: string }[],
  fields: (Object.keys(FIELD_NAMES) as ColumnField[]).map((value) => ({ value, label: FIELD_NAMES[value] })),
  fieldName: (field: ColumnField) => FIELD_NAMES[field],
  /** In the details of an import. */
  tables: 'How its tables were read',
  manyTables: (count: number) => `How its ${number.format(count)} tables were read`,
  used: { columns: 'Columns', fields: 'Fields' } satisfies Record<TableKind, string>,
  datesRead: {
    'day-first': 'dates read as day/month/year',
    'month-first': 'dates read as month/day/year',
  } satisfies Record<DayOrder, string>,
  leftOut: (count: number) => `${number.format(count)} left out`,
  kept: (count: number) =>
    count === 1
      ? '1 article kept as you changed it'
      : `${number.format(count)} articles kept as you changed them`,
  change: { columns: 'Change columns…', fields: 'Change fields…' } satisfies Record<TableKind, string>,
  changeOf: (kind: TableKind, file: string) => `Change ${kind} of ${file}`,
  changeFailed: 'The file was not read again',
};
