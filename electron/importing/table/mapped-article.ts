import type { ColumnField, ColumnMapping } from '../../domain/column-mapping.ts';
import { readRecord } from '../readers/read-record.ts';
import { keywordsOf, publishedOf } from '../readers/record-fields.ts';
import type { DraftResult } from '../reading.ts';
import { sampleOfValue } from './record-paths.ts';

/**
 * One row of a table, or what a record holds in its fields, as an article: a value for each column of the mapping, in their order. What
 * stands in one column beyond what is known is looked for in the text, as in any record.
 */
export function mappedArticle(row: readonly unknown[], mapping: ColumnMapping): DraftResult {
  const values = new Map<ColumnField, unknown[]>();
  for (const [index, field] of mapping.fields.entries()) {
    const value = row[index];
    if (field === 'ignore' || isEmpty(value)) continue;
    const found = values.get(field);
    if (found) found.push(value);
    else values.set(field, [value]);
  }
  const one = (field: ColumnField): unknown => values.get(field)?.[0] ?? '';
  const dateline = /(?:^|\.)dateline$/iu.test(mapping.columns[mapping.fields.indexOf('place')] ?? '');
  const published = one('published');
  return readRecord(
    {
      headline: one('headline'),
      body: joined(values.get('body'), '\n\n'),
      byline: lines(joined(values.get('byline'), ', ')),
      source: one('source'),
      ...(dateline ? { dateline: one('place') } : { place: one('place') }),
      published: mapping.dates ? publishedOf(published, mapping.dates) : published,
      language: one('language'),
      number: one('number'),
      url: one('url'),
      ...(values.has('section') && { section: one('section') }),
      ...(values.has('keywords') && {
        keywords: (values.get('keywords') ?? []).flatMap((value) => keywordsOf(lines(value))),
      }),
    },
    0,
  );
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** Names one below the other are a list. */
function lines(value: unknown): unknown {
  return typeof value === 'string' && value.includes('\n') ? value.split('\n') : value;
}

/** A single value stays what it is: a text may be a list of its paragraphs. */
function joined(values: readonly unknown[] | undefined, between: string): unknown {
  if (values === undefined) return '';
  if (values.length === 1) return typeof values[0] === 'number' ? String(values[0]) : values[0];
  return values.map(sampleOfValue).join(between);
}
