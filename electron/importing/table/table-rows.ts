import { parse } from 'csv-parse';
import { decodeWindows1252 } from '../charset/decode-as.ts';
import { decodeUtf32 } from '../charset/decode-utf-32.ts';
import { decodeText } from '../decode.ts';
import { chunksOf, type Source } from '../source.ts';
import { parseOptions, type TableDialect } from './table-dialect.ts';

/** One row as it is written, and its cells. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly raw: string;
  /** Of the first byte in it that is no character, about; null where all are. */
  readonly brokenAt: number | null;
}

const PIECE = 65_536;
/** A table up to this size is read as one piece, in bytes. */
export const LARGEST_WHOLE_TABLE = 16_000_000;

/**
 * The rows of a table, one after another, in the same memory however many there are. `charset` is that of its beginning; a table that can be
 * read as one piece is looked at as a whole. Throws csv-parse's `CsvError` where it cannot be read on, and what the file system throws.
 */
export async function* tableRows(
  source: Source,
  charset: string,
  dialect: TableDialect,
): AsyncGenerator<TableRow, void, void> {
  const offset = { bytes: 0 };
  let rows: TableRow[] = [];
  let failure: Error | null = null;
  // Rows are taken as they are found: what the parser itself holds back would be lost with the first mistake in the table.
  const parser = parse({
    ...parseOptions(dialect),
    raw: true,
    on_record: (found: unknown) => {
      // With `raw` it is called with both, which its types do not say.
      const { record: cells, raw } = found as { record: string[]; raw: string };
      rows.push({ cells, raw, brokenAt: raw.includes('\ufffd') ? offset.bytes : null });
      return null;
    },
  });
  parser.on('error', (error) => {
    failure = error;
  });
  parser.resume();
  const written = (write: (done: () => void) => void): Promise<void> =>
    new Promise((resolve) => {
      parser.once('close', resolve);
      write(() => {
        parser.off('close', resolve);
        resolve();
      });
    });
  try {
    for await (const piece of pieces(source, charset, offset)) {
      await written((done) => parser.write(piece, done));
      yield* rows;
      rows = [];
      if (failure) break;
    }
    if (!failure) await written((done) => parser.end(done));
    yield* rows;
    if (failure) throw failure;
  } finally {
    parser.destroy();
  }
}

function decodeLossily(bytes: Uint8Array, charset: string): string {
  return charset.startsWith('utf-32')
    ? decodeUtf32(bytes, charset === 'utf-32le', true)
    : new TextDecoder(charset).decode(bytes);
}

async function* pieces(source: Source, charset: string, offset: { bytes: number }): AsyncGenerator<string> {
  // UTF-32 is too seldom to be read in pieces.
  const isPiecewise = (source.path !== null || source.stream) && !charset.startsWith('utf-32');
  if (source.size <= LARGEST_WHOLE_TABLE || !isPiecewise) {
    const bytes = await source.bytes();
    const decoded = decodeText(bytes);
    // Where the whole is in no known set, the rows that are come in, and the others fail.
    const text = decoded.ok ? decoded.text : decodeLossily(bytes, charset);
    for (let start = 0; start < text.length; start += PIECE) {
      offset.bytes = start;
      yield text.slice(start, start + PIECE);
    }
    return;
  }
  const decoder = charset === 'windows-1252' ? null : new TextDecoder(charset);
  for await (const bytes of chunksOf(source, PIECE)) {
    yield decoder ? decoder.decode(bytes, { stream: true }) : decodeWindows1252(bytes);
    offset.bytes += bytes.length;
  }
  const last = decoder?.decode() ?? '';
  if (last !== '') yield last;
}
