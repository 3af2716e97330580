import type { ColumnField, ColumnMapping } from '../../domain/column-mapping.ts';
import { readRecord } from '../readers/read-record.ts';
import type { DraftResult } from '../reading.ts';

/** One row of a table as an article. What stands in one column beyond what is known is looked for in the text, as in any record. */
export function rowArticle(row: readonly string[], mapping: ColumnMapping): DraftResult {
  const values = new Map<ColumnField, string[]>();
  for (const [index, field] of mapping.fields.entries()) {
    const cell = row[index] ?? '';
    if (field === 'ignore' || cell.trim() === '') continue;
    const found = values.get(field);
    if (found) found.push(cell);
    else values.set(field, [cell]);
  }
  const one = (field: ColumnField): string => values.get(field)?.[0] ?? '';
  const dateline = /^dateline$/iu.test(mapping.columns[mapping.fields.indexOf('place')] ?? '');
  const result = readRecord(
    {
      headline: one('headline'),
      body: (values.get('body') ?? []).join('\n\n'),
      byline: (values.get('byline') ?? []).join(', '),
      source: one('source'),
      ...(dateline ? { dateline: one('place') } : { place: one('place') }),
      published: one('published'),
      language: one('language'),
      number: one('number'),
      url: one('url'),
    },
    0,
  );
  return result;
}
