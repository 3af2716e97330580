import { type Besideness, besideness } from './beside-article.ts';
import { findCards } from './cards.ts';
import { type DomElement, type DomNode, isElement } from './dom.ts';
import { isBlockTag, isSkippedTag } from './tags.ts';

/** What stands under an element, in characters without white space; of Chinese, Japanese and Korean each counts twice. */
export interface TextMeasure {
  /** All that a browser shows. */
  text: number;
  /** Of it what is in links. */
  linked: number;
  /** Of it what is in paragraphs of running text: long enough, and not made of links. */
  prose: number;
}

export interface MeasuredPage {
  /** Of every element that can hold text, without what stands beside the article. */
  readonly measures: ReadonlyMap<DomNode, TextMeasure>;
  /** The outermost elements that stand beside the article. */
  readonly beside: ReadonlySet<DomNode>;
}

interface Open {
  readonly measure: TextMeasure;
  readonly isBlock: boolean;
  readonly isLink: boolean;
  /** Text in this block that is in no block inside it. */
  own: number;
  ownLinked: number;
}

const PROSE_LENGTH = 50;
const MOST_LINKED = 0.4;
/** So little running text outside of an element says that its name does not. */
const NO_ARTICLE = 150;

/**
 * Measures every element under `root`, then takes off what elements hold that are named after something beside the article. A name
 * does not count where the element holds more than half of the page's running text, and for the surest names the page's main heading
 * too, or nearly all of the text; the least sure names count only where there is no running text or most of it is links.
 */
export function measurePage(root: DomElement): MeasuredPage {
  const { measures, named, headings } = measureAll(root);
  const total = measures.get(root)?.prose ?? 0;
  const besideAll = new Set<DomNode>();
  const cards = findCards(measures).map((card) => [card, 2] as const);
  for (const [element, sure] of [...named, ...cards]) {
    const measure = measures.get(element);
    if (!measure || isWithin(element, root, besideAll)) continue;
    if (sure === 1 && measure.prose > 0 && measure.linked < measure.text * MOST_LINKED) continue;
    const rest = total - measure.prose;
    if (
      measure.prose > rest &&
      (sure < 3 || rest < NO_ARTICLE || headings.some((heading) => contains(element, heading)))
    )
      continue;
    besideAll.add(element);
    for (let node = element.parentNode; node; node = node === root ? null : node.parentNode) {
      const above = measures.get(node);
      if (!above) continue;
      above.text -= measure.text;
      above.linked -= measure.linked;
      above.prose -= measure.prose;
    }
  }
  return { measures, beside: besideAll };
}

function isWithin(element: DomNode, root: DomNode, set: ReadonlySet<DomNode>): boolean {
  for (let node = element.parentNode; node && node !== root; node = node.parentNode)
    if (set.has(node)) return true;
  return false;
}

function contains(element: DomNode, inner: DomNode): boolean {
  for (let node: DomNode | null = inner; node; node = node.parentNode) if (node === element) return true;
  return false;
}

/** One walk without recursion: the measures of all, the elements with a name to judge, and the main headings. */
function measureAll(root: DomElement): {
  measures: Map<DomNode, TextMeasure>;
  named: (readonly [DomElement, Besideness])[];
  headings: DomElement[];
} {
  const measures = new Map<DomNode, TextMeasure>();
  const named: (readonly [DomElement, Besideness])[] = [];
  const headings: DomElement[] = [];
  const open: Open[] = [];
  let links = 0;
  let node: DomNode | null = root;

  const enter = (element: DomElement): void => {
    const tag = element.nodeName.toUpperCase();
    const measure = { text: 0, linked: 0, prose: 0 };
    measures.set(element, measure);
    const sure = element === root ? 0 : besideness(element, tag);
    if (sure > 0) named.push([element, sure]);
    if (tag === 'H1') headings.push(element);
    const isLink = tag === 'A';
    if (isLink) links += 1;
    open.push({ measure, isBlock: isBlockTag(tag), isLink, own: 0, ownLinked: 0 });
  };
  const leave = (): void => {
    const one = open.pop();
    if (!one) return;
    if (one.isLink) links -= 1;
    const parent = open[open.length - 1];
    if (one.isBlock || !parent) {
      if (one.own >= PROSE_LENGTH && one.ownLinked < one.own * MOST_LINKED) one.measure.prose += one.own;
    } else {
      parent.own += one.own;
      parent.ownLinked += one.ownLinked;
    }
    if (!parent) return;
    parent.measure.text += one.measure.text;
    parent.measure.linked += one.measure.linked;
    parent.measure.prose += one.measure.prose;
  };
  const read = (text: string): void => {
    const one = open[open.length - 1];
    const length = lengthOf(text);
    if (!one || length === 0) return;
    one.measure.text += length;
    one.own += length;
    if (links === 0) return;
    one.measure.linked += length;
    one.ownLinked += length;
  };

  while (node) {
    let isOpen = false;
    if (node.nodeType === 3) read(node.nodeValue ?? '');
    else if (isElement(node) && !isSkippedTag(node.nodeName.toUpperCase())) {
      enter(node);
      isOpen = true;
    }
    if (isOpen && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (isOpen) leave();
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node) leave();
    }
    if (!node || node === root) break;
    node = node.nextSibling;
  }
  return { measures, named, headings };
}

/** Characters without white space, roughly as much as a reader sees. */
function lengthOf(text: string): number {
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x20) length += code >= 0x2e80 && code < 0xe000 ? 2 : 1;
  }
  return length;
}
