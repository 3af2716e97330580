import { open, readFile as readBytes, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportReason } from '../domain/import-outcome.ts';
import { decodeText, markedCharset, wideCharset } from './decode.ts';
import { readLines } from './jsonl-lines.ts';
import { readHtml } from './readers/read-html.ts';
import { readJson } from './readers/read-json.ts';
import { readJsonlLine } from './readers/read-jsonl-line.ts';
import { readMarkdown } from './readers/read-markdown.ts';
import { readText } from './readers/read-text.ts';
import type { DraftResult, Reading } from './reading.ts';
import { refuseBytes, SNIFF_BYTES, sniffText, type TextFormat } from './sniff.ts';

/** The largest file that is read as one piece, in bytes. JSONL has no limit. */
export const LARGEST_FILE = 64 * 1024 * 1024;

/**
 * The articles of a file, a batch at a time in the file's order. Returns why the file as a whole gave nothing or broke off,
 * else null. Never throws for what is in the file or for the file system; directories are `not-found` for what reads files.
 */
export async function* readArticleFile(
  path: string,
): AsyncGenerator<readonly Reading[], ImportReason | null, void> {
  try {
    return yield* readOpenable(path);
  } catch (error) {
    return reasonOf(error);
  }
}

async function* readOpenable(path: string): AsyncGenerator<readonly Reading[], ImportReason | null, void> {
  const { size } = await stat(path);
  const name = basename(path);
  const head = await readHead(path);
  if (head.length === 0) return { code: 'empty' };
  const refused = refuseBytes(head, name);
  if (refused) return refused;
  const format = sniffText(decodeHead(head), name);
  if (typeof format === 'object') return format.reason;
  if (format === 'jsonl' && !isWide(head)) return yield* readJsonlFile(path);
  if (size > LARGEST_FILE) return { code: 'too-large', bytes: size, limit: LARGEST_FILE };
  const bytes = await readBytes(path);
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded.reason;
  if (decoded.text.trim() === '') return { code: 'empty' };
  if (format === 'jsonl') return yield* readJsonlText(decoded.text);
  if (format === 'json') {
    const result = readJson(decoded.text);
    if (!result.ok) return result.reason;
    yield result.readings.map((one) => (one.ok && one.part === '' ? { ...one, original: bytes } : one));
    return null;
  }
  const result = readOne(decoded.text, format);
  if (!result.ok) return result.reason;
  yield [{ ok: true, draft: result.draft, original: bytes, originalFormat: format, part: '' }];
  return null;
}

function readOne(text: string, format: Exclude<TextFormat, 'json' | 'jsonl'>): DraftResult {
  if (format === 'html') return readHtml(text);
  return format === 'markdown' ? readMarkdown(text) : readText(text);
}

async function* readJsonlFile(path: string): AsyncGenerator<readonly Reading[], ImportReason | null, void> {
  let any = false;
  for await (const lines of readLines(path)) {
    const readings: Reading[] = [];
    for (const line of lines) {
      const reading = line.ok
        ? readJsonlLine(line.text, line.line)
        : ({ ok: false, part: `line ${line.line}`, reason: line.reason } as const);
      if (reading) readings.push(reading);
    }
    if (readings.length > 0) {
      any = true;
      yield readings;
    }
  }
  return any ? null : { code: 'empty' };
}

async function* readJsonlText(text: string): AsyncGenerator<readonly Reading[], ImportReason | null, void> {
  const readings: Reading[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const reading = readJsonlLine(line, index + 1);
    if (reading) readings.push(reading);
  }
  if (readings.length === 0) return { code: 'empty' };
  yield readings;
  return null;
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(SNIFF_BYTES);
    const { bytesRead } = await file.read(buffer, 0, SNIFF_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function isWide(head: Uint8Array): boolean {
  const mark = markedCharset(head);
  return mark === 'utf-16le' || mark === 'utf-16be' || wideCharset(head) !== null;
}

/** Only to tell the format, so the last character may be cut in two. */
function decodeHead(head: Uint8Array): string {
  const mark = markedCharset(head);
  const charset = mark === null || mark === 'utf-8' ? (wideCharset(head) ?? 'utf-8') : mark;
  return new TextDecoder(charset).decode(head);
}

function reasonOf(error: unknown): ImportReason {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (code === 'EACCES' || code === 'EPERM') return { code: 'no-permission' };
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'not-found' };
  if (code === 'EISDIR') return { code: 'unreadable', detail: 'it is a folder' };
  if (code !== '') return { code: 'unreadable', detail: code };
  return { code: 'parser-crashed' };
}
