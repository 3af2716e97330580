/** Which letters a word has, as 32 bits: each letter sets one, and those of one alphabet set different ones. */
export function letterMask(word: string): number {
  let mask = 0;
  for (const letter of word) mask |= 1 << ((letter.codePointAt(0) as number) & 31);
  return mask;
}

/** In how many bits two masks differ. A letter put in or left out makes one such bit at most, one replaced by another two. */
export function differingLetters(one: number, other: number): number {
  let bits = one ^ other;
  // Adds up the bits in pairs, then in fours and so on (H. S. Warren, "Hacker's Delight", 5-1).
  bits -= (bits >>> 1) & 0x55_55_55_55;
  bits = (bits & 0x33_33_33_33) + ((bits >>> 2) & 0x33_33_33_33);
  return Math.imul((bits + (bits >>> 4)) & 0x0f_0f_0f_0f, 0x01_01_01_01) >>> 24;
}
