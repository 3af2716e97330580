import { cleanLine } from '../clean-text.ts';
import { cleanLanguage } from '../metadata/language.ts';
import type { PartialMetadata } from '../metadata/meta-line.ts';
import { readWebAddress } from '../metadata/web-address.ts';
import { bylineOf, lineOf, publishedOf } from '../readers/record-fields.ts';
import type { DomDocument } from './dom.ts';

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|Review|LiveBlog)/u;
/** A page's structured data is small; what is larger was made to cost time. */
const LONGEST = 2_000_000;
const MOST_NODES = 20_000;

/** What a page's structured data (schema.org as JSON-LD) says about its article. Nothing where there is none or it is broken. */
export function readJsonLd(document: DomDocument): PartialMetadata {
  let page: PartialMetadata = {};
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = (script.textContent ?? '').trim();
    if (text === '' || text.length > LONGEST) continue;
    const found = findArticle(parse(text));
    if (found.article) return metadataOf(found.article, found);
    page = { ...metadataOfPage(found), ...page };
  }
  return page;
}

function parse(text: string): unknown {
  const bare = text.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*(?:;\s*)?$/gu,
    '',
  );
  try {
    return JSON.parse(bare) as unknown;
  } catch {
    try {
      // Line ends inside strings are the commonest mistake of hand-made templates.
      return JSON.parse(bare.replace(/[\n\r\t]+/gu, ' ')) as unknown;
    } catch {
      return null;
    }
  }
}

type LinkedData = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is LinkedData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Found {
  readonly article: LinkedData | null;
  /** Nodes by their `@id`, for those that only point to one. */
  readonly byId: ReadonlyMap<string, LinkedData>;
  readonly people: readonly LinkedData[];
}

/** The first node of an article's type, breadth first through lists and graphs. */
function findArticle(root: unknown): Found {
  const queue: unknown[] = [root];
  const byId = new Map<string, LinkedData>();
  const people: LinkedData[] = [];
  let article: LinkedData | null = null;
  for (let index = 0; index < queue.length && index < MOST_NODES; index++) {
    const node = queue[index];
    if (Array.isArray(node)) {
      for (const item of node.slice(0, 1_000)) queue.push(item);
    } else if (isObject(node)) {
      const id = node['@id'];
      if (typeof id === 'string' && typeof node['name'] === 'string' && !byId.has(id)) byId.set(id, node);
      const types = [node['@type']].flat().filter((type) => typeof type === 'string');
      if (types.includes('Person')) people.push(node);
      if (
        article === null &&
        types.some((type) => ARTICLE_TYPE.test(type)) &&
        (node['headline'] || node['datePublished'] || node['name'])
      )
        article = node;
      for (const name of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement']) {
        if (typeof node[name] === 'object') queue.push(node[name]);
      }
    }
  }
  return { article, byId, people };
}

/** What a page's data says without an article in it: a page's date, and the one person whom it names. */
function metadataOfPage({ people }: Found): PartialMetadata {
  const [person, ...others] = people;
  return person && others.length === 0
    ? { byline: decodeEntities(bylineOf(lineOf(person['name'] ?? ''))) }
    : {};
}

function metadataOf(article: LinkedData, { byId, people }: Found): PartialMetadata {
  const page = article['mainEntityOfPage'];
  const address = [article['url'], isObject(page) ? page['@id'] : page].find(
    (value) => typeof value === 'string' && readWebAddress(value) !== null,
  );
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.slice(0, 50).map(resolve);
    const id = isObject(value) && value['name'] === undefined ? value['@id'] : undefined;
    return typeof id === 'string' ? (byId.get(id) ?? value) : value;
  };
  const author = resolve(article['author'] ?? article['creator'] ?? '');
  const [person, ...others] = people;
  const byline = bylineOf(author) || (person && others.length === 0 ? bylineOf(person) : '');
  return {
    headline: decodeEntities(lineOf(article['headline'] ?? article['name'])),
    byline: decodeEntities(byline),
    source: decodeEntities(lineOf(resolve(article['publisher'] ?? ''))),
    published: publishedOf(article['datePublished'] ?? article['dateCreated']),
    language: typeof article['inLanguage'] === 'string' ? cleanLanguage(article['inLanguage']) : '',
    url: typeof address === 'string' ? address.trim() : '',
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** Templates often escape a headline for HTML before they put it into JSON, where nothing unescapes it. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  const decoded = text.replace(
    /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{2,8}));/giu,
    (whole, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex as string, 16) : Number.NaN;
      if (!Number.isNaN(code)) return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
      return ENTITIES[(name as string).toLowerCase()] ?? whole;
    },
  );
  return cleanLine(decoded);
}
