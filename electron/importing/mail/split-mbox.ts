/** A message of a mailbox, or how large one is that is larger than any that is read. */
export type MboxMessage =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly size: number };

/** `From jane@example.org Mon Jan  1 10:00:00 2024`, with or without a zone, as all programs write it; `From the harbour` is text. */
const SEPARATOR =
  /^From (?:\S.{0,200}?\s)?\w{3},? .{0,12}\d{1,2}:\d{2}(?::\d{2})?\b.{0,30}|^From - .{0,60}\d{4}\s*$/u;
const FIELD = /^(?:[!-9;-~]{1,80}[ \t]*:|>?From )/u;
const FROM = Buffer.from('\nFrom ');
const QUOTED = Buffer.from('\n>');
/** A line that a separator is looked for in is no longer, in bytes. */
const LONGEST_SEPARATOR = 1_000;

/**
 * The messages of a mailbox, in bounded memory. A message begins at a separator that a head's first field follows, whether a blank line
 * stands before it or not, since not all programs write one. `>From ` is `From ` again (mboxrd; in mboxo that is a guess, and the best).
 * `largest` is in bytes.
 */
export async function* splitMbox(
  chunks: AsyncIterable<Uint8Array>,
  largest: number,
): AsyncGenerator<MboxMessage, void, void> {
  const message = new Collected(largest);
  let rest: Buffer = Buffer.alloc(0);
  let atStart = true;
  for await (const chunk of chunks) {
    // The line end before makes the first line begin like any other.
    rest = Buffer.concat([atStart ? Buffer.from('\n') : rest, chunk]);
    atStart = false;
    let from = 0;
    for (;;) {
      const found = rest.indexOf(FROM, from);
      if (found === -1) break;
      const kind = kindOf(rest, found + 1, false);
      if (kind === 'unknown') {
        message.add(rest.subarray(from, found));
        from = found;
        break;
      }
      if (kind === 'text') {
        message.add(rest.subarray(from, found + FROM.length));
        from = found + FROM.length;
        continue;
      }
      message.add(rest.subarray(from, found + 1));
      const closed = message.close();
      if (closed) yield closed;
      from = found + kind;
    }
    // What may be the beginning of a separator waits for more.
    const keep = rest.indexOf(FROM, from) === from ? from : Math.max(from, rest.length - FROM.length);
    message.add(rest.subarray(from, keep));
    rest = rest.subarray(keep);
  }
  const kind = rest.indexOf(FROM) === 0 ? kindOf(rest, 1, true) : 'text';
  if (typeof kind === 'number') {
    const closed = message.close();
    if (closed) yield closed;
    rest = rest.subarray(kind);
  }
  message.add(rest);
  const last = message.close();
  if (last) yield last;
}

/** Of what begins with `From `: the length of a separator's line with the line end before it, text, or not to be told yet. */
function kindOf(bytes: Buffer, start: number, isEnd: boolean): number | 'text' | 'unknown' {
  const end = bytes.indexOf(10, start);
  if (end === -1 || end - start > LONGEST_SEPARATOR) {
    return bytes.length - start > LONGEST_SEPARATOR || isEnd ? 'text' : 'unknown';
  }
  if (!SEPARATOR.test(bytes.toString('latin1', start, end).trimEnd())) return 'text';
  const next = bytes.indexOf(10, end + 1);
  if (next === -1 && bytes.length - end < LONGEST_SEPARATOR && !isEnd) return 'unknown';
  const line = bytes.toString('latin1', end + 1, Math.min(end + 1 + LONGEST_SEPARATOR, bytes.length));
  return FIELD.test(line) ? end + 1 - (start - 1) : 'text';
}

/** The pieces of one message, or only their size once it is too large. */
class Collected {
  private readonly largest: number;
  private pieces: Uint8Array[] = [];
  private size = 0;

  constructor(largest: number) {
    this.largest = largest;
  }

  add(piece: Uint8Array): void {
    if (piece.length === 0) return;
    this.size += piece.length;
    if (this.size > this.largest) this.pieces = [];
    else this.pieces.push(piece);
  }

  /** Null where there was nothing but white space. */
  close(): MboxMessage | null {
    const { pieces, size } = this;
    this.pieces = [];
    this.size = 0;
    if (size > this.largest) return { ok: false, size };
    const bytes = Buffer.concat(pieces);
    return bytes.some((byte) => byte > 0x20) ? { ok: true, bytes: unquoteFrom(bytes) } : null;
  }
}

/** One `>` less before each `From ` that begins a line behind others. */
function unquoteFrom(bytes: Buffer): Uint8Array {
  const pieces: Buffer[] = [];
  let start = 0;
  for (let found = bytes.indexOf(QUOTED); found !== -1; found = bytes.indexOf(QUOTED, found + 1)) {
    let end = found + 1;
    while (bytes[end] === 0x3e) end += 1;
    if (bytes.toString('latin1', end, end + 5) !== 'From ') continue;
    pieces.push(bytes.subarray(start, found + 1));
    start = found + 2;
  }
  if (start === 0) return bytes;
  pieces.push(bytes.subarray(start));
  return Buffer.concat(pieces);
}
