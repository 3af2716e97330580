import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseQuery } from '../../electron/domain/query/parse-query.ts';
import { QUERY_HELP, QUERY_RULES } from './en-queries.ts';

test('the reference on paper holds the same lines', () => {
  const reference = readFileSync(join(import.meta.dirname, '../../docs/queries.md'), 'utf8');
  const rows = reference
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  for (const { title, rows: parts } of QUERY_HELP) {
    expect(reference).toContain(`## ${title}\n`);
    for (const { written, means, not } of parts) expect(rows).toContainEqual([`\`${written}\``, means, not]);
  }
  const [, rules = ''] = reference.split(`## ${QUERY_RULES.title}\n`);
  const paragraphs = rules.trim().split('\n\n');
  expect(paragraphs.map((paragraph) => paragraph.replaceAll('\n', ' '))).toEqual(QUERY_RULES.paragraphs);
});

test.each(QUERY_HELP.flatMap(({ rows }) => rows.map(({ written }) => written)))(
  '%s is a query',
  (written) => {
    expect(parseQuery(written)).toMatchObject({ ok: true, query: expect.anything() });
  },
);
