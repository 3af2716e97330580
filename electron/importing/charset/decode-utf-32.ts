/** Code points that are put together at once: a call takes so many arguments. */
const AT_ONCE = 8_192;

/**
 * Bytes as text of UTF-32 (Unicode 16, D99 to D101), without its byte order mark; null where they are not all characters. `lossy`: then a sign
 * stands in the place of each that is none.
 */
export function decodeUtf32(bytes: Uint8Array, littleEndian: boolean, lossy: true): string;
export function decodeUtf32(bytes: Uint8Array, littleEndian: boolean, lossy?: boolean): string | null;
export function decodeUtf32(bytes: Uint8Array, littleEndian: boolean, lossy = false): string | null {
  if (bytes.length % 4 !== 0 && !lossy) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const pieces: string[] = [];
  let points: number[] = [];
  for (let offset = 0; offset + 4 <= bytes.length; offset += 4) {
    const written = view.getUint32(offset, littleEndian);
    const isCharacter = written <= 0x10ffff && (written < 0xd800 || written > 0xdfff);
    if (!isCharacter && !lossy) return null;
    const point = isCharacter ? written : 0xfffd;
    if (offset === 0 && point === 0xfeff) continue;
    points.push(point);
    if (points.length < AT_ONCE) continue;
    pieces.push(String.fromCodePoint(...points));
    points = [];
  }
  return pieces.join('') + String.fromCodePoint(...points);
}
