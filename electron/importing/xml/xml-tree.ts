import { cleanLine } from '../clean-text.ts';

/** An element of a parsed XML text. Feeds and agencies write their names in every case and with any prefix, so both are told apart here. */
export interface XmlElement {
  /** Without its prefix, in small letters: `pubdate`, `contentset`. */
  readonly name: string;
  /** What stands before the colon, in small letters; mostly empty. */
  readonly prefix: string;
  /** By their full names in small letters: `href`, `xml:lang`. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Elements, and text with its entities resolved. */
  readonly children: readonly XmlNode[];
  /** Where it stands in the text that was parsed, as UTF-16 offsets; null where the text was too ill-formed to tell. */
  readonly place: { readonly start: number; readonly end: number } | null;
}

export type XmlNode = XmlElement | string;

/** The child elements of one name, in order; any prefix, unless one is given (`dc:date`). */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  const [prefix, local] = splitName(name);
  const found: XmlElement[] = [];
  for (const child of element.children) {
    if (typeof child !== 'string' && child.name === local && (prefix === '' || child.prefix === prefix))
      found.push(child);
  }
  return found;
}

/** The first child element under each name in turn: `childAt(item, 'itemMeta', 'title')`. */
export function childAt(element: XmlElement | null, ...path: readonly string[]): XmlElement | null {
  let found = element;
  for (const name of path) found = found === null ? null : (childrenOf(found, name)[0] ?? null);
  return found;
}

/** All elements of one name below this one, in the text's order; does not look inside those it finds. */
export function descendantsOf(element: XmlElement, name: string): XmlElement[] {
  const wanted = name.toLowerCase();
  const found: XmlElement[] = [];
  const open: XmlNode[] = element.children.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node === 'string') continue;
    if (node.name === wanted) found.push(node);
    else
      for (let index = node.children.length - 1; index >= 0; index--) open.push(node.children[index] ?? '');
  }
  return found;
}

/** The text under an element as it stands, that of its elements included; empty for null. */
export function textOf(element: XmlElement | null): string {
  if (element === null) return '';
  const only = element.children[0];
  if (element.children.length === 1 && typeof only === 'string') return only;
  const pieces: string[] = [];
  const open: XmlNode[] = element.children.toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node === 'string') pieces.push(node);
    else
      for (let index = node.children.length - 1; index >= 0; index--) open.push(node.children[index] ?? '');
  }
  return pieces.join('');
}

/** {@link textOf} as one clean line. */
export function lineOf(element: XmlElement | null): string {
  return cleanLine(textOf(element));
}

/** An attribute as one clean line; empty where it is not there. */
export function attributeOf(element: XmlElement | null, name: string): string {
  return cleanLine(element?.attributes.get(name) ?? '');
}

function splitName(name: string): readonly [string, string] {
  const lower = name.toLowerCase();
  const colon = lower.indexOf(':');
  return colon === -1 ? ['', lower] : [lower.slice(0, colon), lower.slice(colon + 1)];
}
