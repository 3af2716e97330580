import { cleanLine } from '../clean-text.ts';
import {
  attributeOf,
  childAt,
  childrenOf,
  descendantsOf,
  lineOf,
  textOf,
  type XmlElement,
} from '../xml/xml-tree.ts';
import type { FeedEntry } from './feed-entry.ts';
import { feedLine, feedTextOf } from './feed-text.ts';
import { firstDate } from './wire-date.ts';

/** Prefixes of modules whose `title`, `content` and `description` are about something inside the entry. */
const OTHERS = new Set([
  'media',
  'itunes',
  'svg',
  'm',
  'mathml',
  'image',
  'g',
  'xhtml',
  'geo',
  'georss',
  'psc',
]);
/** Where the text may stand; the fullest of them is taken. */
const TEXTS = [
  'encoded',
  'content',
  'fullitem',
  'body',
  'description',
  'summary',
  'abstract',
  'tagline',
  'subtitle',
];
const DATES = ['published', 'issued', 'pubdate', 'date', 'created', 'updated', 'modified', 'lastbuilddate'];

/** The entries of a feed with their elements: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, CDF, whatever prefixes they use. */
export function feedEntries(root: XmlElement): { readonly element: XmlElement; readonly entry: FeedEntry }[] {
  const channel = childAt(root, 'channel') ?? root;
  const feed = {
    source: titleOf(channel),
    language: languageOf(channel) || languageOf(root),
    base: attributeOf(channel, 'xml:base') || attributeOf(root, 'xml:base') || attributeOf(channel, 'base'),
  };
  return elementsOf(root).map((element) => ({ element, entry: entryOf(element, feed) }));
}

/** Of the root's own vocabulary, where it has any: a module may have items of its own. */
function elementsOf(root: XmlElement): XmlElement[] {
  const names = root.name === 'feed' ? ['entry', 'item'] : ['item', 'entry'];
  for (const name of names) {
    const found = descendantsOf(root, name);
    if (found.length === 0) continue;
    const plain = found.filter(({ prefix }) => prefix === '' || prefix === root.prefix);
    return plain.length > 0 ? plain : found;
  }
  return [];
}

interface Feed {
  readonly source: string;
  readonly language: string;
  readonly base: string;
}

function entryOf(element: XmlElement, feed: Feed): FeedEntry {
  const texts = element.children.filter(
    (child): child is XmlElement =>
      typeof child !== 'string' &&
      TEXTS.includes(child.name) &&
      (!OTHERS.has(child.prefix) || child.prefix === 'xhtml' || /^(?:summary|subtitle)$/u.test(child.name)),
  );
  return {
    title: titleElement(element) === null ? null : feedTextOf(titleElement(element) as XmlElement),
    texts: texts.map(feedTextOf),
    byline: bylineOf(element),
    source: sourceOf(element) || feed.source,
    published: firstDate(
      ...DATES.flatMap((name) => childrenOf(element, name).map(lineOf)),
      attributeOf(element, 'lastmod'),
    ),
    language:
      languageOf(element) ||
      texts.map((text) => attributeOf(text, 'xml:lang')).find(Boolean) ||
      feed.language,
    number:
      lineOf(childAt(element, 'guid')) ||
      lineOf(childAt(element, 'id')) ||
      lineOf(childAt(element, 'dc:identifier')) ||
      attributeOf(element, 'rdf:about'),
    url: addressOf(element, attributeOf(element, 'xml:base') || feed.base),
    keywords: keywordsOf(element),
  };
}

/** An element's own title before a module's; one of the media in it only where there is no other. */
function titleElement(element: XmlElement): XmlElement | null {
  const titles = childrenOf(element, 'title').filter((title) => textOf(title).trim() !== '');
  return (
    titles.find((title) => title.prefix === element.prefix) ??
    titles.find(({ prefix }) => !OTHERS.has(prefix)) ??
    titles.find(({ prefix }) => prefix === 'media' || prefix === 'itunes') ??
    null
  );
}

function titleOf(element: XmlElement): string {
  const title = titleElement(element);
  return title === null ? '' : feedLine(feedTextOf(title));
}

/** The feed that an entry was taken over from. */
function sourceOf(element: XmlElement): string {
  const source = childAt(element, 'source');
  if (source === null) return '';
  return (
    titleOf(source) || (source.children.every((child) => typeof child === 'string') ? lineOf(source) : '')
  );
}

function languageOf(element: XmlElement): string {
  return lineOf(childAt(element, 'language')) || attributeOf(element, 'xml:lang');
}

/** Its authors' names: `jane@example.org (Jane Doe)` is Jane Doe, an address alone is no name. */
function bylineOf(element: XmlElement): string {
  const authors = [...childrenOf(element, 'author'), ...childrenOf(element, 'dc:creator')];
  const people = authors.length > 0 ? authors : childrenOf(element, 'creator');
  const names = people.map((author) => {
    const name = childAt(author, 'name');
    const written = name === null ? lineOf(author) : lineOf(name);
    const named =
      /^\S+@\S+\s*\((.{1,100})\)$/u.exec(written)?.[1] ??
      /^(.{1,100}?)\s*[<(]\S+@\S+[>)]$/u.exec(written)?.[1] ??
      written;
    return /^\S+@\S+$/u.test(named) ? '' : cleanLine(named);
  });
  return [...new Set(names.filter(Boolean))].join(', ');
}

/** Where the entry stands on the web: its own link, else its number where that is an address. */
function addressOf(element: XmlElement, base: string): string {
  const links = childrenOf(element, 'link').filter(({ prefix }) => !OTHERS.has(prefix));
  const own = links.find(
    (link) => /^(?:alternate)?$/u.test(attributeOf(link, 'rel')) && attributeOf(link, 'href') !== '',
  );
  const guid = childAt(element, 'guid');
  const permanent = attributeOf(guid, 'ispermalink').toLowerCase() === 'false' ? '' : lineOf(guid);
  const candidates = [
    lineOf(childAt(element, 'origlink')),
    ...links.map(lineOf),
    attributeOf(own ?? null, 'href'),
    attributeOf(element, 'href'),
    /^https?:/u.test(permanent) ? permanent : '',
    attributeOf(element, 'rdf:about'),
  ];
  for (const candidate of candidates) {
    const address = candidate === '' ? '' : absolute(candidate, base);
    if (address !== '') return address;
  }
  return '';
}

function absolute(address: string, base: string): string {
  if (/^https?:\/\//iu.test(address)) return address;
  try {
    const url = new URL(address, base);
    return /^https?:$/u.test(url.protocol) ? url.href : '';
  } catch {
    return '';
  }
}

function keywordsOf(element: XmlElement): string[] {
  const categories = childrenOf(element, 'category').map(
    (category) => attributeOf(category, 'label') || attributeOf(category, 'term') || lineOf(category),
  );
  return [...categories, ...childrenOf(element, 'dc:subject').map(lineOf)];
}
