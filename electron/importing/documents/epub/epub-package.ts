import {
  attributeOf,
  childAt,
  childrenOf,
  descendantsOf,
  lineOf,
  type XmlElement,
} from '../../xml/xml-tree.ts';
import type { DocumentParts } from '../document-parts.ts';
import { resolvePart } from './resolve-part.ts';

/** One document of the spine, in reading order. */
export interface EpubItem {
  /** Its path in the archive. */
  readonly path: string;
  readonly mediaType: string;
  /** As the table of contents names it; empty where it does not. */
  readonly title: string;
  /** What the package says it is: `cover`, `toc`, `copyright-page`; else empty. */
  readonly role: string;
}

export interface EpubPackage {
  readonly items: readonly EpubItem[];
  readonly metadata: XmlElement | null;
}

/** Follows an EPUB from its container to its package and table of contents. Throws a `PartFailure` where it breaks off. */
export async function readEpubPackage(parts: DocumentParts): Promise<EpubPackage> {
  const container = await parts.xml('META-INF/container.xml');
  const rootFile = descendantsOf(container, 'rootfile')[0] ?? null;
  const path = resolvePart('', attributeOf(rootFile, 'full-path'));
  if (!parts.has(path)) throw parts.damaged('it does not say where its text is');
  const root = await parts.xml(path);
  const manifest = new Map<string, XmlElement>();
  for (const item of descendantsOf(root, 'item')) manifest.set(attributeOf(item, 'id'), item);
  const pathOf = (item: XmlElement): string => resolvePart(path, attributeOf(item, 'href'));
  const roles = new Map<string, string>();
  for (const reference of descendantsOf(root, 'reference'))
    roles.set(
      resolvePart(path, attributeOf(reference, 'href')),
      attributeOf(reference, 'type').toLowerCase(),
    );
  const titles = await readTitles(parts, [...manifest.values()], pathOf);
  const items = new Map<string, EpubItem>();
  for (const { attributes } of descendantsOf(root, 'itemref')) {
    const item = manifest.get(attributes.get('idref') ?? '');
    if (!item) continue;
    const itemPath = pathOf(item);
    const isNav = /(?:^|\s)nav(?:\s|$)/u.test(attributeOf(item, 'properties'));
    // A document that stands in the spine twice is read once.
    if (items.has(itemPath)) continue;
    items.set(itemPath, {
      path: itemPath,
      mediaType: attributeOf(item, 'media-type').toLowerCase(),
      title: titles.get(itemPath) ?? '',
      role: isNav ? 'toc' : (roles.get(itemPath) ?? ''),
    });
  }
  if (items.size === 0) throw parts.damaged('it names no text');
  return { items: [...items.values()], metadata: childAt(root, 'metadata') };
}

/** What the table of contents calls each document: that of EPUB 3, else that of EPUB 2. */
async function readTitles(
  parts: DocumentParts,
  manifest: readonly XmlElement[],
  pathOf: (item: XmlElement) => string,
): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  const learn = (from: string, href: string, title: string): void => {
    const path = resolvePart(from, href);
    if (title !== '' && !titles.has(path)) titles.set(path, title);
  };
  const nav = manifest.find((item) => /(?:^|\s)nav(?:\s|$)/u.test(attributeOf(item, 'properties')));
  const navRoot = nav ? await parts.xmlIfAny(pathOf(nav)) : null;
  for (const list of navRoot ? descendantsOf(navRoot, 'nav') : []) {
    if (/\b(?:page-list|landmarks)\b/u.test(attributeOf(list, 'epub:type'))) continue;
    for (const link of descendantsOf(list, 'a'))
      learn(pathOf(nav as XmlElement), attributeOf(link, 'href'), lineOf(link));
  }
  if (titles.size > 0) return titles;
  const ncx = manifest.find((item) => attributeOf(item, 'media-type') === 'application/x-dtbncx+xml');
  const ncxRoot = ncx ? await parts.xmlIfAny(pathOf(ncx)) : null;
  const open = ncxRoot ? descendantsOf(ncxRoot, 'navmap').toReversed() : [];
  for (let element = open.pop(); element; element = open.pop()) {
    if (element.name === 'navpoint')
      learn(
        pathOf(ncx as XmlElement),
        attributeOf(childAt(element, 'content'), 'src'),
        lineOf(childAt(element, 'navlabel', 'text')),
      );
    open.push(...childrenOf(element, 'navpoint').toReversed());
  }
  return titles;
}
