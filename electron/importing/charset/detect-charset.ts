import { countSequences } from '../utf8.ts';
import { decodeAs } from './decode-as.ts';
import { isText, judgeText, type Verdict } from './judge-text.ts';
import { withoutTags } from './without-tags.ts';

/** Sets that are tried. */
const CHARSETS = [
  'windows-1252',
  'windows-1251',
  'windows-1250',
  'windows-1256',
  'gb18030',
  'shift_jis',
  'euc-jp',
  'big5',
  'euc-kr',
  'windows-1254',
  'iso-8859-15',
  'iso-8859-2',
  'koi8-r',
  'koi8-u',
  'iso-8859-5',
  'windows-1253',
  'iso-8859-7',
  'windows-1255',
  'iso-8859-6',
  'windows-1257',
  'windows-874',
  'macintosh',
  'ibm866',
  'x-mac-cyrillic',
] as const;
/** Sets of old systems, which count only where the language is sure. */
const SELDOM: ReadonlySet<string> = new Set(['macintosh', 'ibm866', 'x-mac-cyrillic']);

/** Bytes that are judged; the rest has only to be decodable. */
const SAMPLE = 8_192;
/** Of all telling signs: a text has foreign names, and a few slips. */
const MOST_STRANGE = 0.12;

interface Candidate extends Verdict {
  readonly charset: string;
  readonly text: string;
}

/**
 * Text whose character set nothing names: each set is tried, and the text that it gives must read as a language does. Null where
 * no set gives such a text, or two give different ones: wrong text is worse than none.
 */
export function detectCharset(bytes: Uint8Array): { readonly text: string; readonly charset: string } | null {
  // Mostly whole characters of UTF-8: that is what it was, before it was damaged.
  const { whole, broken } = countSequences(bytes);
  if (whole >= broken && whole > 0) return null;
  const sample = takeSample(withoutTags(bytes));
  const candidates: Candidate[] = [];
  for (const charset of CHARSETS) {
    const text = decodeAs(sample, charset, sample.length < bytes.length);
    const verdict = text === null ? null : judgeText(text, charset);
    if (text === null || verdict === null || verdict.strange > verdict.telling * MOST_STRANGE) continue;
    if (SELDOM.has(charset) && !verdict.sure) continue;
    candidates.push({ charset, text, ...verdict });
  }
  const best = chooseBest(withoutSeldom(candidates));
  const text = best ? decodeAs(bytes, best.charset) : null;
  return best && text !== null && isText(text) ? { text, charset: best.charset } : null;
}

/** A seldom set stays where every other leaves clearly more strange signs. */
function withoutSeldom(candidates: readonly Candidate[]): readonly Candidate[] {
  const least = Math.min(
    ...candidates.map(({ charset, strange }) => (SELDOM.has(charset) ? Number.POSITIVE_INFINITY : strange)),
  );
  return candidates.filter(({ charset, strange }) => !SELDOM.has(charset) || strange * 3 + 3 <= least);
}

function chooseBest(candidates: readonly Candidate[]): Candidate | null {
  const share = ({ strange, telling }: Verdict): number => strange / Math.max(1, telling);
  let best: Candidate | null = null;
  for (const candidate of candidates) if (!best || share(candidate) < share(best)) best = candidate;
  if (!best) return null;
  for (const other of candidates) {
    if (other.text === best.text) continue;
    // Both read well, and one is wrong.
    if (other.strange < best.strange * 3 + 1) return null;
  }
  return best;
}

/** The bytes around the first that tell something, cut at line ends, which no character of two bytes holds. */
function takeSample(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes;
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const line = first < SAMPLE / 2 ? 0 : bytes.lastIndexOf(0x0a, first) + 1;
  // Before the first, each byte is a character.
  const start = Math.max(line, first - SAMPLE / 4);
  return bytes.subarray(start, cutBefore(bytes, Math.min(bytes.length, start + SAMPLE), start));
}

/** What has neither lines nor words may be cut in the middle of a character. */
function cutBefore(bytes: Uint8Array, end: number, start: number): number {
  if (end === bytes.length) return end;
  for (const byte of [0x0a, 0x20]) {
    const at = bytes.lastIndexOf(byte, end);
    if (at > start + SAMPLE / 4) return at;
  }
  return end;
}

/** ISO-2022-JP: pure ASCII with codes that switch to Japanese and back. */
export function decodeSwitched(
  bytes: Uint8Array,
): { readonly text: string; readonly charset: string } | null {
  for (let at = bytes.indexOf(0x1b); at !== -1; at = bytes.indexOf(0x1b, at + 1)) {
    if (bytes[at + 1] !== 0x24 || (bytes[at + 2] !== 0x42 && bytes[at + 2] !== 0x40)) continue;
    const text = decodeAs(bytes, 'iso-2022-jp');
    return text === null ? null : { text, charset: 'iso-2022-jp' };
  }
  return null;
}
