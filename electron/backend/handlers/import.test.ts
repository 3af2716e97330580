import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLibrary } from '../../storage/library.ts';
import { jsonArticle, startTestBackend, type TestBackend } from '../testing/test-backend.testing.ts';

let backend: TestBackend;

beforeEach(async () => {
  backend = await startTestBackend();
});
afterEach(() => backend.close());

const GRAIN =
  'Grain talks resume in Geneva\n\nMinisters met on Monday to talk about grain. They agreed on little.\n';
const PORT =
  'Port workers end their strike\n\nThe ports of the north work again after nine days without a ship.\n';

/** As a mailed digest parts its articles. */
const DIGEST = `Bridge closed for two weeks

The old bridge will be closed for two weeks from Monday, the road office said. Lorries are sent over the ring road.

---

Orchestra plays in the park

The city orchestra plays three evenings in the park this summer. Entry is free and the concerts begin at eight.
`;

async function outcomes(id: number): Promise<unknown[]> {
  return (await backend.items(id)).map(({ name, outcome, reason }) => [name, outcome, reason?.code ?? null]);
}

test('files and folders become articles, each with its line in the report', async () => {
  const paths = backend.files({
    'news/grain.txt': GRAIN,
    'news/port.md': `# ${PORT}`,
    'news/broken.json': '{"headline": ',
    'news/lines.jsonl': `${JSON.stringify(jsonArticle('Rain at last', 'It rained for two days in the hills.'))}\nnonsense\n`,
    'map.txt': 'RIFF1234WEBPVP8 ',
  });
  const [first = '', , , , last = ''] = paths;
  const { report, newHits } = await backend.importPaths([first.replace('/grain.txt', ''), last]);
  expect(report).toMatchObject({
    label: '5 files',
    state: 'finished',
    offered: 6,
    imported: 3,
    failed: 3,
    skipped: 0,
  });
  expect(newHits).toEqual([]);
  expect(await outcomes(report.id)).toEqual([
    ['news/broken.json', 'failed', 'broken-json'],
    ['news/grain.txt', 'imported', null],
    ['news/lines.jsonl, line 1', 'imported', null],
    ['news/lines.jsonl, line 2', 'failed', 'broken-json'],
    ['news/port.md', 'imported', null],
    ['map.txt', 'failed', 'picture'],
  ]);
});

test('a grant is used once, and only for what it was given', async () => {
  const grant = backend.grant('import', backend.files({ 'grain.txt': GRAIN }));
  const refused = { code: 'refused' };
  const exported = { articles: { ids: [1] }, format: 'jsonl' as const, grant };
  await expect(backend.client.call('article.export', exported)).rejects.toMatchObject(refused);
  const ended = new Promise((resolve) => backend.client.on('import.ended', resolve));
  await backend.client.call('import.files', { grant });
  await expect(backend.client.call('import.files', { grant })).rejects.toMatchObject(refused);
  await ended;
});

test('a paste is imported at once, and skipped with its twin named when it comes again', async () => {
  const once = await backend.paste(GRAIN);
  expect(once.report).toMatchObject({ kind: 'paste', label: 'Grain talks resume in Geneva', imported: 1 });
  expect(once.items[0]).toMatchObject({ headline: 'Grain talks resume in Geneva', outcome: 'imported' });
  const article = once.items[0]?.article ?? 0;
  const again = await backend.paste(GRAIN.toUpperCase());
  expect(again.items[0]?.reason).toEqual({ code: 'duplicate', twin: article, restored: false });

  await backend.client.call('article.trash', { ids: [article] });
  expect((await backend.search('ministers')).total).toBe(0);
  const restored = await backend.paste(GRAIN);
  expect(restored.items[0]?.reason).toEqual({ code: 'duplicate', twin: article, restored: true });
  expect((await backend.search('ministers')).total).toBe(1);
});

test('an empty paste and a picture say so and keep nothing', async () => {
  const empty = { text: ' \n', html: '', digest: 'ask' } as const;
  const nothing = await backend.client.call('import.paste', { ...empty, picture: false });
  const picture = await backend.client.call('import.paste', { ...empty, picture: true });
  const codes = [nothing, picture].map((reply) => reply.kind === 'imported' && reply.items[0]?.reason?.code);
  expect(codes).toEqual(['empty', 'picture']);
  expect((await backend.client.call('library.status')).articles).toBe(0);
});

test('a copy that is collected says so, is called by its headline, and by how many more there are', async () => {
  const copied = { html: '', picture: false, digest: 'split', collected: true } as const;
  const labels: (readonly string[])[] = [];
  for (const text of [GRAIN, DIGEST, 'https://example.org/']) {
    const reply = await backend.client.call('import.paste', { ...copied, text });
    if (reply.kind === 'imported') labels.push([reply.report.kind, reply.report.label]);
  }
  expect(labels).toEqual([
    ['collected', 'Grain talks resume in Geneva'],
    ['collected', 'Bridge closed for two weeks and 1 more'],
    ['collected', 'Copied text'],
  ]);
});

test('items are found by their names, whatever the case, the marks and the letter forms', async () => {
  const { report } = await backend.importPaths(backend.files({ 'Élysée_100%.txt': GRAIN, 'b.txt': PORT }));
  const found = async (text: string): Promise<number> =>
    (await backend.client.call('import.countItems', { id: report.id, text })).items;
  expect(await Promise.all(['ELYSEE_1', '0%', 'GENEVA', '_', 'zzz'].map(found))).toEqual([1, 1, 1, 1, 0]);
});

test('undoing an import leaves what a person has worked on; restoring takes it back', async () => {
  const { report } = await backend.importPaths(backend.files({ 'a.txt': GRAIN, 'b.txt': PORT }));
  const [grain, port] = (await backend.items(report.id)).map(({ article }) => article ?? 0);
  await backend.client.call('article.tag', { ids: [grain ?? 0], add: ['grain'], remove: [] });
  expect(await backend.client.call('import.undo', { id: report.id })).toEqual({ trashed: 1, kept: 1 });
  expect(await backend.client.call('library.status')).toMatchObject({ articles: 1, trashed: 1 });
  expect((await backend.client.call('import.list'))[0]?.state).toBe('undone');
  await backend.client.call('article.restore', { ids: [port ?? 0] });
  expect((await backend.search('ships OR ship')).total).toBe(1);
});

test('the samples of the first run can be imported', async () => {
  const ended = new Promise<{ report: { imported: number; failed: number } }>((resolve) =>
    backend.client.on('import.ended', resolve),
  );
  expect(await backend.client.call('import.samples')).toMatchObject({
    kind: 'samples',
    label: 'Sample articles',
  });
  expect((await ended).report).toMatchObject({ imported: 6, failed: 0 });
});

test('what is exported as JSONL comes back as it was, and is skipped where it already is', async () => {
  const { client } = backend;
  await backend.importPaths(backend.files({ 'a.txt': GRAIN, 'b.txt': PORT }));
  const ids = (await backend.search('')).rows.map(({ id }) => id);
  await client.call('article.tag', { ids, add: ['kept'], remove: [] });
  await client.call('article.mark', { ids: ids.slice(1), starred: true, read: true });
  const [path = ''] = backend.files({ 'out.jsonl': '' });
  const exported = await client.call('article.export', {
    articles: { view: { folder: 'library' } },
    format: 'jsonl',
    grant: backend.grant('export', [path]),
  });
  expect(exported).toEqual({ articles: 2, file: 'out.jsonl' });
  expect((await backend.importPaths([path])).report).toMatchObject({ offered: 2, imported: 0, skipped: 2 });

  const other = await startTestBackend();
  expect((await other.importPaths([path])).report).toMatchObject({ imported: 2 });
  const shown = async (from: TestBackend): Promise<unknown> =>
    (await from.search('', { sort: 'date' })).rows
      .map(({ headline, tags, starred, read, snippet }) => ({ headline, tags, starred, read, snippet }))
      .sort((a, b) => a.headline.localeCompare(b.headline, 'en'));
  expect(await shown(other)).toEqual(await shown(backend));
  other.close();
});

test('the bytes that an article was read from are kept, alone or packed with others, as long as it is', async () => {
  const lines = ['Rain in the hills', 'Snow in the hills — überall', 'Sun'].map((headline) =>
    JSON.stringify(jsonArticle(headline, `${headline} all day.`)),
  );
  await backend.importPaths(backend.files({ 'a.jsonl': `${lines.join('\n')}\n`, 'b.txt': GRAIN }));
  const id = async (word: string): Promise<number> => (await backend.search(word)).rows[0]?.id ?? 0;
  const [rain, snow, grain] = [await id('rain'), await id('snow'), await id('grain')];
  await backend.client.call('article.trash', { ids: [rain] });
  await backend.client.call('article.erase', {});
  backend.backend.close();
  const library = openLibrary(join(backend.folder));
  const text = (article: number): string | null => {
    const original = library.originals.get(article);
    return original && Buffer.from(original.bytes).toString();
  };
  expect([text(rain), text(snow), text(grain)]).toEqual([null, lines[1], GRAIN]);
  library.close();
  backend = await startTestBackend({}, backend.folder);
});

test('a file that failed is read again where it lies, alone or with all that failed, and what is in stays', async () => {
  const line = (headline: string): string => JSON.stringify(jsonArticle(headline, `${headline} all day.`));
  const paths = backend.files({ 'a.jsonl': `${line('Rain')}\nnonsense\n${line('Sun')}\n`, 'b.txt': '' });
  const [lines = '', empty = ''] = paths;
  const { report } = await backend.importPaths(paths);
  expect(report).toMatchObject({ offered: 4, imported: 2, failed: 2 });
  const { id } = report;
  const retried = async (again: number | 'failed'): Promise<unknown> => {
    const ended = new Promise((resolve) => backend.client.on('import.ended', resolve));
    expect(await backend.client.call('import.retry', { id, again })).toMatchObject({ state: 'running' });
    await ended;
    return (await backend.client.call('import.list'))[0];
  };

  writeFileSync(lines, `${line('Rain')}\n${line('Snow')}\n${line('Sun')}\n`);
  expect(await retried(0)).toMatchObject({ id, state: 'finished', offered: 4, imported: 3, failed: 1 });
  expect(await outcomes(id)).toEqual([
    ['a.jsonl, line 1', 'imported', null],
    ['a.jsonl, line 2', 'imported', null],
    ['a.jsonl, line 3', 'imported', null],
    ['b.txt', 'failed', 'empty'],
  ]);
  writeFileSync(empty, GRAIN);
  expect(await retried('failed')).toMatchObject({ offered: 4, imported: 4, skipped: 0, failed: 0 });
  expect((await backend.client.call('library.status')).articles).toBe(4);
  const refused = { code: 'refused' };
  await expect(backend.client.call('import.retry', { id, again: 'failed' })).rejects.toMatchObject(refused);
});

test('a file is shown in its folder by the name of its item, and said to be gone when it is', async () => {
  const [path = ''] = backend.files({ 'grain.txt': GRAIN });
  const { report } = await backend.importPaths([path]);
  await backend.client.call('import.reveal', { id: report.id, file: 0 });
  expect(backend.toMain.at(-1)).toEqual({ type: 'reveal', path });
  rmSync(path);
  const gone = { code: 'not-found', message: expect.stringMatching(/no longer where/u) };
  await expect(backend.client.call('import.reveal', { id: report.id, file: 0 })).rejects.toMatchObject(gone);
  const { report: pasted } = await backend.paste(PORT);
  await expect(backend.client.call('import.reveal', { id: pasted.id, file: 0 })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(backend.client.call('import.retry', { id: pasted.id, again: 0 })).rejects.toMatchObject({
    code: 'refused',
  });
});

test('an import that was cancelled can be gone on with', async () => {
  const lines = Array.from({ length: 3_000 }, (_, at) =>
    JSON.stringify(jsonArticle(`Report ${at}`, `This is report number ${at}.`)),
  );
  const grant = backend.grant('import', backend.files({ 'many.jsonl': lines.join('\n') }));
  const begun = new Promise<void>((resolve) => {
    backend.client.on('import.progress', ({ imported }) => imported > 0 && resolve());
  });
  const { id } = await backend.client.call('import.files', { grant });
  await begun;
  await backend.client.call('import.cancel', { id });
  const [cancelled] = await backend.client.call('import.list');
  expect(cancelled).toMatchObject({ state: 'cancelled', skipped: 1, filesLeft: 0 });
  const ended = new Promise((resolve) => backend.client.on('import.ended', resolve));
  await backend.client.call('import.retry', { id, again: 'left-out' });
  await ended;
  expect((await backend.client.call('import.list'))[0]).toMatchObject({
    ...{ state: 'finished', offered: 3_000, imported: 3_000, skipped: 0, filesLeft: 0 },
  });
});
