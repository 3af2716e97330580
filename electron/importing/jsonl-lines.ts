import { isUtf8 } from 'node:buffer';
import type { ImportReason } from '../domain/import-outcome.ts';
import { firstBrokenByte } from './utf8.ts';

/** The longest line of JSONL that is read, in bytes. */
export const LONGEST_LINE = 20_000_000;
/** Bytes of a file that are read at once, about a hundred articles: what is read of them dies young, which costs the garbage collector half of what a larger chunk does. */
export const JSONL_CHUNK = 131_072;

/** A line's text with its number, counted from 1; or why it cannot be read. */
export type JsonlLine =
  | { readonly ok: true; readonly line: number; readonly text: string }
  | { readonly ok: false; readonly line: number; readonly reason: ImportReason };

/** The lines of a file's chunks, a chunk of lines at a time, so that a file of any size is read in the same memory. Throws what its chunks throw. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<JsonlLine[], void, void> {
  const splitter = new LineSplitter();
  for await (const chunk of chunks) {
    const lines = splitter.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length));
    if (lines.length > 0) yield lines;
  }
  const last = splitter.end();
  if (last.length > 0) yield last;
}

class LineSplitter {
  private rest: Buffer[] = [];
  private restLength = 0;
  private tooLong = false;
  private line = 0;
  /** Of the first byte of `rest` in the file. */
  private offset = 0;

  push(chunk: Buffer): JsonlLine[] {
    const end = chunk.lastIndexOf(10);
    if (end === -1) {
      this.keep(chunk);
      return [];
    }
    const first = chunk.indexOf(10);
    const lines: JsonlLine[] = [];
    this.keep(chunk.subarray(0, first));
    this.closeLine(lines, 1);
    if (end > first) this.cut(chunk.subarray(first + 1, end), lines);
    this.keep(chunk.subarray(end + 1));
    return lines;
  }

  end(): JsonlLine[] {
    const lines: JsonlLine[] = [];
    if (this.restLength > 0) this.closeLine(lines, 0);
    return lines;
  }

  private keep(bytes: Buffer): void {
    this.restLength += bytes.length;
    if (this.restLength > LONGEST_LINE) {
      this.tooLong = true;
      this.rest = [];
    } else if (bytes.length > 0) this.rest.push(bytes);
  }

  private closeLine(lines: JsonlLine[], lineEnd: number): void {
    this.line += 1;
    if (this.tooLong) {
      const reason = { code: 'too-large', bytes: this.restLength, limit: LONGEST_LINE } as const;
      lines.push({ ok: false, line: this.line, reason });
    } else {
      lines.push(
        this.decode(
          this.rest.length === 1 ? (this.rest[0] as Buffer) : Buffer.concat(this.rest),
          this.offset,
        ),
      );
    }
    this.offset += this.restLength + lineEnd;
    this.rest = [];
    this.restLength = 0;
    this.tooLong = false;
  }

  /** Many whole lines, without the last line's end. In one go where all are UTF-8, which is nearly always. */
  private cut(bytes: Buffer, lines: JsonlLine[]): void {
    if (isUtf8(bytes)) {
      for (const text of bytes.toString('utf8').split('\n')) {
        this.line += 1;
        lines.push({ ok: true, line: this.line, text });
      }
    } else {
      let start = 0;
      while (start <= bytes.length) {
        const next = bytes.indexOf(10, start);
        const end = next === -1 ? bytes.length : next;
        this.line += 1;
        lines.push(this.decode(bytes.subarray(start, end), this.offset + start));
        start = end + 1;
      }
    }
    this.offset += bytes.length + 1;
  }

  private decode(bytes: Buffer, offset: number): JsonlLine {
    if (isUtf8(bytes)) return { ok: true, line: this.line, text: bytes.toString('utf8') };
    return {
      ok: false,
      line: this.line,
      reason: { code: 'broken-encoding', offset: offset + firstBrokenByte(bytes) },
    };
  }
}
