/**
 * Offset of the first byte that is not UTF-8, or -1. Follows table 3-7 of the Unicode Standard: no overlong forms, no
 * surrogates, nothing above U+10FFFF.
 */
export function firstBrokenByte(bytes: Uint8Array): number {
  let index = 0;
  while (index < bytes.length) {
    const lead = bytes[index] as number;
    if (lead < 0x80) {
      index += 1;
      continue;
    }
    const length = sequenceLength(lead);
    if (length === 0) return index;
    const second = bytes[index + 1] ?? 0;
    if (second < lowestSecond(lead) || second > highestSecond(lead)) return index;
    for (let offset = 2; offset < length; offset++) {
      if (((bytes[index + offset] ?? 0) & 0xc0) !== 0x80) return index;
    }
    index += length;
  }
  return -1;
}

/** How many characters of more than one byte are whole. */
export function countSequences(bytes: Uint8Array): { whole: number; broken: number } {
  let whole = 0;
  let broken = 0;
  let rest = bytes;
  for (;;) {
    const end = firstBrokenByte(rest);
    const good = end === -1 ? rest : rest.subarray(0, end);
    for (const byte of good) if (byte >= 0xc2) whole += 1;
    if (end === -1) return { whole, broken };
    broken += 1;
    // Enough to judge by.
    if (broken > 1_000) return { whole, broken };
    rest = rest.subarray(end + 1);
  }
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  return 0;
}

function lowestSecond(lead: number): number {
  if (lead === 0xe0) return 0xa0;
  return lead === 0xf0 ? 0x90 : 0x80;
}

function highestSecond(lead: number): number {
  if (lead === 0xed) return 0x9f;
  return lead === 0xf4 ? 0x8f : 0xbf;
}
