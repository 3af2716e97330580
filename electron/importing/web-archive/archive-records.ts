import type { ByteReader } from './byte-reader.ts';

/** A record of a WARC or ARC file as its head tells of it. Its block is what follows in the reader: {@link BlockReader}. */
export interface ArchiveRecord {
  /** `response`, `resource`, `conversion`, `warcinfo`, …; of an ARC `response`, or `warcinfo` for what tells of the file. */
  readonly type: string;
  /** What was asked for; empty without. */
  readonly url: string;
  /** Of the block. In a WARC's response that is `application/http`. */
  readonly contentType: string;
  readonly block: BlockReader;
}

/** A place that is no record, up to the next one. */
export interface BrokenPlace {
  readonly detail: string;
}

/** The block of the record that was read last: its bytes in one or more pieces, each once. */
export class BlockReader {
  /** As the head says, in bytes. */
  readonly length: number;
  private readonly reader: ByteReader;
  private left: number;

  constructor(reader: ByteReader, length: number) {
    this.reader = reader;
    this.length = length;
    this.left = length;
  }

  /** Up to so many bytes. Fewer than are left of the block say that the file breaks off. */
  async bytes(most: number): Promise<Buffer> {
    const bytes = await this.reader.bytes(Math.min(most, this.left));
    this.left -= bytes.length;
    return bytes;
  }

  /** Leaves out the rest, a piece at a time. False where the file breaks off in it. */
  async skip(most: number): Promise<boolean> {
    const wanted = Math.min(most, this.left);
    const skipped = await this.reader.skip(wanted);
    this.left -= skipped;
    return skipped === wanted;
  }

  get isAtEnd(): boolean {
    return this.left === 0;
  }
}

/** A head's line is no longer than this in bytes, and a head has no more lines. */
const LONGEST_LINE = 65_536;
const MOST_LINES = 1_000;

/**
 * The next record, or a place that is none; null at the end. The block of the record before must have been taken or left out.
 * WARC is ISO 28500; ARC (versions 1 and 2) is what the Internet Archive wrote before it.
 */
export async function nextRecord(reader: ByteReader): Promise<ArchiveRecord | BrokenPlace | null> {
  let line = await reader.line(LONGEST_LINE);
  while (line !== null && isBlank(line)) line = await reader.line(LONGEST_LINE);
  if (line === null) return null;
  const text = textOf(line);
  if (/^WARC\/\d/u.test(text)) return readWarcHead(reader);
  const arc = readArcHead(reader, text);
  if (arc) return arc;
  return skipToRecord(reader, 'what stands there is no record');
}

async function readWarcHead(reader: ByteReader): Promise<ArchiveRecord | BrokenPlace> {
  const fields = new Map<string, string>();
  let last = '';
  for (let lines = 0; ; lines++) {
    const line = await reader.line(LONGEST_LINE);
    if (line === null) return { detail: 'it breaks off' };
    if (isBlank(line)) break;
    if (lines > MOST_LINES) return skipToRecord(reader, 'the head of a record does not end');
    const text = textOf(line);
    const colon = text.indexOf(':');
    if (/^[ \t]/u.test(text) && last !== '') fields.set(last, `${fields.get(last) ?? ''} ${text.trim()}`);
    else if (colon > 0) {
      last = text.slice(0, colon).trim().toLowerCase();
      if (!fields.has(last)) fields.set(last, text.slice(colon + 1).trim());
    }
  }
  const length = lengthOf(fields.get('content-length'));
  if (length === null) return skipToRecord(reader, 'a record does not say how long it is');
  return {
    type: (fields.get('warc-type') ?? '').toLowerCase(),
    // Wget puts it into angle brackets.
    url: (fields.get('warc-target-uri') ?? '').replace(/^<(.*)>$/u, '$1'),
    contentType: fields.get('content-type') ?? '',
    block: new BlockReader(reader, length),
  };
}

/** `URL IP date type length`, in version 2 with more fields before the length. The address may hold spaces. */
const ARC_HEAD = /^(\S.*?) (\S+) (\d{12,18}) (\S+)(?: \S+){0,6}? (-?\w+)$/u;

function readArcHead(reader: ByteReader, line: string): ArchiveRecord | Promise<BrokenPlace> | null {
  const match =
    line.length > LONGEST_LINE / 8 || !/^[a-z][\w+.-]*:/iu.test(line) ? null : ARC_HEAD.exec(line);
  if (!match) return null;
  const [, url = '', , , contentType = '', written] = match;
  const length = lengthOf(written);
  if (length === null) return skipToRecord(reader, 'a record does not say how long it is');
  const type = url.startsWith('filedesc:') ? 'warcinfo' : 'response';
  return { type, url, contentType, block: new BlockReader(reader, length) };
}

/** Leaves out what is no record. */
async function skipToRecord(reader: ByteReader, detail: string): Promise<BrokenPlace> {
  for (;;) {
    const line = await reader.line(LONGEST_LINE);
    if (line === null) break;
    const start = line.toString('latin1', 0, 2_000).trimEnd();
    if (/^WARC\/\d\.\d+$/u.test(start) || (/^[a-z][\w+.-]*:/iu.test(start) && ARC_HEAD.test(start))) {
      reader.putBack(line);
      break;
    }
  }
  return { detail };
}

function lengthOf(written: string | undefined): number | null {
  return written !== undefined && /^\d{1,15}$/u.test(written) ? Number(written) : null;
}

function isBlank(line: Buffer): boolean {
  return line.every((byte) => byte === 10 || byte === 13);
}

function textOf(line: Buffer): string {
  return line.toString('utf8').replace(/\r?\n$/u, '');
}
