import { isUtf8 } from 'node:buffer';

/** Everything in a TAR archive is counted in blocks of so many bytes. */
export const TAR_BLOCK = 512;

/** What one header says (POSIX.1-1988 ustar, with the names and sizes of GNU and of pax). */
export interface TarHeader {
  /** With its folders, as it stands there. */
  readonly name: string;
  /** Of the bytes that follow, without what fills their last block. */
  readonly size: number;
  /** `long-name` and `pax` say of the next file what does not fit into its header. */
  readonly kind: 'file' | 'folder' | 'link' | 'device' | 'sparse' | 'long-name' | 'pax' | 'other';
}

const KINDS: Readonly<Record<string, TarHeader['kind']>> = {
  '\0': 'file',
  '0': 'file',
  '7': 'file',
  '1': 'link',
  '2': 'link',
  '3': 'device',
  '4': 'device',
  '5': 'folder',
  '6': 'device',
  L: 'long-name',
  S: 'sparse',
  x: 'pax',
};
const CHECKSUM = { start: 148, end: 156 } as const;

/** A block as a header; null where its checksum says that it is none. */
export function readTarHeader(block: Uint8Array): TarHeader | null {
  if (!isTarHeader(block)) return null;
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.length);
  const size = readSize(bytes.subarray(124, 136));
  if (size === null) return null;
  // GNU writes `ustar  ` and something else where the folders stand.
  const isUstar = bytes.toString('latin1', 257, 263) === 'ustar\0';
  const folders = isUstar ? readText(bytes.subarray(345, 500)) : '';
  const name = readText(bytes.subarray(0, 100));
  const kind = KINDS[String.fromCharCode(bytes[156] ?? 0)] ?? 'other';
  return {
    name: folders === '' ? name : `${folders}/${name}`,
    size: kind === 'folder' || kind === 'link' || kind === 'device' ? 0 : size,
    kind: kind === 'file' && name.endsWith('/') ? 'folder' : kind,
  };
}

/** Whether these bytes begin with the header of a file in a TAR archive. Its checksum tells, whoever wrote it. */
export function isTarHeader(block: Uint8Array): boolean {
  if (block.length < TAR_BLOCK || block[0] === 0) return false;
  const said = readOctal(block.subarray(CHECKSUM.start, CHECKSUM.end));
  if (said === null) return false;
  let unsigned = 0;
  let signed = 0;
  for (let index = 0; index < TAR_BLOCK; index++) {
    // The checksum itself counts as blanks.
    const isSum = index >= CHECKSUM.start && index < CHECKSUM.end;
    const byte = isSum ? 0x20 : (block[index] ?? 0);
    unsigned += byte;
    signed += byte > 127 ? byte - 256 : byte;
  }
  // Some old programs added bytes with their sign.
  return said === unsigned || said === signed;
}

/** Name and size that a pax header says of the next file (`27 path=a long name\n`). What is not in order ends it. */
export function readPaxRecords(bytes: Uint8Array): {
  readonly name: string | null;
  readonly size: number | null;
} {
  let name: string | null = null;
  let size: number | null = null;
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at);
    if (space === -1 || space - at > 10) break;
    const length = Number(Buffer.from(bytes.subarray(at, space)).toString('latin1'));
    if (!Number.isInteger(length) || length <= space - at + 1 || at + length > bytes.length) break;
    const record = readText(bytes.subarray(space + 1, at + length - 1));
    if (record.startsWith('path=')) name = record.slice('path='.length);
    if (/^size=\d{1,15}$/u.test(record)) size = Number(record.slice('size='.length));
    at += length;
  }
  return { name, size };
}

/** Text up to its first zero. */
export function readText(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  const text = Buffer.from(end === -1 ? bytes : bytes.subarray(0, end));
  return text.toString(isUtf8(text) ? 'utf8' : 'latin1');
}

/** In octal digits, or where they do not suffice in binary after a first byte of 0x80. */
function readSize(field: Uint8Array): number | null {
  if (field[0] !== 0x80) return readOctal(field);
  let size = 0;
  for (const byte of field.subarray(1)) size = size * 256 + byte;
  return Number.isSafeInteger(size) ? size : null;
}

function readOctal(field: Uint8Array): number | null {
  const digits = Buffer.from(field)
    .toString('latin1')
    .replace(/[\0 ]+$/u, '')
    .replace(/^ +/u, '');
  return /^[0-7]{1,12}$/u.test(digits) ? Number.parseInt(digits, 8) : null;
}
