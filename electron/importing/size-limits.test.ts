import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import type { ImportReason } from '../domain/import-outcome.ts';
import { readArticleFile } from './read-file.ts';
import { makeZip } from './zip/make-zip.testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'wirewatch-sizes-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Small ones, so that no test needs a large file. */
const SIZES = { file: 4_000, inside: 2_000 };
const ARTICLES = 40;

interface Outcome {
  readonly articles: number;
  readonly failures: readonly (readonly [string, ImportReason])[];
  readonly failure: ImportReason | null;
}

async function read(name: string, content: string | Uint8Array): Promise<Outcome> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const failures: (readonly [string, ImportReason])[] = [];
  let articles = 0;
  const readings = readArticleFile(path, undefined, SIZES);
  let next = await readings.next();
  for (; !next.done; next = await readings.next()) {
    for (const reading of next.value) {
      if (reading.ok) articles += 1;
      else failures.push([reading.part, reading.reason]);
    }
  }
  return { articles, failures, failure: next.value };
}

const all = (write: (number: number) => string): string =>
  Array.from({ length: ARTICLES }, (_, number) => write(number)).join('');
const text = (number: number): string =>
  `The ${number} tonnes were moved to quay ${number} before the evening, the harbour office said on Friday.`;
const page = (number: number): string =>
  `<!doctype html><html><body><article><h1>Quay ${number} is moved</h1><p>${text(number)}</p></article></body></html>`;

const jsonl = all((number) => `${JSON.stringify({ headline: `Quay ${number}`, body: text(number) })}\n`);
const csv = `headline,text\n${all((number) => `Quay ${number} is moved,"${text(number)}"\n`)}`;
const mbox = all(
  (number) =>
    `From a@example.org Fri Apr 26 10:00:00 2024\nFrom: a@example.org\nSubject: Quay ${number} is moved\n\n${text(number)}\n\n`,
);
const warc = all((number) => {
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page(number)}`;
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/${number}\r\nContent-Length: ${answer.length}\r\n\r\n${answer}\r\n\r\n`;
});
const STREAMED = { jsonl, csv, mbox, warc };
const LONG = `${text(1)}\n\n`.repeat(60);
const whole = { articles: ARTICLES, failures: [], failure: null };

describe('a file', () => {
  it.each([
    ['long.txt', LONG],
    ['long.html', `<!doctype html><html><body><p>${LONG}</p></body></html>`],
    ['long.json', JSON.stringify({ headline: 'Long', body: LONG })],
    ['long.eml', `From: a@example.org\nSubject: Long\nDate: Fri, 26 Apr 2024 10:00:00 +0000\n\n${LONG}`],
    ['long.xml', `<?xml version="1.0"?><rss><channel><item><title>${LONG}</title></item></channel></rss>`],
    ['long.rtf', `{\\rtf1 ${LONG}}`],
    ['long.pdf', `%PDF-1.4\n${LONG}`],
  ])('that is read as one piece and is too large is refused with the limit: %s', async (name, content) => {
    const reason = { code: 'too-large', bytes: content.length, limit: SIZES.file };
    expect(await read(name, content)).toEqual({ articles: 0, failures: [], failure: reason });
  });

  it.each(Object.entries(STREAMED))(
    'that is read piece by piece has no limit: %s',
    async (format, content) => {
      expect(content.length).toBeGreaterThan(SIZES.file);
      expect(await read(`any.${format}`, content)).toEqual(whole);
      expect(await read(`any.${format}.gz`, gzipSync(content))).toEqual(whole);
      const members = [content.slice(0, 3_000), content.slice(3_000)].map((piece) => gzipSync(piece));
      expect(await read(`members.${format}.gz`, Buffer.concat(members))).toEqual(whole);
    },
  );

  it('that is packed and too large unpacked is refused with the limit', async () => {
    const reason = { code: 'archive-limit', limit: 'size', allowed: SIZES.inside };
    expect(await read('long.txt.gz', gzipSync(LONG))).toEqual({ articles: 0, failures: [], failure: reason });
  });
});

describe('a file in an archive', () => {
  it.each(
    Object.entries(STREAMED).flatMap(([format, content]) =>
      [true, false].map((store) => ({ format, content, store })),
    ),
  )(
    'that is read piece by piece has no limit: $format, stored: $store',
    async ({ format, content, store }) => {
      expect(await read('any.zip', makeZip([{ name: `any.${format}`, content, store }]))).toEqual(whole);
    },
  );

  it('that is packed once more has none either', async () => {
    const content = gzipSync(jsonl, { level: 0 });
    expect(content.length).toBeGreaterThan(SIZES.inside);
    expect(await read('packed.zip', makeZip([{ name: 'any.jsonl.gz', content }]))).toEqual(whole);
  });

  it('that is read as one piece and is too large fails alone', async () => {
    const zip = makeZip([
      { name: 'long.txt', content: LONG },
      { name: 'short.txt', content: `Quay 1 is moved\n\n${text(1)}` },
    ]);
    const reason = { code: 'archive-limit', limit: 'size', allowed: SIZES.inside };
    expect(await read('mixed.zip', zip)).toEqual({
      articles: 1,
      failures: [['long.txt', reason]],
      failure: null,
    });
  });

  it('that is a web archive has no limit', async () => {
    const wacz = makeZip([
      { name: 'datapackage.json', content: '{}' },
      { name: 'archive/crawl.warc', content: warc },
    ]);
    expect(await read('crawl.wacz', wacz)).toEqual(whole);
  });

  const damaged = (detail: string) => ({ code: 'damaged', name: 'A ZIP archive', detail });
  const many = jsonl.repeat(40);
  it.each([
    ['another checksum', { crc: 1 }, 'a file in it is not what was packed'],
    ['less in it than it says', { size: many.length + 9 }, 'a file in it is not as long as it says'],
    ['more in it than it says', { size: 100_000 }, 'a file in it is not as long as it says'],
  ])('that is read piece by piece is held to what the archive says of it: %s', async (_, lie, detail) => {
    const { articles, failures } = await read(
      'lies.zip',
      makeZip([{ name: 'any.jsonl', content: many, ...lie }]),
    );
    expect(failures).toEqual([['any.jsonl', damaged(detail)]]);
    // What comes before the lie shows is kept, as of any file that breaks off.
    expect(articles).toBeGreaterThan(0);
  });
});
