import { rmSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import type { Events } from '../../contract/ipc.ts';
import type { TableQuestion } from '../../contract/replies.ts';
import type { ColumnAnswer } from '../../domain/column-mapping.ts';
import { makeZip } from '../../importing/zip/make-zip.testing.ts';
import { startTestBackend, type TestBackend } from '../testing/test-backend.testing.ts';

let backend: TestBackend;
afterEach(() => backend.close());

const TABLE = 'x1;x2\nMill opens;It opens on Monday.\nBridge closes;It closes in May.\n';

function ended(): Promise<Events['import.ended']> {
  return new Promise((resolve) => {
    const stop = backend.client.on('import.ended', (event) => {
      stop();
      resolve(event);
    });
  });
}

async function begin(paths: readonly string[], ask = true): Promise<number> {
  const grant = backend.grant('import', paths);
  return (await backend.client.call('import.files', { grant, ask })).id;
}

/** The open question, once so many files wait for its answer. */
async function question(files = 1): Promise<TableQuestion> {
  for (;;) {
    const [found] = await backend.client.call('mapping.open');
    if (found && found.files >= files) return found;
    await new Promise(setImmediate);
  }
}

test('a table without known names waits for a person, the other files do not, and the answer is remembered', async () => {
  backend = await startTestBackend();
  const { client } = backend;
  const first = ended();
  await begin(backend.files({ 'a.csv': TABLE, 'b.csv': TABLE, 'c.txt': 'Tram\n\nIt runs again.' }));
  const { id: asked, sketch, ...about } = await question(2);
  expect({ ...about, ...sketch }).toMatchObject({ columns: ['x1', 'x2'], files: 2, sure: false });
  expect(
    await client.call('mapping.preview', { question: asked, answer: { fields: ['headline', 'body'] } }),
  ).toMatchObject({
    ok: true,
    metadata: { headline: 'Mill opens' },
    paragraphs: ['It opens on Monday.'],
  });
  await client.call('mapping.answer', { question: asked, answer: { fields: ['headline', 'body'] } });
  // The same columns are asked of once: of the other table everything is in the library already.
  expect((await first).report).toMatchObject({ imported: 3, skipped: 2, failed: 0 });

  const second = ended();
  await begin(backend.files({ 'later.csv': 'X1,x2\nFerry sails,It sails at noon.\n' }));
  expect((await second).report).toMatchObject({ imported: 1, failed: 0 });
});

test('an import that is undone is asked of again', async () => {
  backend = await startTestBackend();
  const { client } = backend;
  const paths = backend.files({ 'a.csv': TABLE });
  const first = ended();
  const id = await begin(paths);
  await client.call('mapping.answer', {
    question: (await question()).id,
    answer: { fields: ['body', 'headline'] },
  });
  expect((await first).report).toMatchObject({ imported: 2 });
  await client.call('import.undo', { id });
  const second = ended();
  await begin(paths);
  await client.call('mapping.answer', {
    question: (await question()).id,
    answer: { fields: ['headline', 'body'] },
  });
  expect((await second).report).toMatchObject({ imported: 2, failed: 0 });
});

test('where nobody is there to be asked, nothing waits', async () => {
  backend = await startTestBackend();
  const first = ended();
  await begin(backend.files({ 'numbers.csv': 'x1;x2\n1;2\n3;4\n' }), false);
  const { report } = await first;
  expect(report).toMatchObject({ offered: 1, imported: 0, failed: 1 });
  expect(await backend.client.call('import.items', { id: report.id, offset: 0, limit: 9 })).toMatchObject([
    { outcome: 'failed', reason: { code: 'columns-unknown', columns: 'x1, x2' } },
  ]);
});

test('an answer of which no article can come is refused, and the question stays', async () => {
  backend = await startTestBackend();
  const first = ended();
  await begin(backend.files({ 'a.csv': TABLE }));
  const { id } = await question();
  for (const fields of [['source', 'ignore'], ['headline']] as const) {
    await expect(
      backend.client.call('mapping.answer', { question: id, answer: { fields: [...fields] } }),
    ).rejects.toMatchObject({ code: 'refused' });
  }
  await backend.client.call('mapping.answer', { question: id, answer: null });
  expect((await first).report).toMatchObject({ offered: 1, skipped: 1 });
  await expect(backend.client.call('mapping.answer', { question: id, answer: null })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a skipped table that is read again is asked of again', async () => {
  backend = await startTestBackend();
  const first = ended();
  const id = await begin(backend.files({ 'a.csv': TABLE, 'b.csv': TABLE }));
  await backend.client.call('mapping.answer', { question: (await question(2)).id, answer: null });
  expect((await first).report).toMatchObject({ offered: 2, skipped: 2 });
  const second = ended();
  await backend.client.call('import.retry', { id, again: 'left-out' });
  await backend.client.call('mapping.answer', {
    question: (await question(2)).id,
    answer: { fields: ['headline', 'body'] },
  });
  expect((await second).report).toMatchObject({ offered: 4, imported: 2, skipped: 2, failed: 0 });
});

test('a file that a person leaves out is skipped, and a cancelled import asks no more', async () => {
  backend = await startTestBackend();
  const first = ended();
  await begin(backend.files({ 'a.csv': TABLE }));
  await backend.client.call('mapping.answer', { question: (await question()).id, answer: null });
  expect((await first).report).toMatchObject({ offered: 1, skipped: 1 });

  const second = ended();
  const id = await begin(backend.files({ 'a.csv': TABLE }));
  await question();
  await backend.client.call('import.cancel', { id });
  expect((await second).report).toMatchObject({ state: 'cancelled', skipped: 1 });
  expect(await backend.client.call('mapping.open')).toEqual([]);
});

/** Waits for a question with these columns and answers it. */
async function answer(columns: readonly string[], given: ColumnAnswer | null): Promise<TableQuestion> {
  const asked = await question();
  expect(asked.sketch.columns).toEqual(columns);
  await backend.client.call('mapping.answer', {
    question: asked.id,
    answer: given && { ...given, fields: [...given.fields] },
  });
  return asked;
}

const RECORDS = [
  {
    meta: { ref: 4, wann: '03/04/2024' },
    kop: 'Mill opens',
    inhoud: ['It opens on Monday.', 'All may come.'],
  },
  { meta: { ref: 5, wann: '23/04/2024' }, kop: 'Bridge closes', inhoud: ['It closes in May.'] },
];
const PATHS = ['meta.ref', 'meta.wann', 'kop', 'inhoud'];
const FIELDS = ['number', 'published', 'headline', 'body'] as const;

test('records with fields that nobody knows are asked of, and their set of fields is remembered', async () => {
  backend = await startTestBackend();
  const first = ended();
  const lines = RECORDS.map((record) => JSON.stringify(record)).join('\n');
  await begin(backend.files({ 'a.jsonl': lines }));
  const { sketch } = await answer(PATHS, { fields: FIELDS, dates: 'day-first' });
  expect(sketch).toMatchObject({ kind: 'fields', sure: false });
  expect(sketch.dates[1]).toEqual({ order: 'day-first', example: '03/04/2024' });
  expect((await first).report).toMatchObject({ offered: 2, imported: 2 });
  const { rows } = await backend.search('');
  expect(rows.map(({ headline, published }) => [headline, published]).sort()).toEqual([
    ['Bridge closes', '2024-04-23'],
    ['Mill opens', '2024-04-03'],
  ]);

  const second = ended();
  const later = { inhoud: ['It sails at noon.'], kop: 'Ferry sails', meta: { wann: '', ref: 6 } };
  await begin(backend.files({ 'later.json': JSON.stringify({ hits: { hits: [later, later] } }) }));
  expect((await second).report).toMatchObject({ offered: 2, imported: 1, skipped: 1 });
});

test('tables in archives are asked of, each kind once, and what lies before them comes in once', async () => {
  backend = await startTestBackend();
  const first = ended();
  const zip = makeZip([
    { name: 'tram.txt', content: 'Tram runs\n\nIt runs again on Sunday.' },
    { name: 'odd.csv', content: TABLE },
    { name: 'other.jsonl.gz', content: gzipSync(RECORDS.map((one) => JSON.stringify(one)).join('\n')) },
    { name: 'last.txt', content: 'Last\n\nThe last one.' },
  ]);
  const id = await begin(backend.files({ 'all.zip': zip }));
  expect((await answer(['x1', 'x2'], { fields: ['headline', 'body'] })).name).toBe('all.zip, odd.csv');
  await answer(PATHS, null);
  const { report } = await first;
  expect(report).toMatchObject({ offered: 5, imported: 4, skipped: 1, failed: 0 });
  expect(await backend.client.call('mapping.ofImport', { id })).toMatchObject([
    { file: 0, name: 'all.zip, odd.csv', mapping: { fields: ['headline', 'body'] } },
  ]);
});

test('a table in a mail of a mailbox is asked of, and the mails come in once', async () => {
  backend = await startTestBackend();
  const first = ended();
  const mail = (subject: string): string[] => [
    'From ann@news.example Mon May  6 10:00:00 2024',
    'From: Ann <ann@news.example>',
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    `The list that belongs to this mail is called ${subject}.`,
    '--b',
    'Content-Type: text/csv; name="odd.csv"',
    'Content-Disposition: attachment; filename="odd.csv"',
    '',
    `x1;x2\n${subject} mill opens;It opens on Monday.`,
    '--b--',
    '',
  ];
  await begin(backend.files({ 'post.mbox': [...mail('First'), ...mail('Second')].join('\n') }));
  const { name } = await answer(['x1', 'x2'], { fields: ['headline', 'body'] });
  expect(name).toBe('post.mbox, odd.csv');
  expect((await first).report).toMatchObject({ offered: 4, imported: 4 });
});

test('columns that are changed have the file read again: articles are replaced, those that were touched are kept', async () => {
  backend = await startTestBackend();
  const { client } = backend;
  const table = [
    'x1;x2;x3',
    'Mill opens;It opens on Monday.;Post',
    'Bridge;It closes in May.;Times',
    'Tram;It runs.;',
  ];
  const first = ended();
  const id = await begin(backend.files({ 'a.csv': table.join('\n') }));
  await answer(['x1', 'x2', 'x3'], { fields: ['body', 'headline', 'source'] });
  expect((await first).report).toMatchObject({ imported: 3 });
  const [starred] = (await backend.search('bridge')).rows;
  await client.call('article.mark', { ids: [starred?.id ?? 0], starred: true });

  const second = ended();
  await client.call('mapping.change', { id, table: 0 });
  const { present } = await answer(['x1', 'x2', 'x3'], { fields: ['headline', 'body', 'ignore'] });
  expect(present).toMatchObject({ fields: ['body', 'headline', 'source'] });
  const { report } = await second;
  expect(report).toMatchObject({ id, offered: 4, imported: 4, skipped: 0, failed: 0, state: 'finished' });
  const rows = (await backend.search('')).rows.map(({ headline, source }) => [headline, source]).sort();
  expect(rows).toEqual([
    ['Bridge', ''],
    ['It closes in May.', 'Times'],
    ['Mill opens', ''],
    ['Tram', ''],
  ]);
  expect(await client.call('mapping.ofImport', { id })).toMatchObject([
    { kept: 1, onDisk: true, mapping: { fields: ['headline', 'body', 'ignore'] } },
  ]);
  expect((await backend.items(id)).filter(({ reason }) => reason?.code === 'kept')).toHaveLength(1);

  // Only what is beside the text changes: the articles stay the same ones.
  const before = (await backend.search('headline:tram')).rows[0]?.id;
  const third = ended();
  await client.call('mapping.change', { id, table: 0 });
  await answer(['x1', 'x2', 'x3'], { fields: ['headline', 'body', 'place'] });
  expect((await third).report).toMatchObject({ offered: 4, imported: 4, skipped: 0 });
  expect((await backend.search('headline:mill')).rows).toMatchObject([{ place: 'Post' }]);
  expect((await backend.search('headline:tram')).rows[0]?.id).toBe(before);

  // Back to the first: what was put away comes back as it was.
  const fourth = ended();
  await client.call('mapping.change', { id, table: 0 });
  await answer(['x1', 'x2', 'x3'], { fields: ['body', 'headline', 'source'] });
  expect((await fourth).report).toMatchObject({ offered: 3, imported: 3, skipped: 0 });
  expect((await backend.search('')).rows.map(({ headline }) => headline).sort()).toEqual([
    'It closes in May.',
    'It opens on Monday.',
    'It runs.',
  ]);
  // Nor is anything left of which its line would have to say that it was kept.
  expect((await backend.items(id)).map(({ reason }) => reason)).toEqual([null, null, null]);
});

test('columns that are left as they are change nothing, and a file that is gone says so', async () => {
  backend = await startTestBackend();
  const { client } = backend;
  const paths = backend.files({ 'a.csv': TABLE });
  const first = ended();
  const id = await begin(paths);
  await answer(['x1', 'x2'], { fields: ['headline', 'body'] });
  const { report } = await first;
  await client.call('mapping.change', { id, table: 0 });
  await answer(['x1', 'x2'], null);
  expect((await client.call('import.list'))[0]).toEqual(report);
  rmSync(paths[0] ?? '');
  await expect(client.call('mapping.change', { id, table: 0 })).rejects.toMatchObject({ code: 'not-found' });
  await client.call('import.undo', { id });
  await expect(client.call('mapping.change', { id, table: 0 })).rejects.toMatchObject({ code: 'refused' });
});
