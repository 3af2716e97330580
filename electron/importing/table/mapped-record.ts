import type { ColumnMapping } from '../../domain/column-mapping.ts';
import { readRecord } from '../readers/read-record.ts';
import type { DraftResult } from '../reading.ts';
import { mappedArticle } from './mapped-article.ts';
import { isRecord, valueAt } from './record-paths.ts';

/** Reads a parsed JSON value as an article; `line` is where it stands in its file, else 0. */
export type RecordReader = (value: unknown, line: number) => DraftResult;

/** Reads records by what a person said, or a guess, that their fields mean. */
export function mappedRecordReader({ kind, columns, fields, dates }: ColumnMapping): RecordReader {
  const wanted = columns.flatMap((column, at) => {
    const field = fields[at] ?? 'ignore';
    return field === 'ignore' ? [] : [{ column, field }];
  });
  const paths = wanted.map(({ column }) => column);
  const mapping: ColumnMapping = {
    ...(kind && { kind }),
    columns: paths,
    fields: wanted.map(({ field }) => field),
    dates: dates ?? null,
  };
  return (value, line) => {
    if (!isRecord(value)) return readRecord(value, line);
    const result = mappedArticle(
      paths.map((path) => valueAt(value, path)),
      mapping,
    );
    if (result.ok || result.reason.code !== 'not-an-article') return result;
    return { ok: false, reason: { ...result.reason, line } };
  };
}
