import { cleanLine } from '../clean-text.ts';
import { cleanByline } from '../metadata/byline.ts';
import { findDate } from '../metadata/dates.ts';
import { UPDATED } from '../metadata/meta-line.ts';
import { publishedOf } from '../readers/record-fields.ts';
import type { DomDocument, DomElement } from './dom.ts';

/** Where a page shows who wrote it. */
const BYLINE_ELEMENTS =
  '[rel="author"], [itemprop="author"] [itemprop="name"], [itemprop="author"], .byline .author, .author-name, .byline__name, .byline, .author';
const TIME_ELEMENTS =
  'time[itemprop="datePublished"], [itemprop="datePublished"], time[pubdate], article time[datetime], time[datetime], abbr.published[title]';

const DATE_ELEMENTS = [
  'date',
  'Date',
  'datum',
  'Datum',
  'fecha',
  'publi',
  'posted',
  'byline',
  'dateline',
  'timestamp',
  'meta',
  'author',
  'info',
]
  .flatMap((name) => [`[class*="${name}"]`, `[id*="${name}"]`])
  .join(',');

const UPDATED_FIRST = new RegExp(`^\\P{L}*(?:${UPDATED})`, 'iu');

/** The publication date as the page shows it, in ISO 8601, else an empty string. */
export function shownDate(document: DomDocument): string {
  for (const element of document.querySelectorAll(TIME_ELEMENTS)) {
    if (isOfUpdate(element)) continue;
    const value =
      element.getAttribute('datetime') ??
      element.getAttribute('content') ??
      element.getAttribute('title') ??
      element.textContent ??
      '';
    const published = publishedOf(cleanLine(value).slice(0, 200));
    if (published !== '') return published;
  }
  return dateLine(document);
}

/** Short texts of elements that are named after a date. */
function dateLine(document: DomDocument): string {
  let looked = 0;
  for (const element of document.querySelectorAll(DATE_ELEMENTS)) {
    looked += 1;
    if (looked > 60) return '';
    const text = cleanLine(element.textContent ?? '');
    if (text === '' || text.length > 100 || isOfUpdate(element) || isInComment(element)) continue;
    const published = findDate(text)?.iso ?? '';
    if (published !== '') return published;
  }
  return '';
}

/** Who wrote it, as the page shows it, else an empty string. */
export function shownByline(document: DomDocument): string {
  for (const element of document.querySelectorAll(BYLINE_ELEMENTS)) {
    if (isInComment(element)) continue;
    const text = cleanByline(element.getAttribute('content') ?? element.textContent ?? '');
    if (
      text.length >= 3 &&
      text.length <= 80 &&
      !/\p{Nd}|[?!|()]/u.test(text) &&
      text.split(' ').length <= 10
    )
      return text;
  }
  return '';
}

/** The date of an update is not the published one. */
function isOfUpdate(element: DomElement): boolean {
  const named = ['class', 'id', 'itemprop'].map((name) => element.getAttribute(name) ?? '').join(' ');
  // A line that gives both dates begins with the published one.
  return /updat|modif/iu.test(named) || UPDATED_FIRST.test(cleanLine(element.textContent ?? ''));
}

function isInComment(element: DomElement): boolean {
  let node: DomElement | null = element;
  for (let steps = 0; node && steps < 30; steps++) {
    if (
      node.nodeType === 1 &&
      /comment|related|teaser/iu.test(`${node.getAttribute('class') ?? ''} ${node.getAttribute('id') ?? ''}`)
    )
      return true;
    node = node.parentNode as DomElement | null;
    if (node && node.nodeType !== 1) return false;
  }
  return false;
}
