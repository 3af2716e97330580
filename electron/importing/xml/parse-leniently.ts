import { DOMParser } from 'linkedom';
import type { DomElement, DomNode } from '../html/dom.ts';
import { decodeEntities } from './decode-entities.ts';
import type { XmlElement, XmlNode } from './xml-tree.ts';

/** Looking for the partner of a closing tag takes time with the depth, and each element with its size. */
const LONGEST = 16_000_000;
const MOST_TAGS = 200_000;
const DEEPEST_OPEN = 1_000;
const TAG = /<\/[a-z_]|<[a-z_]|\/>/giu;

interface Attribute {
  readonly name: string;
  readonly value: string;
}

/**
 * An ill-formed text as a tree, as well as it goes: a closing tag closes what is open inside its element, and what is still open
 * at the end ends there. Null where there is no element; a sentence where it is too much to be read so.
 */
export function parseLeniently(text: string): XmlElement | string | null {
  const refused = tooMuch(text);
  if (refused !== null) return refused;
  // The parser knows only some entities, and would leave no sign of which it has resolved: so it is shown none.
  const document = new DOMParser().parseFromString(text.replaceAll('&', '&amp;'), 'text/xml');
  return toTree(document as unknown as DomNode);
}

function tooMuch(text: string): string | null {
  if (text.length > LONGEST) return 'it is ill-formed and too large to be mended';
  let tags = 0;
  let open = 0;
  for (const [tag] of text.matchAll(TAG)) {
    tags += 1;
    open += tag.includes('/') ? -1 : 1;
    if (open < 0) open = 0;
    if (open > DEEPEST_OPEN) return `its elements nest more than ${DEEPEST_OPEN.toLocaleString('en')} deep`;
    if (tags > MOST_TAGS) return 'it is ill-formed and too large to be mended';
  }
  return null;
}

interface Open {
  readonly node: DomNode;
  readonly children: XmlNode[];
  /** The parser hands over a text in pieces, so that an entity may lie in two of them. */
  text: string;
}

/** Without recursion, since an open tag takes all that follows into itself. */
function toTree(document: DomNode): XmlElement | null {
  const top: Open = { node: document, children: [], text: '' };
  const stack: Open[] = [];
  let current = top;
  let node: DomNode | null = document.firstChild;
  while (node !== null) {
    if (node.nodeType === 1) {
      endText(current);
      if (node.firstChild !== null) {
        stack.push(current);
        current = { node, children: [], text: '' };
        node = node.firstChild;
        continue;
      }
      current.children.push(toElement(node, []));
    } else if (node.nodeType === 3) current.text += node.nodeValue ?? '';
    else if (node.nodeType === 4) {
      endText(current);
      current.children.push((node.nodeValue ?? '').replaceAll('&amp;', '&'));
    }
    while (node.nextSibling === null && stack.length > 0) {
      endText(current);
      const element = toElement(current.node, current.children);
      node = current.node;
      current = stack.pop() ?? top;
      current.children.push(element);
    }
    node = node.nextSibling;
  }
  return top.children.find((child) => typeof child !== 'string') ?? null;
}

function endText(open: Open): void {
  if (open.text !== '') open.children.push(decodeEntities(open.text));
  open.text = '';
}

function toElement(node: DomNode, children: readonly XmlNode[]): XmlElement {
  const fullName = node.nodeName.toLowerCase();
  const colon = fullName.indexOf(':');
  const attributes = new Map<string, string>();
  for (const { name, value } of (node as DomElement & { readonly attributes: Iterable<Attribute> })
    .attributes)
    attributes.set(name.toLowerCase(), decodeEntities(value));
  return {
    name: fullName.slice(colon + 1),
    prefix: colon === -1 ? '' : fullName.slice(0, colon),
    attributes,
    children,
    place: null,
  };
}
