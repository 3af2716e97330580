export type RtfToken = 'open' | 'close' | 'word' | 'symbol' | 'hex' | 'bytes' | 'end';

const OPEN = 0x7b;
const CLOSE = 0x7d;
const BACKSLASH = 0x5c;
const LONGEST_WORD = 32;
const MOST_DIGITS = 10;

/** Cuts RTF into its tokens, one at a time; what the last one was stands in the fields. Any bytes are some tokens, and each step goes forward. */
export class RtfTokens {
  /** Of a word, its letters; of a symbol, its sign. */
  word = '';
  /** Of a word, its number, null without one; of hex, the byte. */
  parameter: number | null = null;
  /** Of bytes, where they begin and end. */
  start = 0;
  end = 0;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  next(): RtfToken {
    const { bytes } = this;
    let position = this.end;
    // Line ends are only how the file was wrapped.
    while (isLineEnd(bytes[position]) || bytes[position] === 0) position += 1;
    this.start = position;
    if (position >= bytes.length) {
      this.end = position;
      return 'end';
    }
    const byte = bytes[position] as number;
    if (byte === BACKSLASH) return this.control(position + 1);
    if (byte === OPEN || byte === CLOSE) {
      this.end = position + 1;
      return byte === OPEN ? 'open' : 'close';
    }
    while (position < bytes.length && !isSpecial(bytes[position] as number)) position += 1;
    this.end = position;
    return 'bytes';
  }

  private control(at: number): RtfToken {
    const { bytes } = this;
    let position = at;
    this.parameter = null;
    while (position - at < LONGEST_WORD && isLetter(bytes[position])) position += 1;
    if (position === at) return this.symbol(at);
    this.word = latin(bytes, at, position);
    const negative = bytes[position] === 0x2d && isDigit(bytes[position + 1]);
    if (negative) position += 1;
    const digits = position;
    while (position - digits < MOST_DIGITS && isDigit(bytes[position])) position += 1;
    if (position > digits) this.parameter = Number(latin(bytes, digits, position)) * (negative ? -1 : 1);
    if (bytes[position] === 0x20) position += 1;
    // Raw bytes of a picture, which may look like anything.
    if (this.word === 'bin') position = Math.min(bytes.length, position + Math.max(0, this.parameter ?? 0));
    this.end = position;
    return 'word';
  }

  private symbol(at: number): RtfToken {
    const { bytes } = this;
    this.end = Math.min(at + 1, bytes.length);
    this.word = latin(bytes, at, this.end);
    if (this.word !== "'") return 'symbol';
    const digits = latin(bytes, at + 1, at + 3);
    if (!/^[\da-f]{2}$/iu.test(digits)) return 'symbol';
    this.parameter = Number.parseInt(digits, 16);
    this.end = at + 3;
    return 'hex';
  }
}

function latin(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d;
}

function isSpecial(byte: number): boolean {
  return byte === BACKSLASH || byte === OPEN || byte === CLOSE || byte === 0 || isLineEnd(byte);
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
