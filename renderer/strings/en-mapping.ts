import type { ColumnField } from '../../electron/domain/column-mapping.ts';

/** The dialog that asks what the columns of a table mean. */
export const mapping = {
  title: (file: string) => `What the columns of ${file} mean`,
  text: (files: number) =>
    files > 1
      ? `Their names do not say it. Your answer holds for ${files} files of this import, and for files with the same columns later.`
      : 'Their names do not say it. Your answer is remembered for files with the same columns.',
  column: 'Column',
  values: 'First values',
  meaning: 'Meaning',
  meaningOf: (column: string) => `Meaning of ${column}`,
  empty: 'Nothing',
  preview: 'First article',
  noHeadline: 'Without a headline',
  noText: 'Without a text',
  notUsable: 'Say which column is the headline or the text.',
  import: 'Import',
  skip: (files: number) => (files > 1 ? `Skip these ${files} files` : 'Skip this file'),
  failed: 'The answer did not reach the library',
  fields: [
    { value: 'headline', label: 'Headline' },
    { value: 'body', label: 'Text' },
    { value: 'byline', label: 'Byline' },
    { value: 'source', label: 'Source' },
    { value: 'place', label: 'Place' },
    { value: 'published', label: 'Published' },
    { value: 'language', label: 'Language' },
    { value: 'number', label: 'Number' },
    { value: 'url', label: 'Address' },
    { value: 'ignore', label: 'Leave out' },
  ] satisfies readonly { readonly value: ColumnField; readonly label: string }[],
};
