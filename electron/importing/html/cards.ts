import { type DomElement, type DomNode, isElement } from './dom.ts';
import type { TextMeasure } from './measure-text.ts';
import { isSkippedTag } from './tags.ts';

/** In characters without white space: a title at least, and no more than a title with the beginning of its article. */
const SHORTEST = 15;
const LONGEST = 450;
/** A rubric or a date may stand before the title. */
const LONGEST_BEFORE = 40;
const FEWEST = 2;
const MOST_NODES = 80;
/** What a template repeats for each article of a list. Pictures with their captions are repeated in a text too. */
const REPEATED = new Set(['DIV', 'ARTICLE', 'SECTION', 'LI', 'A']);
const PICTURE_ADDRESS = /\.(?:jpe?g|png|gif|webp|avif)(?:$|[?#])/iu;

/**
 * Whether an element is one of a list of other articles: it stands beside another of the same tag and class, holds a picture or a heading,
 * little text, and links that all lead to one address. `measures`: of every element, see {@link TextMeasure}.
 */
export function findCards(measures: ReadonlyMap<DomNode, TextMeasure>): DomElement[] {
  const cards: DomElement[] = [];
  for (const parent of measures.keys()) {
    const groups = new Map<string, DomElement[]>();
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (!isElement(child) || !REPEATED.has(child.nodeName.toUpperCase())) continue;
      const measure = measures.get(child);
      if (!measure || measure.text < SHORTEST || measure.text > LONGEST) continue;
      const name = `${child.nodeName} ${templateName(child)}`;
      const group = groups.get(name);
      if (group) group.push(child);
      else groups.set(name, [child]);
    }
    for (const group of groups.values()) {
      if (group.length < FEWEST) continue;
      const found = group.map(cardAddress);
      if (found.some((address) => address === null) || new Set(found).size < FEWEST) continue;
      cards.push(...group);
    }
  }
  return cards;
}

/** The first of its classes without what is counted in them (`post-123`). */
function templateName(element: DomElement): string {
  const [first = ''] = (element.getAttribute('class') ?? '').trim().split(/\s+/u);
  return first.replace(/\d+/gu, '');
}

/** What one walk over a possible card sees. */
interface Seen {
  address: string | null;
  hasPicture: boolean;
  headings: number;
  linkedHeadings: number;
  /** In characters, white space not counted. */
  linkedText: number;
  /** Before the first link that has text. */
  textBefore: number;
  /** A link without text or picture, which a template lays over the whole card. */
  hasOverlay: boolean;
}

/** The only address that a card links to by its title, as a whole or from its first words on; null where the element is no card. */
function cardAddress(root: DomElement): string | null {
  const seen: Seen = {
    address: null,
    hasPicture: false,
    headings: 0,
    linkedHeadings: 0,
    linkedText: 0,
    textBefore: 0,
    hasOverlay: false,
  };
  let link: DomNode | null = null;
  let heading: DomNode | null = null;
  let nodes = 0;
  const leave = (node: DomNode): void => {
    if (node === heading) heading = null;
    if (node === link) link = null;
  };
  let node: DomNode | null = root;
  while (node) {
    let goIn = true;
    nodes += 1;
    if (nodes > MOST_NODES) return null;
    if (node.nodeType === 3) {
      const length = (node.nodeValue ?? '').replace(/\s+/gu, '').length;
      if (link) seen.linkedText += length;
      else if (seen.linkedText === 0) seen.textBefore += length;
    } else if (isElement(node)) {
      const tag = node.nodeName.toUpperCase();
      goIn = !isSkippedTag(tag);
      if (tag === 'IMG') seen.hasPicture = true;
      if (/^H[2-6]$/u.test(tag)) {
        heading = node;
        seen.headings += 1;
        if (link) seen.linkedHeadings += 1;
      }
      if (tag === 'A') {
        const href = ((node.getAttribute('href') ?? '').split('#', 1)[0] ?? '').trim();
        if (href === '' || PICTURE_ADDRESS.test(href)) return null;
        if (seen.address !== null && seen.address !== href) return null;
        seen.address = href;
        if (heading) seen.linkedHeadings += 1;
        if (isEmpty(node)) seen.hasOverlay = true;
        link = node;
      }
    }
    if (goIn && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    leave(node);
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node) leave(node);
    }
    if (!node || node === root) break;
    node = node.nextSibling;
  }
  return isCard(seen) ? seen.address : null;
}

/** An icon in a link is a button. */
function isEmpty(element: DomElement): boolean {
  for (let child = element.firstChild; child; child = child.nextSibling) if (isElement(child)) return false;
  return (element.textContent ?? '').trim() === '';
}

function isCard(seen: Seen): boolean {
  if (seen.hasOverlay) return seen.hasPicture || seen.headings > 0;
  if (seen.headings > 0) return seen.linkedHeadings > 0;
  return seen.hasPicture && seen.linkedText >= SHORTEST && seen.textBefore <= LONGEST_BEFORE;
}
