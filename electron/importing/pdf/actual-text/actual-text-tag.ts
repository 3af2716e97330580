import { Buffer } from 'node:buffer';

const TAG = 'ActualText-';

/** What else a span says of itself: names, numbers, a language in brackets. */
const OTHER = String.raw`(?:[^<>()]|\([^()\\]{0,60}\)){0,200}`;
const SAID = String.raw`<[\da-fA-F\s]{0,16000}>|\((?:[^\\()]|\\.){0,8000}\)`;
const SPAN = new RegExp(
  String.raw`/[^\s/<>()[\]{}%]{1,60}\s{0,9}<<${OTHER}/ActualText\s{0,9}(${SAID})${OTHER}>>\s{0,9}BDC\b`,
  'gsu',
);

/**
 * Drawing instructions in which each span that says its text inline says it in its name:
 * `/Span<</ActualText<FEFF0648>>>BDC` becomes `/ActualText-0648 BMC`. The hexadecimal digits are UTF-16.
 */
export function tagActualText(content: Buffer): Buffer {
  const tagged = content.toString('latin1').replace(SPAN, (span, said: string) => {
    const text = textOf(said);
    return text === null ? span : `/${TAG}${Buffer.from(text, 'utf16le').swap16().toString('hex')} BMC`;
  });
  return Buffer.from(tagged, 'latin1');
}

/** What a span with such a name says; null for any other name. */
export function taggedText(tag: string | null): string | null {
  if (tag === null || !tag.startsWith(TAG)) return null;
  return Buffer.from(tag.slice(TAG.length), 'hex').swap16().toString('utf16le');
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A string of a PDF, in digits or in brackets (ISO 32000-2, 7.3.4 and 7.9.2). Null for one in a character set that is not read. */
function textOf(written: string): string | null {
  const bytes = written.startsWith('<')
    ? Buffer.from(evenDigits(written.slice(1, -1).replace(/\s+/gu, '')), 'hex')
    : Buffer.from(
        written
          .slice(1, -1)
          .replace(/\\(?:([0-7]{1,3})|(\r\n|.))/gsu, (_, octal: string | undefined, sign = '') =>
            octal === undefined
              ? /[\r\n]/u.test(sign)
                ? ''
                : (ESCAPES[sign] ?? sign)
              : String.fromCharCode(Number.parseInt(octal, 8) & 0xff),
          ),
        'latin1',
      );
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return bytes
      .subarray(2, bytes.length & ~1)
      .swap16()
      .toString('utf16le');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.toString('utf8', 3);
  // PDFDocEncoding is ASCII as far as both go.
  return bytes.every((byte) => byte >= 0x20 && byte < 0x7f) ? bytes.toString('latin1') : null;
}

function evenDigits(digits: string): string {
  return digits.length % 2 === 0 ? digits : `${digits}0`;
}
