import type { Block } from '../../domain/blocks.ts';
import { cleanLine } from '../clean-text.ts';
import { htmlFragmentBlocks } from '../html/fragment-blocks.ts';
import { sameWords } from '../metadata/article-text.ts';
import { type HtmlName, innerHtml, outerHtml } from '../xml/xml-to-html.ts';
import { attributeOf, childAt, childrenOf, descendantsOf, lineOf, type XmlElement } from '../xml/xml-tree.ts';
import { firstDate, wireDate } from './wire-date.ts';
import { statusOf, urgencyOf, type WireItem } from './wire-item.ts';

/** NITF's elements in HTML. What is not here is part of its line (`person`, `money`, `chron`), or holds blocks (`block`, `media`). */
const HTML_NAMES: Readonly<Record<string, string | null>> = {
  p: 'p',
  hl1: 'h2',
  hl2: 'h2',
  bq: 'blockquote',
  credit: 'p',
  ul: 'ul',
  ol: 'ol',
  li: 'li',
  dl: 'dl',
  dt: 'dt',
  dd: 'dd',
  table: 'table',
  thead: 'thead',
  tbody: 'tbody',
  tfoot: 'tfoot',
  tr: 'tr',
  th: 'th',
  td: 'td',
  caption: 'figcaption',
  'media-caption': 'figcaption',
  'media-producer': 'figcaption',
  'media-reference': null,
  'media-object': null,
  'media-metadata': null,
  'nitf-table-metadata': null,
  'alternate-code': null,
  classifier: null,
  block: 'div',
  media: 'div',
  fn: 'p',
  datasource: 'p',
  note: 'div',
  pre: 'pre',
  hr: 'hr',
  br: 'br',
  em: 'em',
  a: 'a',
  tagline: 'p',
  bibliography: 'p',
};

const nitfName: HtmlName = ({ name }) => (Object.hasOwn(HTML_NAMES, name) ? (HTML_NAMES[name] ?? null) : '');

/** A `nitf` element, of a file of its own or of one that carries it, as an item (NITF 3.0 to 3.6, https://iptc.org/standards/nitf/). */
export function nitfItem(nitf: XmlElement): WireItem {
  const head = childAt(nitf, 'head');
  const docdata = childAt(head, 'docdata');
  const pubdata = childAt(head, 'pubdata');
  const body = childAt(nitf, 'body');
  const top = childAt(body, 'body.head');
  const hedline = childAt(top, 'hedline');
  const release = norm(childAt(docdata, 'date.release'));
  const issue = norm(childAt(docdata, 'date.issue'));
  const dateline = childAt(top, 'dateline');
  const metas = metasOf(head);
  return {
    headline: lineOf(childAt(hedline, 'hl1')) || lineOf(hedline) || lineOf(childAt(head, 'title')),
    byline: top === null ? '' : childrenOf(top, 'byline').map(bylineOf).filter(Boolean).join(', '),
    source:
      lineOf(childAt(top, 'distributor')) ||
      attributeOf(childAt(docdata, 'doc.copyright'), 'holder') ||
      attributeOf(pubdata, 'name') ||
      lineOf(childAt(top, 'rights', 'rights.owner')) ||
      attributeOf(childAt(docdata, 'from-src'), 'src-name'),
    place: lineOf(childAt(dateline, 'location')) || placeOf(childAt(docdata, 'evloc')),
    published: firstDate(
      release,
      issue,
      attributeOf(pubdata, 'date.publication'),
      norm(childAt(dateline, 'story.date')),
    ),
    language: attributeOf(nitf, 'xml:lang') || attributeOf(body, 'xml:lang') || (metas.get('language') ?? ''),
    number: attributeOf(childAt(docdata, 'doc-id'), 'id-string'),
    url: attributeOf(pubdata, 'ex-ref'),
    dateline: lineOf(dateline),
    details: {
      slugline:
        metas.get('slug') ??
        metas.get('slugline') ??
        metas.get('anpa-keyword') ??
        attributeOf(childAt(docdata, 'du-key'), 'key'),
      section: attributeOf(pubdata, 'position.section') || metas.get('section') || subjectOf(head),
      keywords: keywordsOf(docdata),
      urgency: urgencyOf(attributeOf(childAt(docdata, 'urgency'), 'ed-urg')),
      version:
        attributeOf(childAt(docdata, 'du-key'), 'version') ||
        attributeOf(childAt(docdata, 'du-key'), 'generation'),
      status: statusOf(attributeOf(docdata, 'management-status')),
      // Released later than it was issued: until then it is not to be used.
      embargo: Date.parse(wireDate(release)) > Date.parse(wireDate(issue)) ? wireDate(release) : '',
      note: notesOf(docdata, top),
    },
    blocks: blocksOf(body),
  };
}

function norm(date: XmlElement | null): string {
  return attributeOf(date, 'norm') || lineOf(date);
}

/** The names, without what they are (`Staff Reporter`), unless that is all that is printed. */
function bylineOf(byline: XmlElement): string {
  const people = childrenOf(byline, 'person').map(lineOf);
  if (people.length > 0) return people.join(', ');
  const names = byline.children.map((child) =>
    typeof child === 'string' ? child : child.name === 'byttl' ? '' : lineOf(child),
  );
  return cleanLine(names.join('')).replace(/[\s,;]+$/u, '') || lineOf(byline);
}

function placeOf(evloc: XmlElement | null): string {
  return ['city', 'state-prov', 'iso-cc']
    .map((name) => attributeOf(evloc, name))
    .filter(Boolean)
    .join(', ');
}

/** What `meta` elements say, by their names in small letters. */
function metasOf(head: XmlElement | null): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  if (head === null) return metas;
  for (const meta of childrenOf(head, 'meta'))
    metas.set(attributeOf(meta, 'name').toLowerCase(), attributeOf(meta, 'content'));
  return metas;
}

function subjectOf(head: XmlElement | null): string {
  const subject = childAt(head, 'tobject', 'tobject.subject');
  return attributeOf(subject, 'tobject.subject.type') || attributeOf(subject, 'tobject.subject.matter');
}

function keywordsOf(docdata: XmlElement | null): string[] {
  if (docdata === null) return [];
  const keys = descendantsOf(docdata, 'keyword').map(
    (keyword) => attributeOf(keyword, 'key') || lineOf(keyword),
  );
  return [...keys, ...childrenOf(docdata, 'doc-scope').map((scope) => attributeOf(scope, 'scope'))];
}

function notesOf(docdata: XmlElement | null, top: XmlElement | null): string {
  const messages =
    docdata === null ? [] : childrenOf(docdata, 'ed-msg').map((message) => attributeOf(message, 'info'));
  const notes = top === null ? [] : childrenOf(top, 'note').map(lineOf);
  return [...messages, ...notes].filter(Boolean).join(' ');
}

/** Second headline, abstract, text and end. An abstract that only says the text's beginning again is left out. */
function blocksOf(body: XmlElement | null): Block[] {
  if (body === null) return [];
  const content = childrenOf(body, 'body.content').map((part) => innerHtml(part, nitfName));
  const text = htmlFragmentBlocks(content.join('\n'));
  const top = childAt(body, 'body.head');
  const hedline = childAt(top, 'hedline');
  const before = hedline === null ? [] : childrenOf(hedline, 'hl2').map((line) => outerHtml(line, nitfName));
  const abstract = childAt(top, 'abstract');
  const lead = abstract === null ? [] : htmlFragmentBlocks(innerHtml(abstract, nitfName));
  const isNew = lead.filter((block) => !text.some((other) => sameWords(block.text, other.text)));
  const end = childAt(body, 'body.end');
  return [
    ...htmlFragmentBlocks(before.join('')),
    ...isNew,
    ...text,
    ...(end === null ? [] : htmlFragmentBlocks(innerHtml(end, nitfName))),
  ];
}
