import type { TableSketch } from '../../domain/column-mapping.ts';
import { columnDates } from './column-dates.ts';
import { guessColumns, type Look, lookAt } from './guess-columns.ts';
import { isRecord, MOST_PATHS, pathsOf, sampleOfValue } from './record-paths.ts';

/** By so many of its first records a file is told: whether their fields are known, and else what they may hold. */
export const SAMPLE_RECORDS = 20;
/** The longest value that a person is shown, in characters. */
const LONGEST_SAMPLE = 2_000;
/** In the only record of a file so much text is an article, in characters: settings and manifests hold less. */
const ONE_ARTICLE = 200;

/** Records as a table of their fields, by the first of them. Null where nothing in them can be an article's headline or text. */
export function sketchRecords(records: readonly unknown[], isOnly: boolean): TableSketch | null {
  const paths = records.slice(0, SAMPLE_RECORDS).filter(isRecord).map(pathsOf);
  const columns = [...new Set(paths.flatMap((found) => [...found.keys()]))].slice(0, MOST_PATHS);
  const rows = paths.map((found) =>
    columns.map((column) => sampleOfValue(found.get(column)).slice(0, LONGEST_SAMPLE)),
  );
  const looks = columns.map((_, at) => lookAt(rows.map((row) => row[at] ?? '')));
  if (!looks.some((look) => isText(look, isOnly))) return null;
  const dates = columns.map((_, at) => columnDates(rows.map((row) => row[at] ?? '')));
  return {
    kind: 'fields',
    columns,
    rows,
    ...guessColumns(columns, rows, 'fields'),
    dates,
    rowsSeen: rows.length,
  };
}

function isText({ length, words }: Look, isOnly: boolean): boolean {
  return isOnly ? length >= ONE_ARTICLE && words >= 20 : length >= 12 && words >= 2.5;
}
