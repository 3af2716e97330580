import type { Block } from '../../domain/blocks.ts';
import type { DescribedThing, ImportReason } from '../../domain/import-outcome.ts';
import type { DraftResult } from '../reading.ts';
import { attributeOf, childAt, childrenOf, descendantsOf, lineOf, type XmlElement } from '../xml/xml-tree.ts';
import { contentOfElement, contentOfText, type ItemContent } from './item-content.ts';
import { firstDate } from './wire-date.ts';
import { draftOfItem, statusOf, urgencyOf, type WireItem } from './wire-item.ts';

const MEDIA: Readonly<Record<string, DescribedThing>> = {
  photo: 'picture',
  picture: 'picture',
  image: 'picture',
  graphic: 'graphic',
  animation: 'graphic',
  video: 'video',
  audio: 'audio',
};

/** A component with a text of its own, and the components around it, the innermost first. */
interface Story {
  readonly content: ItemContent;
  readonly around: readonly XmlElement[];
}

/**
 * The articles of a `NewsItem` of NewsML 1.x (https://iptc.org/std/NewsML/): each of its components with a text and a headline of its own
 * is one; a component whose role is a caption belongs to its neighbours. Without any, why there is none.
 */
export function newsml1Drafts(item: XmlElement): DraftResult[] {
  const stories: Story[] = [];
  const captions: Story[] = [];
  for (const component of childrenOf(item, 'NewsComponent')) collect(component, [], stories, captions);
  const texts = stories.length > 0 ? stories : captions;
  if (texts.length === 0) {
    const lines = firstLines(item);
    const reason = whyNoText(item);
    if (reason === null && lines !== null) return [draftOfItem(itemOf(item, [lines], null))];
    return [{ ok: false, reason: reason ?? { code: 'no-text' } }];
  }
  return texts.map(({ content, around }, index) => {
    const own = itemOf(item, around, content);
    const beside = stories.length > 0 && index === 0 ? captions.flatMap(captionBlocks) : [];
    return draftOfItem({ ...own, blocks: [...own.blocks, ...beside] });
  });
}

function captionBlocks({ content }: Story): Block[] {
  return content.blocks.map(({ text }) => ({ kind: 'caption', text }));
}

/** Of components that are equivalents (a text in several forms) the first that has a text. Recursive, to the depth of the tree. */
function collect(
  component: XmlElement,
  outer: readonly XmlElement[],
  stories: Story[],
  captions: Story[],
): boolean {
  const around = [component, ...outer];
  for (const contentItem of childrenOf(component, 'ContentItem')) {
    const content = contentOf(contentItem);
    if (content === null || (content.blocks.length === 0 && content.inner === null)) continue;
    const isCaption = /caption/iu.test(formalName(childAt(component, 'Role')));
    (isCaption ? captions : stories).push({ content, around });
    return true;
  }
  const isChoice = /^yes$/iu.test(attributeOf(component, 'equivalentslist'));
  let any = false;
  for (const inner of childrenOf(component, 'NewsComponent')) {
    const found = collect(inner, around, stories, captions);
    any ||= found;
    if (found && isChoice) break;
  }
  return any;
}

function contentOf(contentItem: XmlElement): ItemContent | null {
  const media = formalName(childAt(contentItem, 'MediaType')).toLowerCase();
  if (MEDIA[media]) return null;
  const encoding = childAt(contentItem, 'Encoding');
  const data = childAt(encoding ?? contentItem, 'DataContent');
  if (data === null) return null;
  return encoding
    ? contentOfText(data, formalName(encoding) || attributeOf(encoding, 'notation'))
    : contentOfElement(data);
}

function whyNoText(item: XmlElement): ImportReason | null {
  const contents = descendantsOf(item, 'ContentItem');
  for (const content of contents) {
    const what = MEDIA[formalName(childAt(content, 'MediaType')).toLowerCase()];
    if (what) return { code: 'not-a-text', what };
  }
  const elsewhere = contents.find((content) => attributeOf(content, 'href') !== '');
  if (elsewhere) return { code: 'text-elsewhere', address: attributeOf(elsewhere, 'href') };
  const references = [...descendantsOf(item, 'NewsItemRef'), ...descendantsOf(item, 'NewsItem')];
  return references.length > 0 ? { code: 'not-a-text', what: 'package' } : null;
}

function firstLines(item: XmlElement): XmlElement | null {
  return (
    descendantsOf(item, 'NewsComponent').find((component) => childAt(component, 'NewsLines', 'HeadLine')) ??
    null
  );
}

function formalName(element: XmlElement | null): string {
  return attributeOf(element, 'formalname');
}

/** Of the nearest component around the text that says it. */
function nearest(around: readonly XmlElement[], read: (component: XmlElement) => string): string {
  for (const component of around) {
    const found = read(component);
    if (found !== '') return found;
  }
  return '';
}

function itemOf(item: XmlElement, around: readonly XmlElement[], content: ItemContent | null): WireItem {
  const inner = content?.inner ?? null;
  const management = childAt(item, 'NewsManagement');
  const identifier = childAt(item, 'Identification', 'NewsIdentifier');
  const newsLine = (name: string): string =>
    nearest(around, (component) => lineOf(childAt(component, 'NewsLines', name)));
  const party = (name: string): string =>
    nearest(around, (component) => formalName(childAt(component, 'AdministrativeMetadata', name, 'Party')));
  const described = (read: (metadata: XmlElement) => string): string =>
    nearest(around, (component) => {
      const metadata = childAt(component, 'DescriptiveMetadata');
      return metadata === null ? '' : read(metadata);
    });
  return {
    headline: newsLine('HeadLine') || newsLine('Title') || (inner?.headline ?? ''),
    byline: newsLine('ByLine') || (inner?.byline ?? ''),
    source:
      nearest(around, (component) =>
        lineOf(childAt(component, 'RightsMetadata', 'Copyright', 'CopyrightHolder')),
      ) ||
      party('Provider') ||
      newsLine('CreditLine') ||
      party('Source') ||
      (inner?.source ?? '') ||
      lineOf(childAt(identifier, 'ProviderId')),
    place: described(placeOf) || (inner?.place ?? ''),
    published: firstDate(
      lineOf(childAt(management, 'ThisRevisionCreated')),
      lineOf(childAt(management, 'FirstCreated')),
      inner?.published ?? '',
      lineOf(childAt(identifier, 'DateId')),
    ),
    language:
      described((metadata) => formalName(childAt(metadata, 'Language'))) ||
      (inner?.language ?? '') ||
      nearest(around, (component) => attributeOf(component, 'xml:lang')),
    number:
      lineOf(childAt(identifier, 'PublicIdentifier')) ||
      lineOf(childAt(identifier, 'NewsItemId')) ||
      (inner?.number ?? ''),
    url: inner?.url ?? '',
    dateline: newsLine('DateLine') || (inner?.dateline ?? ''),
    details: {
      slugline:
        newsLine('SlugLine') ||
        lineOf(childAt(item, 'Identification', 'NameLabel')) ||
        inner?.details.slugline,
      section:
        described((metadata) => formalName(childAt(metadata, 'SubjectCode', 'SubjectMatter'))) ||
        inner?.details.section,
      keywords: [...keywordsOf(around), ...(inner?.details.keywords ?? [])],
      urgency: urgencyOf(formalName(childAt(management, 'Urgency'))) ?? inner?.details.urgency,
      version: lineOf(childAt(identifier, 'RevisionId')) || inner?.details.version,
      status: statusOf(formalName(childAt(management, 'Status'))) ?? inner?.details.status,
      embargo: inner?.details.embargo,
      note: inner?.details.note,
    },
    blocks: content?.blocks ?? [],
  };
}

function keywordsOf(around: readonly XmlElement[]): string[] {
  for (const component of around) {
    const lines = childAt(component, 'NewsLines');
    const words =
      lines === null
        ? []
        : childrenOf(lines, 'KeywordLine').flatMap((line) => lineOf(line).split(/\s*[,;]\s*/u));
    if (words.length > 0) return words;
  }
  return [];
}

/** The city before larger places. */
function placeOf(metadata: XmlElement): string {
  const location = childAt(metadata, 'Location');
  if (location === null) return '';
  const properties = childrenOf(location, 'Property');
  const named = (name: string): string =>
    attributeOf(properties.find((property) => formalName(property).toLowerCase() === name) ?? null, 'value');
  return ['city', 'countryarea', 'country'].map(named).find(Boolean) ?? '';
}
