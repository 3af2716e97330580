import type { DayOrder } from '../../domain/column-mapping.ts';
import { cleanLine } from '../clean-text.ts';
import { readByline } from '../metadata/byline.ts';
import { findDate } from '../metadata/dates.ts';
import { UPDATED } from '../metadata/meta-line.ts';
import { printedDateIn } from '../metadata/printed-date.ts';
import { publishedOf } from '../readers/record-fields.ts';
import { type DomDocument, type DomElement, type DomNode, isElement } from './dom.ts';
import { personOf } from './shown-person.ts';
import { isBlockTag, isSkippedTag } from './tags.ts';

/** What a page shows of itself near its text. Empty strings where it does not. */
export interface ShownMetadata {
  /** ISO 8601. */
  readonly published: string;
  /** Where that is empty: a date that has two readings, as printed. */
  readonly printedDate: string;
  /** A few of those that it marks as authors, the surest first: some name the site. */
  readonly bylines: readonly string[];
  /** A line of its own by the headline that says who wrote it (`By Jane Doe`): the surest of all. */
  readonly bylineLine: string;
}

const DATE_NAME =
  /date(?!-?(?:picker|base))|datum|dato(?!s)|fecha|tarih|time(?!line|out|r\b)|publi[cs]h|publi[ée]|posted|created|stand\b|calendar|byline|dateline|meta|docdata|infoline|post-?info|article-?info|entry-?info/iu;
const AUTHOR_NAME =
  /(?:^|[\s_-])(?:author|autor|autoren|autorenzeile|byline|verfasser|auteur|auteurs|autore|autores|writer|redakteur|contributor|contributors|reporter|journalist|username|poster|yazar)(?![\p{L}])|(?:\p{Ll})(?:Author|Autor|Byline|Poster|Writer)(?!\p{Ll})/u;
const AUTHOR_ADDRESS =
  /\/(?:authors?|autor(?:en|es|in)?|auteurs?|autore|redaktion|redakteure?|profile?s?|people|reporters?|journalists?|contributors?|writers?|yazar(?:lar)?)\/[^/?#]+\/?(?:[?#].*)?$/iu;
/** What other people wrote. */
const COMMENT = /comment|kommentar|respond|disqus|repl(?:y|ies)/iu;
/** Other articles' dates and authors stand there. */
const ELSEWHERE =
  /related|teaser|sidebar|widget|recommend|popular|latest|recent|trending|most-?read|read-?more|carousel|slider|(?:^|[\s_-])(?:nav|menu|footer|copyright|newsletter|gallery)(?:$|[\s_-])/iu;
const UPDATED_FIRST = new RegExp(`^\\P{L}*(?:${UPDATED})`, 'iu');
const LONGEST_LINE = 140;
/** Elements after and before the headline that are near it. */
const NEAR_AFTER = 45;
const NEAR_BEFORE = 12;
const MOST_CANDIDATES = 60;
const MOST_BYLINES = 4;

interface Candidates {
  readonly sureDates: DomElement[];
  readonly namedDates: DomElement[];
  readonly nearDates: DomElement[];
  readonly namedDatesBefore: DomElement[];
  readonly nearDatesBefore: DomElement[];
  readonly sureAuthors: DomElement[];
  readonly namedAuthors: DomElement[];
  readonly linkedAuthors: DomElement[];
  readonly lines: DomElement[];
}

/**
 * Date and author as the page shows them, in one walk: elements marked by a vocabulary (`itemprop`, `rel="author"`, `<time>`), then
 * elements with a telling name, then short lines near the headline; after the headline before above it. What stands in comments,
 * sidebars and lists of other articles does not count. `order` settles `04/05/2024`.
 */
export function readShownMetadata(
  document: DomDocument,
  headline: string,
  order: DayOrder | null = null,
): ShownMetadata {
  const body = document.body;
  if (!body) return { published: '', printedDate: '', bylines: [], bylineLine: '' };
  const found = collect(body, headline);
  const dates = [
    ...[found.sureDates, found.namedDates, found.nearDates],
    ...[found.nearDatesBefore, found.namedDatesBefore],
  ];
  const published = firstOf(dates, (element) => dateOf(element, order));
  return {
    published,
    printedDate: published === '' ? firstOf(dates, (element) => printedDateIn(lineOf(element), order)) : '',
    bylines: firstFew([found.sureAuthors, found.namedAuthors, found.linkedAuthors], authorOf),
    bylineLine: firstOf([found.lines], bylineLineOf),
  };
}

function firstFew(
  lists: readonly (readonly DomElement[])[],
  read: (element: DomElement) => string,
): string[] {
  const values = new Set<string>();
  for (const element of lists.flatMap((list) => list.slice(0, MOST_CANDIDATES))) {
    const value = read(element);
    if (value !== '') values.add(value);
    if (values.size === MOST_BYLINES) break;
  }
  return [...values];
}

function firstOf(lists: readonly (readonly DomElement[])[], read: (element: DomElement) => string): string {
  for (const list of lists) {
    for (const element of list.slice(0, MOST_CANDIDATES)) {
      const value = read(element);
      if (value !== '') return value;
    }
  }
  return '';
}

function collect(body: DomElement, headline: string): Candidates {
  const found: Candidates = {
    sureDates: [],
    namedDates: [],
    nearDates: [],
    namedDatesBefore: [],
    nearDatesBefore: [],
    sureAuthors: [],
    namedAuthors: [],
    linkedAuthors: [],
    lines: [],
  };
  const title = letters(headline);
  let sinceTitle = -1;
  let before: DomElement[] = [];
  const look = (element: DomElement, tag: string): void => {
    if (sinceTitle >= 0) sinceTitle += 1;
    if (/^H[1-4]$/u.test(tag) && isTitle(element, title, sinceTitle)) {
      // The last of the lines above it stands nearest.
      found.nearDatesBefore.push(...before.reverse());
      found.namedDatesBefore.push(...found.namedDates.reverse());
      found.namedDates.length = 0;
      before = [];
      sinceTitle = 0;
      return;
    }
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('data-testid') ?? ''}`;
    lookForDate(element, tag, names, found);
    lookForAuthor(element, tag, names, found);
    if (sinceTitle < 0) {
      before.push(element);
      if (before.length > NEAR_BEFORE) before.shift();
    } else if (sinceTitle <= NEAR_AFTER) {
      found.nearDates.push(element);
      if (tag !== 'LI' && tag !== 'FIGCAPTION') found.lines.push(element);
    }
  };

  let node: DomNode | null = body.firstChild;
  while (node) {
    let goIn = false;
    if (isElement(node)) {
      const tag = node.nodeName.toUpperCase();
      goIn = !isSkippedTag(tag) && !isElsewhere(node, tag);
      if (goIn) look(node, tag);
    }
    if (goIn && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== body && !node.nextSibling) node = node.parentNode;
    if (!node || node === body) break;
    node = node.nextSibling;
  }
  return found;
}

function isTitle(element: DomElement, title: string, sinceTitle: number): boolean {
  if (sinceTitle >= 0 || title === '') return false;
  const text = element.textContent ?? '';
  return text.length < title.length * 3 + 200 && letters(text).endsWith(title);
}

function isElsewhere(element: DomElement, tag: string): boolean {
  if (tag === 'NAV' || tag === 'ASIDE') return true;
  if (tag === 'FOOTER') return element.parentNode?.nodeName.toUpperCase() === 'BODY';
  if (tag === 'BODY' || tag === 'ARTICLE' || tag === 'MAIN') return false;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  if (names.length < 2 || names.length > 300) return false;
  if (COMMENT.test(names)) return element.querySelector('h1') === null;
  return ELSEWHERE.test(names) && !holdsTitle(element);
}

/** A wrapper's name (`has-sidebar`) says what stands in it too; what holds the main heading is no list of other articles. */
function holdsTitle(element: DomElement): boolean {
  return element.querySelector('h1,article,main,[itemprop="articleBody"]') !== null;
}

function lookForDate(element: DomElement, tag: string, names: string, found: Candidates): void {
  const item = `${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('property') ?? ''}`;
  if (/datePublished|dateCreated|article:published/u.test(item) || element.hasAttribute('pubdate')) {
    found.sureDates.push(element);
  } else if (tag === 'TIME' || (tag === 'ABBR' && /publish/u.test(names)) || DATE_NAME.test(names)) {
    found.namedDates.push(element);
  }
}

function lookForAuthor(element: DomElement, tag: string, names: string, found: Candidates): void {
  const rel = element.getAttribute('rel');
  const item = element.getAttribute('itemprop');
  if (
    (rel !== null && /(?:^|\s)author(?:\s|$)/u.test(rel)) ||
    (item !== null && /(?:^|\s)author(?:\s|$)/u.test(item))
  )
    found.sureAuthors.push(element);
  else if (AUTHOR_NAME.test(names) || tag === 'ADDRESS' || element.hasAttribute('data-author'))
    found.namedAuthors.push(element);
  else if (tag === 'A' && AUTHOR_ADDRESS.test((element.getAttribute('href') ?? '').slice(0, 500)))
    found.linkedAuthors.push(element);
}

function dateOf(element: DomElement, order: DayOrder | null): string {
  if (isOfUpdate(element)) return '';
  for (const name of ['datetime', 'content', 'title']) {
    const value = element.getAttribute(name);
    const published = value ? publishedOf(cleanLine(value).slice(0, 200)) : '';
    if (published !== '') return published;
  }
  const text = lineOf(element);
  const date = findDate(text, order);
  // In a sentence a date is what the sentence is about.
  return date && (date.end - date.start) * 6 >= text.length ? date.iso : '';
}

/** The text of an element that is one short line; else ''. */
function lineOf(element: DomElement): string {
  const raw = element.textContent ?? '';
  if (raw.length > LONGEST_LINE * 4) return '';
  const text = cleanLine(raw);
  return text.length > LONGEST_LINE ? '' : text;
}

function bylineLineOf(element: DomElement): string {
  const [first = '', second = ''] = lineText(element)
    .split('\n')
    .map(cleanLine)
    .filter((line) => line !== '');
  return readByline(first) ?? (first.length <= 15 ? readByline(`${first} ${second}`) : null) ?? '';
}

function authorOf(element: DomElement): string {
  const name = element.querySelector('[itemprop="name"]');
  const values = [
    element.getAttribute('data-author'),
    element.getAttribute('content'),
    name?.getAttribute('content'),
    name === null ? null : lineText(name),
    lineText(element),
  ];
  for (const value of values) {
    const person = value ? personOf(value) : '';
    if (person !== '') return person;
  }
  return '';
}

/** Its text, with a line end where a browser would begin a line; names and roles stand side by side in templates. */
function lineText(root: DomElement): string {
  let text = '';
  let node: DomNode | null = root;
  const breakLine = (at: DomNode): void => {
    const tag = at.nodeName.toUpperCase();
    if (at !== root && text !== '' && (isBlockTag(tag) || tag === 'BR')) text += '\n';
    else if (at !== root && (tag === 'A' || tag === 'SPAN') && text !== '') text += ' ';
  };
  while (node && text.length < 1_000) {
    if (node.nodeType === 3) text += (node.nodeValue ?? '').replace(/\s+/gu, ' ');
    else breakLine(node);
    const isHidden: boolean = isElement(node) && isSkippedTag(node.nodeName.toUpperCase());
    if (node.firstChild && !isHidden) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node) breakLine(node);
    }
    if (!node || node === root) break;
    node = node.nextSibling;
  }
  return text;
}

/** The date of an update is not the published one. */
function isOfUpdate(element: DomElement): boolean {
  const named = ['class', 'id', 'itemprop'].map((name) => element.getAttribute(name) ?? '').join(' ');
  const isUpdate = /updat|modif/iu.test(named) && !/publish|entry-date/iu.test(named);
  // A line that gives both dates begins with the published one.
  return isUpdate || UPDATED_FIRST.test(cleanLine((element.textContent ?? '').slice(0, 300)));
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{Nd}]+/gu, '');
}
