import type { ImportReason } from '../../domain/import-outcome.ts';
import { decodeText } from '../decode.ts';
import { readWebAddress } from '../metadata/web-address.ts';
import type { DraftResult, ReadContext, Reading, Readings } from '../reading.ts';
import { sniffFormat } from '../sniff.ts';
import { chunksOf, type Source } from '../source.ts';
import { type ArchiveRecord, nextRecord } from '../web-archive/archive-records.ts';
import { ByteReader } from '../web-archive/byte-reader.ts';
import { readHttpHead, unpackBody } from '../web-archive/http-response.ts';
import { readHtml } from './read-html.ts';
import { readText } from './read-text.ts';

const NAME = 'A web archive (WARC)';
/** A head of HTTP ends within so many bytes. */
const HEAD = 65_536;
/** Left out in one go, before it is said that the reading comes forward. */
const STEP = 16 * 1024 * 1024;
const LONGEST_PART = 300;

/**
 * A web archive (WARC, ARC) of any size, record by record. Each HTML page that was answered with success is an article (its part is its
 * address), and so are an HTML page that was put in without its answer and the text that was drawn out of a page. Everything else
 * that a browser fetched (pictures, scripts, requests, redirects, answers that say "as before") is no article. What is damaged
 * fails, and the reading goes on at the next record.
 */
export async function* readWarc(source: Source, { sizes }: Pick<ReadContext, 'sizes'>): Readings {
  const reader = new ByteReader(chunksOf(source));
  let records = 0;
  let offered = 0;
  try {
    for (;;) {
      const record = await nextRecord(reader);
      if (record === null) break;
      records += 1;
      if ('detail' in record) {
        offered += 1;
        yield [{ ok: false, part: `record ${records}`, reason: damaged(record.detail) }];
        continue;
      }
      const reading = await readRecord(record, sizes.inside);
      if (reading) offered += 1;
      yield reading ? [reading] : [];
      let whole = true;
      while (whole && !record.block.isAtEnd) {
        whole = await record.block.skip(STEP);
        yield [];
      }
      if (!whole && !reading) {
        offered += 1;
        yield [{ ok: false, part: partOf(record, records), reason: damaged('it breaks off') }];
      }
    }
  } finally {
    await reader.close();
  }
  return offered === 0 ? { code: 'no-pages' } : null;
}

function damaged(detail: string): ImportReason {
  return { code: 'damaged', name: NAME, detail };
}

function partOf({ url }: ArchiveRecord, number: number): string {
  return url === '' ? `record ${number}` : url.slice(0, LONGEST_PART);
}

/** Null for what is no article. */
async function readRecord(record: ArchiveRecord, largest: number): Promise<Reading | null> {
  if (!/^(?:response|resource|conversion)$/u.test(record.type)) return null;
  const start = await record.block.bytes(HEAD);
  const head = record.type === 'response' ? readHttpHead(start) : null;
  if (record.type === 'response' && (head === null || head.status < 200 || head.status > 299)) return null;
  const contentType = head ? (head.headers.get('content-type') ?? '') : record.contentType;
  const mime = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (!mayBeText(mime)) return null;
  const part = partOf(record, 0);
  const { length } = record.block;
  if (length > largest)
    return isPage(mime)
      ? { ok: false, part, reason: { code: 'too-large', bytes: length, limit: largest } }
      : null;
  const block = Buffer.concat([start, await record.block.bytes(length)]);
  const isWhole = block.length === length;
  let body: Buffer = block.subarray(head?.length ?? 0);
  try {
    if (head) body = unpackBody(body, head.headers, largest);
  } catch (error) {
    return isPage(mime)
      ? { ok: false, part, reason: isWhole ? reasonOfBody(error, largest) : damaged('it breaks off') }
      : null;
  }
  if (!isPage(mime) && sniffFormat(body.subarray(0, HEAD), '') !== 'html' && record.type !== 'conversion')
    return null;
  // Where only the archive's own count is wrong, the page has its end.
  if (!isWhole && !/<\/html>\s*$/iu.test(body.toString('latin1', body.length - 100)))
    return { ok: false, part, reason: damaged('it breaks off') };
  if (isBlank(body)) return null;
  return readPage(body, record, contentType, part);
}

function mayBeText(mime: string): boolean {
  return isPage(mime) || /^(?:|text\/plain|application\/octet-stream|unknown\/unknown|no-type)$/u.test(mime);
}

function isPage(mime: string): boolean {
  return mime === 'text/html' || mime === 'application/xhtml+xml';
}

function isBlank(body: Buffer): boolean {
  return body.length < 1_000 && body.toString('latin1').trim() === '';
}

function readPage(body: Buffer, record: ArchiveRecord, contentType: string, part: string): Reading {
  const declared = /charset\s*=\s*["']?([\w.:-]{2,40})/iu.exec(contentType)?.[1];
  const decoded = decodeText(body, { declared });
  if (!decoded.ok) return { ok: false, part, reason: decoded.reason };
  // Old archives wrote addresses with spaces.
  const address = readWebAddress(record.url.trim().replaceAll(' ', '%20')) ?? '';
  const isText =
    record.type === 'conversion' && !isPage(contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '');
  const result: DraftResult = isText ? readText(decoded.text) : readHtml(decoded.text, address);
  if (!result.ok) return { ok: false, part, reason: result.reason };
  const draft = { ...result.draft, url: result.draft.url || address };
  return { ok: true, draft, original: body, originalFormat: isText ? 'text' : 'html', part };
}

function reasonOfBody(error: unknown, largest: number): ImportReason {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ERR_BUFFER_TOO_LARGE') return { code: 'archive-limit', limit: 'size', allowed: largest };
  return damaged('a page in it cannot be unpacked');
}
