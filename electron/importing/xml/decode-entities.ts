import { parseDocument } from '../html/dom.ts';

const REFERENCE = /&(?:#(\d{1,8}|[xX][\da-fA-F]{1,7})|([a-zA-Z][a-zA-Z\d]{1,31}));/g;
const PREDEFINED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** There are 2,231 names in HTML; a file that makes up more is not remembered. */
const MOST_REMEMBERED = 4_000;
const named = new Map<string, string | null>();
/** Of windows-1252: what 0x80 to 0x9f mean in HTML, since that is what their writers meant. */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Resolves character references, XML's five entities, and the names of HTML (`&nbsp;`, `&eacute;`), which feeds use without
 * declaring them. Once: what comes out is not looked at again. An entity that a text declares itself stays as it is written.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, number: string | undefined, name: string | undefined) => {
    if (number !== undefined) return characterOf(number) ?? whole;
    if (name === undefined) return whole;
    return PREDEFINED[name] ?? htmlEntity(name) ?? whole;
  });
}

function characterOf(number: string): string | null {
  const code = /^x/iu.test(number) ? Number.parseInt(number.slice(1), 16) : Number.parseInt(number, 10);
  if (code >= 0x80 && code <= 0x9f) return SIGNS.charAt(code - 0x80);
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  return String.fromCodePoint(code);
}

/** The parser of pages knows all the names. */
function htmlEntity(name: string): string | null {
  const known = named.get(name);
  if (known !== undefined) return known;
  const written = `&${name};`;
  const read = parseDocument(`<!doctype html><html><body>${written}</body></html>`).body?.textContent ?? '';
  const found = read === '' || read === written || read.includes('&') ? null : read;
  if (named.size < MOST_REMEMBERED) named.set(name, found);
  return found;
}
