import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { ImportReason } from '../../domain/import-outcome.ts';
import { decodeEntities } from './decode-entities.ts';
import { explainXmlError } from './explain-xml-error.ts';
import { parseLeniently } from './parse-leniently.ts';
import { readProlog } from './skip-doctype.ts';
import type { XmlElement, XmlNode } from './xml-tree.ts';

/** Elements within elements; the deepest news text has some thirty. */
export const DEEPEST = 200;
/** Elements of one text. */
export const MOST_ELEMENTS = 500_000;

export type ParsedXml =
  | {
      readonly ok: true;
      readonly root: XmlElement;
      /** What is wrong with a text that could be read nevertheless, for a person; null where it is well-formed. */
      readonly fault: string | null;
      /** Its end is missing, so that what was read last may be half of something. */
      readonly breaksOff: boolean;
    }
  | { readonly ok: false; readonly reason: ImportReason };

/**
 * A text as a tree of elements. Nothing outside of it is asked for and nothing that it declares is expanded; what nests too
 * deep or holds too much is refused. An ill-formed text (an open tag, a bare `&`) is read as well as it can be, and its fault named.
 * @param name what the text is, for a person: `This feed`
 */
export function parseXml(text: string, name: string): ParsedXml {
  const damaged = (detail: string): ParsedXml => ({ ok: false, reason: { code: 'damaged', name, detail } });
  const prolog = readProlog(text);
  if (prolog === null) return damaged('it breaks off before its first element');
  if (prolog.root >= text.length) return damaged('it holds no element');
  const body = withoutDoctype(text, prolog.doctype);
  const valid = XMLValidator.validate(body, { allowBooleanAttributes: true });
  if (valid !== true) return lenient(body, explainXmlError(valid.err, body), damaged);
  try {
    const root = parseStrictly(body);
    return root === null ? damaged('it holds no element') : { ok: true, root, fault: null, breaksOff: false };
  } catch (error) {
    if (error instanceof TooMuch) return damaged(error.message);
    return lenient(body, 'it is not well-formed', damaged);
  }
}

function lenient(body: string, fault: string, damaged: (detail: string) => ParsedXml): ParsedXml {
  const read = parseLeniently(body);
  if (typeof read === 'string') return damaged(read);
  if (read === null) return damaged(fault);
  return { ok: true, root: read, fault, breaksOff: !closes(body, read.name) };
}

/** The last tag of a whole text closes its root. */
function closes(body: string, root: string): boolean {
  const end = body.slice(body.lastIndexOf('</') + 2);
  const close = end.indexOf('>');
  // The last sign alone may be missing.
  const name = (close === -1 ? end : end.slice(0, close)).trim().toLowerCase();
  return name.slice(name.indexOf(':') + 1) === root;
}

/** Blanks in its place, so that every offset and line stays what it was. */
function withoutDoctype(
  text: string,
  doctype: { readonly start: number; readonly end: number } | null,
): string {
  const bare = text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text;
  if (doctype === null) return bare;
  const blank = bare.slice(doctype.start, doctype.end).replace(/[^\n]/gu, ' ');
  return bare.slice(0, doctype.start) + blank + bare.slice(doctype.end);
}

class TooMuch extends Error {}

const PLACE = XMLParser.getMetaDataSymbol() as unknown as '@place';

/** What the library gives with `preserveOrder`: an element under its name, text under `#text`. */
type Ordered = Readonly<Record<string, readonly Ordered[]>> & {
  readonly ':@'?: Readonly<Record<string, string | true>>;
  readonly '#text'?: string;
  readonly [PLACE]?: { readonly startIndex: number; readonly endIndex?: number };
};

function parseStrictly(text: string): XmlElement | null {
  let elements = 0;
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    allowBooleanAttributes: true,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    // Ours are resolved below; a text's own are never known.
    processEntities: false,
    cdataPropName: '#cdata',
    captureMetaData: true,
    maxNestedTags: DEEPEST,
    jPath: false,
    updateTag: () => {
      elements += 1;
      if (elements > MOST_ELEMENTS) throw new TooMuch('it holds more than 500,000 elements');
      return true;
    },
  });
  let nodes: readonly Ordered[];
  try {
    nodes = parser.parse(text) as readonly Ordered[];
  } catch (error) {
    if (error instanceof Error && /nested tags/iu.test(error.message))
      throw new TooMuch(`its elements nest more than ${DEEPEST} deep`);
    throw error;
  }
  for (const node of nodes) {
    const converted = convert(node);
    if (typeof converted === 'object') return converted;
  }
  return null;
}

/** Recursive, to the depth that the parser allows. */
function convert(node: Ordered): XmlNode {
  const text = node['#text'];
  if (text !== undefined) return decodeEntities(text);
  const cdata = node['#cdata'];
  if (cdata !== undefined) return cdata[0]?.['#text'] ?? '';
  const fullName = nameOf(node).toLowerCase();
  const colon = fullName.indexOf(':');
  const place = node[PLACE];
  return {
    name: fullName.slice(colon + 1),
    prefix: colon === -1 ? '' : fullName.slice(0, colon),
    attributes: attributesOf(node[':@']),
    children: (node[nameOf(node)] ?? []).map(convert),
    place: place?.endIndex === undefined ? null : { start: place.startIndex, end: place.endIndex },
  };
}

function nameOf(node: Ordered): string {
  for (const key of Object.keys(node)) if (key !== ':@') return key;
  return '';
}

const NONE: ReadonlyMap<string, string> = new Map();

function attributesOf(
  written: Readonly<Record<string, string | true>> | undefined,
): ReadonlyMap<string, string> {
  if (written === undefined) return NONE;
  const attributes = new Map<string, string>();
  for (const [name, value] of Object.entries(written))
    attributes.set(name.toLowerCase(), value === true ? '' : decodeEntities(value));
  return attributes;
}
