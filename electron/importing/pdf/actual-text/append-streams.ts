import { Buffer } from 'node:buffer';

/** What takes the place of an object's older state. */
export interface NewStream {
  readonly number: number;
  readonly generation: number;
  /** The older state's. */
  readonly dictionary: string;
  readonly content: Buffer;
}

/**
 * The file with newer states of some of its streams behind it, as any program that changes a PDF may add them (ISO 32000-2, 7.5.6).
 * Null where the file does not show where its table of parts is.
 */
export function appendStreams(file: Buffer, streams: readonly NewStream[]): Buffer | null {
  const table = lastTable(file);
  const trailer = table === null ? null : trailerAt(file, table);
  if (table === null || trailer === null) return null;
  // Places are counted from the file's mark on, before which there may be other bytes.
  const origin = Math.max(0, file.indexOf('%PDF-'));
  const pieces: Buffer[] = [file, Buffer.from('\n')];
  let at = file.length + 1 - origin;
  const add = (piece: Buffer): void => {
    pieces.push(piece);
    at += piece.length;
  };
  const rows: string[] = [];
  for (const { number, generation, dictionary, content } of streams) {
    rows.push(`${number} 1\n${pad(at, 10)} ${pad(generation, 5)} n \n`);
    add(
      Buffer.from(
        `${number} ${generation} obj\n${plainDictionary(dictionary, content.length)}\nstream\n`,
        'latin1',
      ),
    );
    add(content);
    add(Buffer.from('\nendstream\nendobj\n'));
  }
  pieces.push(
    Buffer.from(`xref\n${rows.join('')}trailer\n<<${trailer}/Prev ${table}>>\nstartxref\n${at}\n%%EOF\n`),
  );
  return Buffer.concat(pieces);
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}

/** Of a stream that is not packed. */
function plainDictionary(dictionary: string, length: number): string {
  return dictionary
    .replace(/\/Filter\s*(?:\/\w+|\[[^\]]*\])/u, '')
    .replace(/\/Length\s+\d+(?:\s+\d+\s+R)?/u, `/Length ${length}`);
}

/** Where the newest table of parts begins, as the file says at its end. */
function lastTable(file: Buffer): number | null {
  const at = file.lastIndexOf('startxref');
  const found = at === -1 ? null : /^startxref\s+(\d{1,10})\b/u.exec(file.toString('latin1', at, at + 40));
  return found ? Number(found[1]) : null;
}

/** What the table's trailer says that its successor must say again. The table may be a stream, whose dictionary is its trailer. */
function trailerAt(file: Buffer, table: number): string | null {
  const origin = Math.max(0, file.indexOf('%PDF-'));
  const start = origin + table;
  const isPlain = file
    .toString('latin1', start, start + 20)
    .trimStart()
    .startsWith('xref');
  const from = isPlain ? file.indexOf('trailer', start) : start;
  if (from === -1 || from >= file.length) return null;
  const text = file.toString('latin1', from, from + 4_000);
  const said = text.slice(0, /startxref|\bstream\b/u.exec(text)?.index);
  const size = /\/Size\s+\d+/u.exec(said)?.[0];
  const root = /\/Root\s+\d+\s+\d+\s+R/u.exec(said)?.[0];
  if (size === undefined || root === undefined) return null;
  return `${size}${root}${/\/Info\s+\d+\s+\d+\s+R/u.exec(said)?.[0] ?? ''}`;
}
