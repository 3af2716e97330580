import type { XmlElement, XmlNode } from './xml-tree.ts';

const VOID = new Set(['br', 'hr', 'img', 'wbr', 'input', 'meta', 'link']);
const KEPT_ATTRIBUTES = ['href', 'src', 'alt', 'style', 'hidden', 'lang', 'dir'];

/** What an element is in HTML: a name, the empty string for its children alone, or null to leave it out with all that it holds. */
export type HtmlName = (element: XmlElement) => string | null;

/** XHTML is HTML. */
export const sameName: HtmlName = (element) => element.name;

/** What stands inside an element as HTML, so that one reader makes blocks of all of them. Recursive, to the depth of the tree. */
export function innerHtml(element: XmlElement, htmlName: HtmlName = sameName): string {
  const pieces: string[] = [];
  for (const child of element.children) write(child, htmlName, pieces);
  return pieces.join('');
}

/** The element itself as HTML. */
export function outerHtml(element: XmlElement, htmlName: HtmlName = sameName): string {
  const pieces: string[] = [];
  write(element, htmlName, pieces);
  return pieces.join('');
}

function write(node: XmlNode, htmlName: HtmlName, pieces: string[]): void {
  if (typeof node === 'string') {
    pieces.push(escapeHtml(node));
    return;
  }
  const name = htmlName(node);
  if (name === null) return;
  const named = name !== '' && /^[a-z][a-z\d]*$/u.test(name);
  if (named) {
    pieces.push('<', name);
    for (const attribute of KEPT_ATTRIBUTES) {
      const value = node.attributes.get(attribute);
      if (value !== undefined) pieces.push(' ', attribute, '="', escapeHtml(value), '"');
    }
    pieces.push('>');
  }
  for (const child of node.children) write(child, htmlName, pieces);
  // An open tag took into itself what followed, so even `<br>` may have children; it has no end all the same.
  if (named && !VOID.has(name)) pieces.push('</', name, '>');
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
