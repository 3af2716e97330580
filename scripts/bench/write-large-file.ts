import { once } from 'node:events';
import { createReadStream, createWriteStream, rmSync, statSync, type WriteStream } from 'node:fs';
import { finished, pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw, createGzip, gzipSync } from 'node:zlib';
import { randomFrom } from './generate-articles.ts';

export const LARGE_FORMATS = [
  'jsonl',
  'csv',
  'mbox',
  'warc',
  'jsonl.gz',
  'csv.gz',
  'mbox.gz',
  'warc.gz',
  'zip',
  'wacz',
] as const;
export type LargeFormat = (typeof LARGE_FORMATS)[number];

export interface LargeFile {
  readonly path: string;
  readonly articles: number;
  /** In bytes. */
  readonly unpacked: number;
}

type Kind = 'jsonl' | 'csv' | 'mbox' | 'warc';

/** What a packed format holds here. */
const KINDS: Readonly<Record<LargeFormat, Kind>> = {
  jsonl: 'jsonl',
  csv: 'csv',
  mbox: 'mbox',
  warc: 'warc',
  'jsonl.gz': 'jsonl',
  'csv.gz': 'csv',
  'mbox.gz': 'mbox',
  'warc.gz': 'warc',
  zip: 'jsonl',
  wacz: 'warc',
};

/** Writes a file of generated articles that are together `bytes` long before they are packed. */
export async function writeLargeFile(path: string, format: LargeFormat, bytes: number): Promise<LargeFile> {
  const kind = KINDS[format];
  if (format === 'zip')
    return inArchive(path, kind, bytes, [{ name: 'articles.jsonl', path: `${path}.part` }]);
  if (format === 'wacz') {
    const crawl = { name: 'archive/crawl.warc', path: `${path}.part` };
    return inArchive(path, kind, bytes, [crawl], 'datapackage.json');
  }
  // A web archive is packed record by record.
  if (format === 'warc.gz') return writeArticles(createWriteStream(path), path, kind, bytes, gzipSync);
  if (!format.endsWith('.gz')) return writeArticles(createWriteStream(path), path, kind, bytes);
  const gzip = createGzip({ level: 1 });
  const packing = pipeline(gzip, createWriteStream(path));
  const file = await writeArticles(gzip, path, kind, bytes);
  await packing;
  return file;
}

async function writeArticles(
  to: WriteStream | ReturnType<typeof createGzip>,
  path: string,
  kind: Kind,
  bytes: number,
  pack: (piece: string) => Uint8Array | string = (piece) => piece,
): Promise<LargeFile> {
  const paragraphs = makeParagraphs();
  const random = randomFrom(5);
  let unpacked = 0;
  let articles = 0;
  const write = async (piece: string): Promise<void> => {
    unpacked += piece.length;
    if (!to.write(pack(piece))) await once(to, 'drain');
  };
  if (kind === 'csv') await write('headline,published,text\n');
  for (; unpacked < bytes; articles += 1) {
    const text = Array.from({ length: 8 }, () => paragraphs[Math.floor(random() * paragraphs.length)] ?? '');
    await write(articleAs(kind, articles, text));
  }
  to.end();
  await finished(to, { readable: false });
  return { path, articles, unpacked };
}

const PARAGRAPHS = 3_000;

function makeParagraphs(): string[] {
  const random = randomFrom(3);
  const count = (most: number): number => Math.floor(random() * most);
  return Array.from({ length: PARAGRAPHS }, () =>
    Array.from(
      { length: 4 },
      () =>
        `Berth ${count(9_000)} took in ${count(90_000)} tonnes on the ${count(28) + 1}th, and the harbour office wrote ${count(1_000_000)} into its book.`,
    ).join(' '),
  );
}

function articleAs(kind: Kind, number: number, paragraphs: readonly string[]): string {
  const headline = `Berth ${number} is measured anew`;
  switch (kind) {
    case 'jsonl':
      return `${JSON.stringify({ headline, published: '2024-04-26', body: paragraphs.join('\n\n') })}\n`;
    case 'csv':
      return `"${headline}",2024-04-26,"${paragraphs.join('\n\n')}"\n`;
    case 'mbox':
      return [
        'From jane@example.org Fri Apr 26 10:00:00 2024',
        'From: Jane <jane@example.org>',
        'Date: Fri, 26 Apr 2024 10:00:00 +0000',
        `Subject: ${headline}`,
        'Content-Type: multipart/mixed; boundary="edge"',
        '',
        `--edge\n\n${paragraphs.join('\n\n')}`,
        `--edge\nContent-Type: image/jpeg\nContent-Transfer-Encoding: base64\n\n${PICTURE}`,
        '--edge--\n\n',
      ].join('\n');
    case 'warc': {
      const page = `<!doctype html><html lang="en"><head><title>${headline}</title></head><body><article><h1>${headline}</h1><p>${paragraphs.join('</p>\n<p>')}</p></article></body></html>`;
      return (
        recordOf(`https://news.example/${number}`, 'text/html', page) +
        recordOf(`https://news.example/${number}.jpg`, 'image/jpeg', PICTURE)
      );
    }
  }
}

/** What most of a crawl's and many a mailbox's bytes are, written as text. */
const PICTURE = makePicture();

function makePicture(): string {
  const random = randomFrom(9);
  const bytes = Buffer.from(Array.from({ length: 24_000 }, () => Math.floor(random() * 256)));
  return bytes.toString('base64').replace(/.{76}/gu, '$&\n');
}

function recordOf(address: string, type: string, content: string): string {
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n${content}`;
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${address}\r\nContent-Type: application/http\r\nContent-Length: ${answer.length}\r\n\r\n${answer}\r\n\r\n`;
}

/** A ZIP archive of one large file, deflated, and an empty one whose name says what the archive is. */
async function inArchive(
  path: string,
  kind: Kind,
  bytes: number,
  [held]: readonly [{ readonly name: string; readonly path: string }],
  mark?: string,
): Promise<LargeFile> {
  const plain = await writeArticles(createWriteStream(held.path), path, kind, bytes);
  let checksum = 0;
  for await (const chunk of createReadStream(held.path)) checksum = crc32(chunk as Uint8Array, checksum);
  const packed = `${held.path}.deflated`;
  await pipeline(createReadStream(held.path), createDeflateRaw({ level: 1 }), createWriteStream(packed));
  rmSync(held.path);
  const entries = [
    ...(mark === undefined
      ? []
      : [{ name: mark, method: 0, checksum: 0, packedSize: 0, size: 0, path: null }]),
    {
      name: held.name,
      method: 8,
      checksum,
      packedSize: statSync(packed).size,
      size: plain.unpacked,
      path: packed,
    },
  ];
  const to = createWriteStream(path);
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, method, checksum: crc, packedSize, size, path: from } of entries) {
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc, 10);
    common.writeUInt32LE(packedSize, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(name.length, 22);
    const start = Buffer.alloc(14);
    start.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('504b01021400', 'hex'), common, start, Buffer.from(name));
    const header = Buffer.concat([Buffer.from('504b0304', 'hex'), common, Buffer.from(name)]);
    to.write(header);
    if (from !== null) await pipeline(createReadStream(from), to, { end: false });
    offset += header.length + packedSize;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  to.end(Buffer.concat([central, end]));
  await finished(to);
  rmSync(packed);
  return { ...plain, path };
}
