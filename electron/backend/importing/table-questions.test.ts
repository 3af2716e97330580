import { afterEach, expect, test } from 'vitest';
import type { Events } from '../../contract/ipc.ts';
import type { TableQuestion } from '../../contract/replies.ts';
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
    await client.call('mapping.preview', { question: asked, fields: ['headline', 'body'] }),
  ).toMatchObject({
    ok: true,
    metadata: { headline: 'Mill opens' },
    paragraphs: ['It opens on Monday.'],
  });
  await client.call('mapping.answer', { question: asked, fields: ['headline', 'body'] });
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
  await client.call('mapping.answer', { question: (await question()).id, fields: ['body', 'headline'] });
  expect((await first).report).toMatchObject({ imported: 2 });
  await client.call('import.undo', { id });
  const second = ended();
  await begin(paths);
  await client.call('mapping.answer', { question: (await question()).id, fields: ['headline', 'body'] });
  expect((await second).report).toMatchObject({ imported: 2, failed: 0 });
});

test('where nobody is there to be asked, nothing waits', async () => {
  backend = await startTestBackend();
  const first = ended();
  await begin(backend.files({ 'numbers.csv': 'x1;x2\n1;2\n3;4\n' }), false);
  const { report } = await first;
  expect(report).toMatchObject({ offered: 1, imported: 0, failed: 1 });
  expect(await backend.client.call('import.items', { id: report.id, offset: 0, limit: 9 })).toMatchObject([
    { outcome: 'failed', reason: { code: 'not-an-article' } },
  ]);
});

test('an answer of which no article can come is refused, and the question stays', async () => {
  backend = await startTestBackend();
  const first = ended();
  await begin(backend.files({ 'a.csv': TABLE }));
  const { id } = await question();
  for (const fields of [['source', 'ignore'], ['headline']] as const) {
    await expect(
      backend.client.call('mapping.answer', { question: id, fields: [...fields] }),
    ).rejects.toMatchObject({ code: 'refused' });
  }
  await backend.client.call('mapping.answer', { question: id, fields: null });
  expect((await first).report).toMatchObject({ offered: 1, skipped: 1 });
  await expect(backend.client.call('mapping.answer', { question: id, fields: null })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test('a skipped table that is read again is asked of again', async () => {
  backend = await startTestBackend();
  const first = ended();
  const id = await begin(backend.files({ 'a.csv': TABLE, 'b.csv': TABLE }));
  await backend.client.call('mapping.answer', { question: (await question(2)).id, fields: null });
  expect((await first).report).toMatchObject({ offered: 2, skipped: 2 });
  const second = ended();
  await backend.client.call('import.retry', { id, again: 'left-out' });
  await backend.client.call('mapping.answer', {
    question: (await question(2)).id,
    fields: ['headline', 'body'],
  });
  expect((await second).report).toMatchObject({ offered: 4, imported: 2, skipped: 2, failed: 0 });
});

test('a file that a person leaves out is skipped, and a cancelled import asks no more', async () => {
  backend = await startTestBackend();
  const first = ended();
  await begin(backend.files({ 'a.csv': TABLE }));
  await backend.client.call('mapping.answer', { question: (await question()).id, fields: null });
  expect((await first).report).toMatchObject({ offered: 1, skipped: 1 });

  const second = ended();
  const id = await begin(backend.files({ 'a.csv': TABLE }));
  await question();
  await backend.client.call('import.cancel', { id });
  expect((await second).report).toMatchObject({ state: 'cancelled', skipped: 1 });
  expect(await backend.client.call('mapping.open')).toEqual([]);
});
