import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { builtProgram } from '../backend/testing/built-program.testing.ts';
import { startTestBackend } from '../backend/testing/test-backend.testing.ts';
import { libraryFolder } from './library-folder.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wirewatch-cli-'));
  mkdirSync(join(folder, 'news'));
  writeFileSync(
    join(folder, 'news/summit.txt'),
    'Summit opens in Astana\n\nASTANA, July 3, 2026 (Coastwire) - The SCO summit opened on Friday.\n\nNATO sent nobody.\n',
  );
  writeFileSync(
    join(folder, 'news/lines.jsonl'),
    '{"headline":"Late goals","body":"Moscow won; the score was late."}\nnonsense\n{"headline":"Grain talks","body":"Talks on grain resumed."}\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs the real program to its end, on a library of this test's own. */
async function wirewatch(...words: string[]): Promise<Ran> {
  const program = await builtProgram('cli');
  return new Promise((settle) => {
    const child = spawn(process.execPath, [program, ...words, '--library', join(folder, 'library')], {
      cwd: folder,
    });
    let out = '';
    let error = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      error += text;
    });
    child.once('close', (code) => settle({ code, out, error }));
  });
}

function lines({ out }: Ran): unknown[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}

describe('wirewatch', () => {
  test('groups the copies among what it imports before it ends', async () => {
    const body =
      'The harbour board of Port Linden said on Tuesday that 14 of the 32 cranes on its eastern quay would stand still for the rest of the month, after an inspection had found cracks in the rails. Ships of more than 200 metres are sent to the northern quay, where they wait for up to 3 days.';
    const copies = ['Coastwire', 'Linden Post'].map((source) =>
      JSON.stringify({ headline: `Cranes stand still, says ${source}`, body, source }),
    );
    writeFileSync(join(folder, 'news/copies.jsonl'), `${copies.join('\n')}\n`);
    const { code, error } = await wirewatch('import', 'news/copies.jsonl');
    expect([code, error]).toEqual([0, '2 imported, 0 skipped, 0 failed of 2\n']);
    const database = new DatabaseSync(join(folder, 'library/library.db'), { readOnly: true });
    const roles = database.prepare('SELECT role FROM group_members ORDER BY article_id').all();
    database.close();
    expect(roles).toEqual([{ role: 'main' }, { role: 'copy' }]);
  });

  test('searches for the queries of a table and says which cannot be understood', async () => {
    await wirewatch('import', 'news');
    writeFileSync(join(folder, 'queries.csv'), 'query,name\n=SCO,Pact\n(nato,\n');
    const ran = await wirewatch('search', '--batch', 'queries.csv', '--out', 'hits.csv', '--json');
    expect(ran.code).toBe(1);
    expect(lines(ran)).toEqual([
      { row: 2, name: 'Pact', query: '=SCO', articles: 1, problem: null },
      { row: 3, name: '', query: '(nato', articles: null, problem: expect.objectContaining({ start: 0 }) },
    ]);
    expect(ran.error).toBe('2 queries, 1 failed, 1 hit in hits.csv, summary in hits summary.csv\n');
    const [columns, hit] = readFileSync(join(folder, 'hits.csv'), 'utf8').split('\r\n');
    expect([columns, hit]).toEqual([
      '\ufeffquery,name,article,headline,source,published,mentions,snippet,url',
      expect.stringMatching(/^'=SCO,Pact,\d+,Summit opens in Astana,Coastwire,2026-07-03,1,/u),
    ]);
    for (const [words, error] of [
      [['--batch', 'queries.csv'], '--out'],
      [['nato', '--batch', 'queries.csv', '--out', 'hits.csv'], 'from the file alone'],
      [['--batch', 'news/summit.txt', '--out', 'hits.csv'], 'no column “query”'],
    ] as const) {
      const wrong = await wirewatch('search', ...words);
      expect([wrong.code, wrong.error]).toEqual([2, expect.stringContaining(error)]);
    }
  });

  test('fails a table that nobody can be asked about, and reads it as --columns says', async () => {
    writeFileSync(join(folder, 'odd.csv'), 'k1;k2;k3\nPost;Mill opens;It opens on Monday, at last.\n');
    const unsure = await wirewatch('import', 'odd.csv', '--json');
    expect(unsure.code).toBe(1);
    expect(lines(unsure)).toMatchObject([
      {
        outcome: 'failed',
        code: 'columns-unknown',
        reason: expect.stringContaining('(k1, k2, k3). Say it with --columns'),
      },
    ]);
    const given = await wirewatch(
      'import',
      'odd.csv',
      '--json',
      '--columns',
      'headline=K2,text=k3',
      '--columns',
      'source=k1',
    );
    expect(given.error).toBe('1 imported, 0 skipped, 0 failed of 1\n');
    expect(lines(given)).toMatchObject([
      {
        part: 'row 2',
        articles: [{ headline: 'Mill opens', source: 'Post', body: 'It opens on Monday, at last.' }],
      },
    ]);
    expect(await wirewatch('import', 'odd.csv', '--columns', 'heading=k2')).toMatchObject({ code: 2 });
  });

  test('imports, accounts for every article and file, and knows what is there already', async () => {
    const ran = await wirewatch('import', 'news', 'gone.txt', '--json');
    expect(ran.error).toBe('3 imported, 0 skipped, 2 failed of 5\n');
    expect(ran.code).toBe(1);
    const path = (name: string): string => join(folder, 'news', name);
    expect(lines(ran)).toEqual([
      {
        path: path('lines.jsonl'),
        part: 'line 1',
        outcome: 'imported',
        articles: [
          expect.objectContaining({ headline: 'Late goals', body: 'Moscow won; the score was late.' }),
        ],
      },
      {
        path: path('lines.jsonl'),
        part: 'line 2',
        outcome: 'failed',
        code: 'broken-json',
        reason: expect.stringContaining('Line 2'),
        articles: [],
      },
      expect.objectContaining({ part: 'line 3', outcome: 'imported' }),
      {
        path: path('summit.txt'),
        outcome: 'imported',
        articles: [
          {
            id: expect.any(Number),
            headline: 'Summit opens in Astana',
            byline: '',
            source: 'Coastwire',
            published: '2026-07-03',
            place: 'Astana',
            language: 'en',
            number: '',
            url: '',
            body: 'ASTANA, July 3, 2026 (Coastwire) - The SCO summit opened on Friday.\n\nNATO sent nobody.',
          },
        ],
      },
      {
        path: join(folder, 'gone.txt'),
        outcome: 'failed',
        code: 'not-found',
        reason: expect.any(String),
        articles: [],
      },
    ]);
    const again = await wirewatch('import', 'news/summit.txt', '--json');
    expect(again.code).toBe(0);
    expect(lines(again)).toEqual([
      expect.objectContaining({
        outcome: 'skipped',
        code: 'duplicate',
        articles: [expect.objectContaining({ headline: 'Summit opens in Astana' })],
      }),
    ]);
  });

  test('searches, watches and shows', async () => {
    await wirewatch('import', 'news');
    const found = await wirewatch('search', 'summit', 'opened', '--json');
    expect(found).toMatchObject({ code: 0, error: '1 of 1 articles\n' });
    const [row] = lines(found) as [{ id: number; headline: string }];
    expect(row.headline).toBe('Summit opens in Astana');
    expect(await wirewatch('search', 'summt')).toEqual({
      code: 1,
      out: '',
      error: 'Nothing found. Perhaps: summit\n',
    });
    expect(await wirewatch('search', '"summit')).toMatchObject({ code: 2, out: '' });

    const added = await wirewatch('alerts', 'add', 'SCO', '=SCO', '--json');
    expect(lines(added)).toEqual([
      expect.objectContaining({ name: 'SCO', aliases: ['=SCO'], unread: 1, total: 1 }),
    ]);
    expect(await wirewatch('alerts', 'add', 'Open', '(a')).toMatchObject({ code: 2 });
    expect((await wirewatch('alerts')).out).toBe('1\tSCO\t1 articles, 1 unread\t=SCO\n');
    expect(lines(await wirewatch('alerts', 'hits', 'SCO', '--json'))).toEqual([
      expect.objectContaining({ id: row.id, alerts: ['SCO'] }),
    ]);
    const shown = await wirewatch('article', String(row.id), '--json');
    expect(lines(shown)).toEqual([
      expect.objectContaining({ id: row.id, alerts: [{ name: 'SCO', mentions: 1 }] }),
    ]);
    expect((await wirewatch('article', String(row.id))).out).toContain(
      'Summit opens in Astana\nCoastwire · Astana',
    );
    expect(await wirewatch('article', '999')).toMatchObject({ code: 1, out: '' });
  });

  test('says what it does not understand, and helps', async () => {
    expect(await wirewatch('serch', 'x')).toMatchObject({ code: 2, error: expect.stringContaining('serch') });
    expect(await wirewatch('search', 'x', '--nonsense')).toMatchObject({
      code: 2,
      error: expect.stringContaining('--nonsense'),
    });
    expect(await wirewatch('search', 'x', '--limit', '0')).toMatchObject({ code: 2 });
    expect(await wirewatch('import')).toMatchObject({ code: 2 });
    const help = await wirewatch('--help');
    expect(help.code).toBe(0);
    expect(help.out).toContain('wirewatch import PATHS…');
    writeFileSync(join(folder, 'library'), 'a file, not a folder');
    expect(await wirewatch('search', 'x')).toMatchObject({ code: 3, out: '' });
  });

  test('goes through a backend that has the library open, which sees what comes', async () => {
    const app = await startTestBackend({ openDoor: true }, join(folder, 'library'));
    const ended = new Promise<unknown>((resolve) =>
      app.client.on('import.ended', ({ report }) => resolve(report)),
    );
    const [imported, other] = await Promise.all([
      wirewatch('import', 'news/summit.txt', '--json'),
      wirewatch('import', 'news/lines.jsonl', '--json'),
    ]);
    expect(lines(imported)).toEqual([expect.objectContaining({ outcome: 'imported' })]);
    expect(lines(other)).toHaveLength(3);
    expect(await ended).toMatchObject({ state: 'finished' });
    expect((await app.search('summit')).total).toBe(1);
    expect((await app.client.call('library.status')).articles).toBe(3);
    app.close();
  });
});

test('the library is where the app keeps it, or where a person says', () => {
  expect(libraryFolder('/some/place', { WIREWATCH_DATA: '/other' })).toBe('/some/place');
  expect(libraryFolder(undefined, { WIREWATCH_DATA: '/other' })).toBe('/other');
  expect(libraryFolder(undefined, { XDG_CONFIG_HOME: '/conf' }, 'linux')).toBe(join('/conf', 'Wirewatch'));
  expect(libraryFolder(undefined, { APPDATA: '/app' }, 'win32')).toBe(join('/app', 'Wirewatch'));
  expect(libraryFolder(undefined, {}, 'darwin')).toMatch(/Library\/Application Support\/Wirewatch$/u);
});
