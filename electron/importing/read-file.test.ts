import { chmodSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { articleToJson, EXPORT_FORMAT } from '../domain/export/article-to-json.ts';
import { prepareArticle } from './prepare.ts';
import { readArticleFile } from './read-file.ts';
import type { Reading } from './reading.ts';
import { LARGEST_FILE } from './source.ts';

const folder = mkdtempSync(join(tmpdir(), 'files-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(
  name: string,
  content: string | Buffer,
): Promise<{ readings: Reading[]; failure: unknown }> {
  const path = join(folder, name);
  writeFileSync(path, content);
  return readPath(path);
}

async function readPath(path: string): Promise<{ readings: Reading[]; failure: unknown }> {
  const readings: Reading[] = [];
  const reader = readArticleFile(path);
  for (;;) {
    const next = await reader.next();
    if (next.done) return { readings, failure: next.value };
    readings.push(...next.value);
  }
}

describe('readArticleFile', () => {
  it('says why a file gives nothing', async () => {
    const cases: readonly [string, string | Buffer, unknown][] = [
      ['empty.txt', '', { code: 'empty' }],
      ['blank.txt', ' \n\n\t', { code: 'empty' }],
      ['blank.jsonl', '\n\n', { code: 'empty' }],
      ['blank.json', ' ', { code: 'empty' }],
      ['picture.txt', Buffer.from('89504e470d0a1a0a', 'hex'), { code: 'picture' }],
      ['binary.txt', Buffer.from([1, 0, 2, 0, 0, 3]), { code: 'binary' }],
      ['broken.txt', Buffer.from([0x61, 0xff, 0x62]), { code: 'broken-encoding', offset: 1 }],
      ['broken.json', '{"title": "x",\n"body": }', { code: 'broken-json', line: 2, detail: 'unexpected }' }],
      ['cut.json', '{"title": "x",\n"bo', { code: 'broken-json', line: 2, detail: 'it breaks off' }],
      ['package.json', '{"name": "x", "version": "1"}', { code: 'not-an-article', line: 0 }],
      ['list.json', '[1, 2]', { code: 'not-an-article', line: 0, detail: 'it is a number' }],
      ['none.json', '[]', { code: 'not-an-article', line: 0, detail: 'its list is empty' }],
      [
        'blank.html',
        '<html><head><title>Only a title</title></head><body></body></html>',
        { code: 'no-text' },
      ],
      [
        'other.xml',
        '<?xml version="1.0"?><catalog/>',
        { code: 'unknown-format', name: 'XML of another kind' },
      ],
    ];
    for (const [name, content, failure] of cases) {
      expect(await read(name, content), name).toEqual({
        readings: [],
        failure: expect.objectContaining(failure as object),
      });
    }
  });

  it('refuses a file of 300 MB by its size, and what is no file', async () => {
    const path = join(folder, 'large.txt');
    writeFileSync(path, 'Words and more words.\n'.repeat(10_000));
    truncateSync(path, 300_000_000);
    writeFileSync(path, 'Words and more words.\n'.repeat(10_000), { flag: 'r+' });
    expect((await readPath(path)).failure).toEqual({
      code: 'too-large',
      bytes: 300_000_000,
      limit: LARGEST_FILE,
    });
    expect((await readPath(join(folder, 'missing.txt'))).failure).toEqual({ code: 'not-found' });
    expect((await readPath(folder)).failure).toEqual({ code: 'unreadable', detail: 'it is a folder' });
  });

  it.skipIf(process.getuid?.() === 0)(
    'says that a file may not be read (skipped for root, who may)',
    async () => {
      const path = join(folder, 'closed.txt');
      writeFileSync(path, 'text');
      chmodSync(path, 0);
      expect((await readPath(path)).failure).toEqual({ code: 'no-permission' });
    },
  );

  it('gives back an article that was exported', async () => {
    const draft = {
      headline: 'Mill opens again',
      byline: 'Jane Doe',
      source: 'Example News',
      place: 'Aller',
      published: '2024-04-26T14:05',
      language: 'en',
      number: '11',
      url: 'news.example/11',
      blocks: [
        { kind: 'heading', text: 'News ID 12', level: 3 },
        { kind: 'paragraph', text: 'One two', ranges: [{ kind: 'strong', start: 4, end: 7 }] },
      ],
    } as const;
    const state = { tags: ['river'], starred: true, read: true };
    const article = {
      ...draft,
      ...state,
      id: 1,
      importId: 1,
      importedAt: 0,
      editedAt: null,
      trashedAt: null,
      words: 9,
    };
    const { readings } = await read('export.jsonl', `${JSON.stringify(articleToJson(article))}\n`);
    expect(readings).toEqual([expect.objectContaining({ ok: true, draft, state, part: 'line 1' })]);
  });

  it('holds an export that somebody has changed to the rules of foreign text', async () => {
    const link = { kind: 'link', start: 0, end: 3 };
    const line = {
      format: EXPORT_FORMAT,
      headline: 'The mill\nopens',
      source: 'Example\u0000 News',
      published: 'yesterday',
      url: 'javascript:alert(1)',
      tags: [' ports ', ' '],
      blocks: [
        { kind: 'paragraph', text: 'One\nline\u0000', ranges: [{ ...link, href: 'https://a.example/' }] },
        { kind: 'paragraph', text: 'Two', ranges: [{ ...link, href: 'javascript:alert(1)' }] },
        { kind: 'paragraph', text: 'Two', ranges: [{ ...link, href: 'https://a.example/' }] },
        { kind: 'table-row', text: 'a\tb' },
        { kind: 'paragraph', text: ' ' },
      ],
    };
    const { readings } = await read('changed.jsonl', `${JSON.stringify(line)}\n`);
    expect(readings).toEqual([
      expect.objectContaining({
        draft: {
          ...{ headline: 'The mill opens', byline: '', source: 'Example News', place: '' },
          ...{ published: '', language: '', number: '', url: '' },
          blocks: [
            { kind: 'paragraph', text: 'One line' },
            { kind: 'paragraph', text: 'Two', ranges: [] },
            { kind: 'paragraph', text: 'Two', ranges: [{ ...link, href: 'https://a.example/' }] },
            { kind: 'table-row', text: 'a\tb' },
          ],
        },
        state: { tags: ['ports'], starred: false, read: false },
      }),
    ]);
  });

  it('never throws and never gives an empty block, whatever the bytes', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 300 }).map((text) => new TextEncoder().encode(text)),
      fc.json().map((text) => new TextEncoder().encode(text)),
    );
    const name = fc.constantFrom('a.txt', 'a.html', 'a.md', 'a.json', 'a.jsonl', 'a');
    await fc.assert(
      fc.asyncProperty(bytes, name, async (content, file) => {
        const { readings, failure } = await read(file, Buffer.from(content));
        expect(failure).not.toEqual({ code: 'parser-crashed' });
        expect(failure !== null || readings.length > 0).toBe(true);
        for (const reading of readings) {
          if (!reading.ok) continue;
          expect(reading.draft.headline !== '' || reading.draft.blocks.length > 0).toBe(true);
          for (const block of reading.draft.blocks) expect(block.text.trim()).not.toBe('');
          expect(prepareArticle(reading).contentHash).toHaveLength(44);
        }
      }),
      { numRuns: 400 },
    );
  });
});
