import { type Decoded, decodeText } from '../decode.ts';
import type { MimePart } from './mime-tree.ts';

/** Names of character sets that mail programs use and nothing else knows, in small letters without signs. */
const MAIL_NAMES: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  cp50220: 'iso-2022-jp',
  iso2022jpms: 'iso-2022-jp',
  tis620: 'windows-874',
};
/** A damaged text of which so much cannot be read is not worth keeping. */
const MOST_DAMAGE = 0.01;

/**
 * A text part's text, by its bytes and what it declares. Of a text that is a little damaged what is whole is kept, since mails
 * are cut and mended on their way; one that is mostly another character set than it says is refused.
 */
export function partText(part: MimePart): Decoded {
  const label = part.charset.trim().toLowerCase();
  const declared = MAIL_NAMES[label.replace(/[^a-z0-9]/gu, '')] ?? label;
  const found = decodeText(part.bytes, { declared });
  const decoded = found.ok ? found : (decodeDamaged(part.bytes, declared) ?? found);
  if (!decoded.ok || !part.flowed) return decoded;
  return { ...decoded, text: unflow(decoded.text, part.delSp) };
}

function decodeDamaged(bytes: Uint8Array, declared: string): Decoded | null {
  for (const charset of [declared, 'utf-8']) {
    try {
      const text = new TextDecoder(charset).decode(bytes);
      const damage = text.match(/\ufffd/gu)?.length ?? 0;
      if (damage <= text.length * MOST_DAMAGE) return { ok: true, text, charset };
    } catch {
      // A set that nothing knows.
    }
  }
  return null;
}

/** RFC 3676: a line that ends in a space goes on in the next, unless it is the signature's; a leading space only protects a line. */
function unflow(text: string, delSp: boolean): string {
  const pieces: string[] = [];
  let goesOn = false;
  for (const raw of text.split(/\r?\n/u)) {
    const line = raw.startsWith(' ') ? raw.slice(1) : raw;
    const quoted = line.startsWith('>');
    if (pieces.length > 0 && !(goesOn && !quoted)) pieces.push('\n');
    goesOn = line.endsWith(' ') && line !== '-- ' && !quoted;
    pieces.push(goesOn && delSp ? line.slice(0, -1) : line);
  }
  return pieces.join('');
}
