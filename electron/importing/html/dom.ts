import { parseHTML } from 'linkedom';

/** As much of the DOM as is used here; the compiler's own DOM library is not loaded for code that has no page. */
export interface DomNode {
  /** 1 element, 3 text, 9 document, 11 fragment. */
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
  removeChild(child: DomNode): unknown;
  readonly textContent: string | null;
}

export interface DomElement extends DomNode {
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

export interface DomDocument extends DomNode {
  readonly documentElement: DomElement | null;
  readonly body: DomElement | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === 1;
}

/** Parses a page or a piece of one. Scripts never run, nothing is loaded. */
export function parseDocument(html: string): DomDocument {
  // What servers put before the page (warnings, styles) would become a second root, which hides the page.
  const start = html.search(/<!doctype\s+html|<html\b/iu);
  const page = start > 0 ? html.slice(start) : html;
  if (/<html\b/iu.test(page)) {
    const document = parse(page);
    if (hasText(document.body)) return document;
  }
  // HTML lets a page leave out `<html>`, `<head>` and `<body>`, but the parser makes no body of its own then.
  const bare = withoutFrame(page);
  const language = /<html\b[^<>]*?\slang\s{0,9}=\s{0,9}["']?([\w-]+)/iu.exec(page)?.[1] ?? '';
  return parse(`<!doctype html><html lang="${language}"><head></head><body>${bare}</body></html>`);
}

/** In steps of one: where a tag does not end, none behind it does. */
function withoutFrame(page: string): string {
  const parts: string[] = [];
  let from = 0;
  for (const { index } of page.matchAll(/<!doctype|<\/?(?:html|head|body)\b/giu)) {
    if (index < from) continue;
    const end = page.indexOf('>', index);
    if (end === -1) break;
    parts.push(page.slice(from, index));
    from = end + 1;
  }
  return parts.join('') + page.slice(from);
}

function parse(html: string): DomDocument {
  return (parseHTML(html) as unknown as { document: DomDocument }).document;
}

function hasText(body: DomElement | null): boolean {
  return body !== null && /\S/u.test(body.textContent ?? '');
}

/** Nodes of a document and how deep they lie, without recursion; stops counting at the limits. */
export function measureDocument(
  document: DomDocument,
  nodeLimit: number,
): { readonly nodes: number; readonly depth: number } {
  let nodes = 0;
  let deepest = 0;
  for (const { depth } of nodesOf(document)) {
    nodes += 1;
    if (depth > deepest) deepest = depth;
    if (nodes >= nodeLimit) break;
  }
  return { nodes, depth: deepest };
}

/** Takes out of a document what lies deeper than this, and gives the document back. */
export function cutDeeper(document: DomDocument, deepest: number): DomDocument {
  for (const { node, depth } of nodesOf(document)) {
    if (depth < deepest) continue;
    while (node.firstChild) node.removeChild(node.firstChild);
  }
  return document;
}

/** Every node from the root element on, in reading order; its children may be taken away while it is looked at. */
function* nodesOf(document: DomDocument): Generator<{ readonly node: DomNode; readonly depth: number }> {
  // Not from the document itself: a doctype stands first in it, and the parser's doctype has no next sibling.
  const root = document.documentElement;
  let depth = 0;
  let node: DomNode | null = root;
  while (node) {
    yield { node, depth };
    if (node.firstChild) {
      node = node.firstChild;
      depth += 1;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      depth -= 1;
    }
    if (!node || node === root) break;
    node = node.nextSibling;
  }
}
