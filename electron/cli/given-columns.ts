import { COLUMN_FIELDS, type ColumnField } from '../domain/column-mapping.ts';
import { UsageError } from './terminal.ts';

/** Other words for fields, as they are on screen and in many tables. */
const ALIASES: Readonly<Record<string, ColumnField>> = {
  title: 'headline',
  text: 'body',
  date: 'published',
  author: 'byline',
  address: 'url',
};
const FIELDS: readonly ColumnField[] = COLUMN_FIELDS.filter((field) => field !== 'ignore');

/**
 * What `--columns 'headline=title,body=text'` says, each time that it is given: the column's name for each field; several columns may be
 * `body`. A comma in a name is written `\,`. Throws a {@link UsageError}.
 */
export function givenColumns(
  words: readonly string[],
): { readonly field: ColumnField; readonly column: string }[] {
  return words.flatMap((word) =>
    word
      .split(/(?<!\\),/u)
      .filter((pair) => pair.trim() !== '')
      .map((pair) => {
        const equals = pair.indexOf('=');
        const name = pair.slice(0, Math.max(0, equals)).trim().toLowerCase();
        const field =
          FIELDS.find((known) => known === name) ??
          (Object.hasOwn(ALIASES, name) ? ALIASES[name] : undefined);
        const column = pair
          .slice(equals + 1)
          .replaceAll('\\,', ',')
          .trim();
        if (equals === -1 || column === '')
          throw new UsageError(`--columns takes FIELD=COLUMN, not ${pair.trim()}`);
        if (!field) throw new UsageError(`--columns knows ${FIELDS.join(', ')}, not ${name || 'nothing'}`);
        return { field, column };
      }),
  );
}
