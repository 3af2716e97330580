import type { DescribedThing, ImportReason } from '../../domain/import-outcome.ts';
import type { DraftResult } from '../reading.ts';
import { attributeOf, childAt, childrenOf, lineOf, type XmlElement } from '../xml/xml-tree.ts';
import { readContent } from './item-content.ts';
import { firstDate, wireDate } from './wire-date.ts';
import { draftOfItem, statusOf, urgencyOf, type WireItem } from './wire-item.ts';

/** Items that are never a text, by their elements' names. */
const NEVER_TEXT: Readonly<Record<string, DescribedThing>> = {
  packageitem: 'package',
  planningitem: 'planning',
  conceptitem: 'concept',
  knowledgeitem: 'concept',
  catalogitem: 'catalog',
};
/** IPTC's natures of items (`ninat:picture`). */
const NATURES: Readonly<Record<string, DescribedThing>> = {
  picture: 'picture',
  photo: 'picture',
  graphic: 'graphic',
  animation: 'graphic',
  video: 'video',
  audio: 'audio',
  composite: 'package',
};

/** An item of NewsML-G2 (2.x, https://iptc.org/std/NewsML-G2/) as an article, or why it is none. */
export function newsmlG2Draft(item: XmlElement): DraftResult {
  const never = NEVER_TEXT[item.name];
  if (never) return { ok: false, reason: { code: 'not-a-text', what: never } };
  if (item.name !== 'newsitem' && item.name !== 'contentset')
    return { ok: false, reason: { code: 'not-a-text', what: 'other' } };
  const contentSet = item.name === 'contentset' ? item : childAt(item, 'contentSet');
  const content = readContent(contentSet);
  const isPlain = content === null || content.blocks.length === 0;
  const reason = isPlain ? whyNoText(item, contentSet) : null;
  if (reason) return { ok: false, reason };
  const own = itemOf(item);
  if (content === null) return draftOfItem(own);
  const { inner, blocks } = content;
  return draftOfItem({
    ...own,
    headline: own.headline || (inner?.headline ?? ''),
    byline: own.byline || (inner?.byline ?? ''),
    dateline: own.dateline || (inner?.dateline ?? ''),
    place: own.place || (inner?.place ?? ''),
    published: own.published || (inner?.published ?? ''),
    language: own.language || (inner?.language ?? '') || attributeOf(item, 'xml:lang'),
    number: own.number || (inner?.number ?? ''),
    source: own.source || (inner?.source ?? ''),
    url: own.url || (inner?.url ?? ''),
    details: mergeDetails(own.details, inner?.details),
    blocks: blocks.length > 0 ? blocks : own.blocks,
  });
}

/** Null for an item that has at least its headline, as agencies send their first word of something. */
function whyNoText(item: XmlElement, contentSet: XmlElement | null): ImportReason | null {
  const nature = codeOf(childAt(item, 'itemMeta', 'itemClass')).toLowerCase();
  const what = NATURES[nature];
  if (what) return { code: 'not-a-text', what };
  const remote = childAt(contentSet, 'remoteContent');
  if (remote)
    return {
      code: 'text-elsewhere',
      address: attributeOf(remote, 'href') || attributeOf(remote, 'residref'),
    };
  return contentSet !== null && hasOtherContent(contentSet) ? { code: 'not-a-text', what: 'other' } : null;
}

/** Results of a match, figures of a company: data in elements of another kind. */
function hasOtherContent(contentSet: XmlElement): boolean {
  return childrenOf(contentSet, 'inlineXML').some((xml) =>
    xml.children.some((child) => typeof child !== 'string'),
  );
}

/**
 * What the item says of itself. Published is when its content was created, else when this version was, else when the first was; the
 * source is who holds the copyright, else who provides it, else the credit line, else whom it is from.
 */
function itemOf(item: XmlElement): WireItem {
  const meta = childAt(item, 'itemMeta');
  const content = childAt(item, 'contentMeta');
  const located = childAt(content, 'located');
  const byline = lineOf(childAt(content, 'by')) || lineOf(childAt(content, 'byline'));
  return {
    headline: lineOf(childAt(content, 'headline')) || lineOf(childAt(meta, 'title')),
    byline: byline || namesOf(content, 'creator'),
    source:
      nameOf(childAt(item, 'rightsInfo', 'copyrightHolder')) ||
      nameOf(childAt(meta, 'provider')) ||
      lineOf(childAt(content, 'creditline')) ||
      nameOf(childAt(content, 'infoSource')),
    place: lineOf(childAt(located, 'name')),
    published: firstDate(
      lineOf(childAt(content, 'contentCreated')),
      lineOf(childAt(meta, 'versionCreated')),
      lineOf(childAt(meta, 'firstCreated')),
    ),
    language: attributeOf(childAt(content, 'language'), 'tag'),
    number: attributeOf(item, 'guid'),
    url: addressOf(meta),
    dateline: lineOf(childAt(content, 'dateline')),
    details: {
      slugline: lineOf(childAt(content, 'slugline')),
      section: lineOf(childAt(meta, 'service', 'name')),
      keywords: keywordsOf(content),
      urgency: urgencyOf(lineOf(childAt(content, 'urgency'))),
      version: attributeOf(item, 'version'),
      status: statusOf(codeOf(childAt(meta, 'pubStatus'))),
      embargo: wireDate(lineOf(childAt(meta, 'embargoed'))),
      note: meta === null ? '' : childrenOf(meta, 'edNote').map(lineOf).join(' ').trim(),
    },
    blocks: content === null ? [] : childrenOf(content, 'description').flatMap(paragraphOf),
  };
}

function paragraphOf(element: XmlElement): WireItem['blocks'] {
  const text = lineOf(element);
  return text === '' ? [] : [{ kind: 'paragraph', text }];
}

/** A name, or a literal; a code is none, but for what stands behind its colon. */
function nameOf(party: XmlElement | null): string {
  return lineOf(childAt(party, 'name')) || attributeOf(party, 'literal') || codeOf(party);
}

function namesOf(content: XmlElement | null, name: string): string {
  if (content === null) return '';
  return childrenOf(content, name)
    .map((party) => lineOf(childAt(party, 'name')))
    .filter(Boolean)
    .join(', ');
}

function codeOf(element: XmlElement | null): string {
  const code = attributeOf(element, 'qcode');
  if (code !== '') return code.slice(code.indexOf(':') + 1);
  const uri = attributeOf(element, 'uri');
  return /^https?:.*[/#]([\w-]+)$/u.exec(uri)?.[1] ?? '';
}

/** Keywords, then the subjects that have a name, each in its first language. */
function keywordsOf(content: XmlElement | null): string[] {
  if (content === null) return [];
  const subjects = childrenOf(content, 'subject').map(
    (subject) => lineOf(childAt(subject, 'name')) || lineOf(childAt(subject, 'mainConcept', 'name')),
  );
  return [...childrenOf(content, 'keyword').map(lineOf), ...subjects];
}

/** Where the item itself stands on the web, not what it points to. */
function addressOf(meta: XmlElement | null): string {
  if (meta === null) return '';
  const own = childrenOf(meta, 'link').find((link) =>
    /(?:canonical|webrendition|alternate|rendition)/iu.test(attributeOf(link, 'rel')),
  );
  return attributeOf(own ?? null, 'href');
}

/** What the item says itself counts before what the text that it carries says. */
function mergeDetails(own: WireItem['details'], inner: WireItem['details'] | undefined): WireItem['details'] {
  if (inner === undefined) return own;
  return {
    slugline: own.slugline || inner.slugline,
    section: own.section || inner.section,
    keywords: [...(own.keywords ?? []), ...(inner.keywords ?? [])],
    urgency: own.urgency ?? inner.urgency,
    version: own.version || inner.version,
    status: own.status ?? inner.status,
    embargo: own.embargo || inner.embargo,
    note: own.note || inner.note,
  };
}
