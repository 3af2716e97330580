import { posix } from 'node:path';
import type { DocumentParts } from '../documents/document-parts.ts';
import {
  attributeOf,
  childAt,
  childrenOf,
  descendantsOf,
  lineOf,
  textOf,
  type XmlElement,
} from '../xml/xml-tree.ts';

/** A part of a book that is read in its order. */
export interface BookPart {
  /** Its name in the archive. */
  readonly name: string;
  /** As the book's contents name it; else empty. */
  readonly title: string;
  /** What the book itself says that it is: `cover`, `toc`, `titlepage`, …; else empty. */
  readonly type: string;
}

/** A book by its package document (EPUB 2 and 3). */
export interface BookPackage {
  readonly title: string;
  readonly creators: readonly string[];
  readonly publisher: string;
  readonly date: string;
  readonly language: string;
  /** In reading order. */
  readonly parts: readonly BookPart[];
}

const DOCUMENT = /^(?:application\/xhtml\+xml|text\/html|application\/x-dtbook\+xml)$/u;

/** Reads where the package document lies, and what it says. Throws a `PartFailure` where it is missing or not in order. */
export async function readBookPackage(parts: DocumentParts): Promise<BookPackage> {
  const container = await parts.xml('META-INF/container.xml');
  const path = descendantsOf(container, 'rootfile').map((file) => attributeOf(file, 'full-path'))[0] ?? '';
  const root = await parts.xml(path);
  const at = (href: string): string => partName(path, href);
  const metadata = childAt(root, 'metadata');
  const items = descendantsOf(root, 'item').map((item) => ({
    id: attributeOf(item, 'id'),
    name: at(attributeOf(item, 'href')),
    media: attributeOf(item, 'media-type'),
    properties: attributeOf(item, 'properties').split(/\s+/u),
  }));
  const types = new Map(
    descendantsOf(root, 'reference').map((reference) => [
      at(attributeOf(reference, 'href')),
      attributeOf(reference, 'type'),
    ]),
  );
  for (const { name, properties } of items) if (properties.includes('nav')) types.set(name, 'toc');
  const titles = await readTitles(
    parts,
    items.find(({ media }) => media === 'application/x-dtbncx+xml')?.name,
    items.find(({ properties }) => properties.includes('nav'))?.name,
  );
  const byId = new Map(items.map((item) => [item.id, item]));
  const all = (name: string): string[] =>
    metadata
      ? descendantsOf(metadata, name)
          .map(lineOf)
          .filter((line) => line !== '')
      : [];
  return {
    title: all('title')[0] ?? '',
    creators: all('creator'),
    publisher: all('publisher')[0] ?? '',
    date: all('date')[0] ?? '',
    language: all('language')[0] ?? '',
    parts: descendantsOf(root, 'itemref').flatMap((reference) => {
      const item = byId.get(attributeOf(reference, 'idref'));
      if (!item || !DOCUMENT.test(item.media)) return [];
      return [{ name: item.name, title: titles.get(item.name) ?? '', type: types.get(item.name) ?? '' }];
    }),
  };
}

/** The name in the archive of what a part refers to, without the place in it; never outside the archive. */
export function partName(from: string, href: string): string {
  const bare = href.split('#', 1)[0] ?? '';
  let decoded = bare;
  try {
    decoded = decodeURIComponent(bare);
  } catch {
    // A per cent sign that is one.
  }
  return posix.join('/', posix.dirname(from), decoded).slice(1);
}

/** What the contents call each part: of EPUB 3 where there are some, else of EPUB 2. The first name of a part is its own. */
async function readTitles(
  parts: DocumentParts,
  ncx: string | undefined,
  nav: string | undefined,
): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  const add = (from: string, href: string, title: string): void => {
    const name = partName(from, href);
    if (title !== '' && !titles.has(name)) titles.set(name, title);
  };
  const navigation = nav === undefined ? null : await parts.xmlIfAny(nav);
  if (nav !== undefined && navigation) {
    for (const list of descendantsOf(navigation, 'nav').filter(isContents)) {
      for (const link of descendantsOf(list, 'a')) add(nav, attributeOf(link, 'href'), lineOf(link));
    }
  }
  const control = ncx === undefined || titles.size > 0 ? null : await parts.xmlIfAny(ncx);
  if (ncx !== undefined && control) {
    const points = descendantsOf(control, 'navPoint');
    // Sections stand inside their chapters.
    for (let point = points.shift(); point; point = points.shift()) {
      points.unshift(...descendantsOf(point, 'navPoint'));
      const [content] = childrenOf(point, 'content');
      if (content)
        add(
          ncx,
          attributeOf(content, 'src'),
          textOf(childAt(point, 'navLabel')).replace(/\s+/gu, ' ').trim(),
        );
    }
  }
  return titles;
}

function isContents(list: XmlElement): boolean {
  const type = attributeOf(list, 'epub:type') || attributeOf(list, 'type');
  return type === '' || type.split(/\s+/u).includes('toc');
}
