import { markedCharset, wideCharset } from '../decode.ts';
import { decodeSource } from '../decode-source.ts';
import { JSONL_CHUNK, type JsonlLine, readLines } from '../jsonl-lines.ts';
import type { ReadContext, Reading, Readings } from '../reading.ts';
import { chunksOf, type Source } from '../source.ts';
import { decideTable } from '../table/decide-table.ts';
import { mappedRecordReader, type RecordReader } from '../table/mapped-record.ts';
import { isRecord } from '../table/record-paths.ts';
import { SAMPLE_RECORDS, sketchRecords } from '../table/sketch-records.ts';
import { readJsonlLine } from './read-jsonl-line.ts';
import { readRecord } from './read-record.ts';

/**
 * A file of JSON values, one on each line: each is an article, by the common names of its fields. Where the first records hold no article
 * by these, it is asked what their fields mean.
 */
export async function* readJsonl(source: Source, context: ReadContext): Readings {
  const isStreamed = source.path !== null || source.stream !== undefined;
  if (isStreamed && !isWide(await source.head()))
    return yield* readBatches(readLines(chunksOf(source, JSONL_CHUNK)), context);
  const decoded = await decodeSource(source);
  return decoded.ok ? yield* readBatches([linesOf(decoded.text)], context) : decoded.reason;
}

async function* readBatches(
  batches: AsyncIterable<readonly JsonlLine[]> | Iterable<readonly JsonlLine[]>,
  context: ReadContext,
): Readings {
  const beginning = new Beginning();
  let read: RecordReader | null = null;
  let any = false;
  for await (const batch of batches) {
    let lines = batch;
    if (read === null) {
      if (!beginning.tells(batch)) continue;
      const decided = await readerOf(beginning, context);
      if (typeof decided !== 'function') return decided.reason;
      read = decided;
      lines = beginning.lines;
    }
    const readings = readingsOf(lines, read);
    any ||= readings.length > 0;
    if (readings.length > 0) yield readings;
  }
  if (read === null) {
    const decided = await readerOf(beginning, context);
    if (typeof decided !== 'function') return decided.reason;
    const readings = readingsOf(beginning.lines, decided);
    any = readings.length > 0;
    if (any) yield readings;
  }
  return any ? null : { code: 'empty' };
}

function readingsOf(lines: readonly JsonlLine[], read: RecordReader): Reading[] {
  const readings: Reading[] = [];
  for (const line of lines) {
    const reading = line.ok
      ? readJsonlLine(line.text, line.line, read)
      : ({ ok: false, part: `line ${line.line}`, reason: line.reason } as const);
    if (reading) readings.push(reading);
  }
  return readings;
}

/** By their own names, unless none of the first records is an article by these. */
async function readerOf(
  { isKnown, records }: Beginning,
  context: ReadContext,
): Promise<RecordReader | Extract<Awaited<ReturnType<typeof decideTable>>, { type: 'refuse' }>> {
  const sketch = isKnown ? null : sketchRecords(records, false);
  if (sketch === null) return readRecord;
  const decision = await decideTable(context, sketch);
  return decision.type === 'read' ? mappedRecordReader(decision.mapping) : decision;
}

/** So much text is kept until the first records are known, in characters: they may be long. */
const MOST_TEXT = 8_000_000;

/** The first lines of a file, kept until they tell what its records are. */
class Beginning {
  readonly lines: JsonlLine[] = [];
  readonly records: object[] = [];
  /** One of the records is an article by the names of its fields. */
  isKnown = false;
  private seen = 0;
  private length = 0;

  /** True once they tell it. */
  tells(batch: readonly JsonlLine[]): boolean {
    for (const line of batch) {
      // Blank lines are nothing, and there may be millions.
      if (line.ok && line.text.trim() === '') continue;
      this.lines.push(line);
      if (this.isFull()) continue;
      this.seen += 1;
      if (!line.ok) continue;
      this.length += line.text.length;
      const value = parsedLine(line.text);
      if (readRecord(value, line.line).ok) this.isKnown = true;
      else if (isRecord(value)) this.records.push(value);
    }
    return this.isFull();
  }

  private isFull(): boolean {
    return this.isKnown || this.seen >= SAMPLE_RECORDS || this.length > MOST_TEXT;
  }
}

function parsedLine(text: string): unknown {
  try {
    return JSON.parse(text.trim()) as unknown;
  } catch {
    return null;
  }
}

function linesOf(text: string): JsonlLine[] {
  return text.split('\n').map((line, index) => ({ ok: true, line: index + 1, text: line }));
}

function isWide(head: Uint8Array): boolean {
  const mark = markedCharset(head);
  return (mark !== null && mark !== 'utf-8') || wideCharset(head) !== null;
}
