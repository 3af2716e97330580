import { Buffer } from 'node:buffer';

/** Where a page shows that it is one, in bytes. */
const HEAD = 2_048;
const PAGE = /<(?:!doctype|html|head|body|meta|title)\b/iu;
const HIDDEN = ['script', 'style'] as const;

/**
 * The bytes of a page's text, without its tags, scripts and styles: markup is English whatever the text is, and hides which language
 * it is. Other bytes are given back as they are. No character set that is told here has `<` or `>` inside a character. In steps of
 * one, so what is not closed costs no more than its length.
 */
export function withoutTags(bytes: Uint8Array): Uint8Array {
  const page = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!PAGE.test(page.toString('latin1', 0, HEAD))) return bytes;
  const ends = new EndTags(page);
  const parts: Uint8Array[] = [];
  let from = 0;
  for (let open = page.indexOf(0x3c); open !== -1; open = page.indexOf(0x3c, from)) {
    parts.push(page.subarray(from, open), SPACE);
    const name = page.toString('latin1', open + 1, open + 7).toLowerCase();
    const hidden = HIDDEN.find((tag) => name.startsWith(tag));
    const end = hidden === undefined ? open : ends.after(hidden, open);
    const close = end === -1 ? -1 : page.indexOf(0x3e, end);
    if (close === -1) return Buffer.concat(parts);
    from = close + 1;
  }
  parts.push(page.subarray(from));
  return Buffer.concat(parts);
}

const SPACE = Buffer.from(' ');

/** Finds where end tags begin, in small letters or capitals, as pages are written. What is not there is looked for once. */
class EndTags {
  private readonly next = new Map<string, number>();
  private readonly page: Buffer;

  constructor(page: Buffer) {
    this.page = page;
  }

  /** -1 where there is none from here on. Is asked from front to back. */
  after(tag: string, from: number): number {
    const small = this.find(`</${tag}`, from);
    const capital = this.find(`</${tag.toUpperCase()}`, from);
    return small === -1 || capital === -1 ? Math.max(small, capital) : Math.min(small, capital);
  }

  private find(end: string, from: number): number {
    const known = this.next.get(end);
    if (known !== undefined && (known === -1 || known >= from)) return known;
    const found = this.page.indexOf(end, from, 'latin1');
    this.next.set(end, found);
    return found;
  }
}
