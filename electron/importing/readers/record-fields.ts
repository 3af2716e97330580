import type { ArticleMetadata } from '../../domain/article.ts';
import { type ArticleDetails, toDetails } from '../../domain/article-details.ts';
import type { DayOrder } from '../../domain/column-mapping.ts';
import { cleanLine } from '../clean-text.ts';
import { cleanByline } from '../metadata/byline.ts';
import { findDate } from '../metadata/dates.ts';
import { LONGEST_HEADLINE, shorten } from '../metadata/headline.ts';
import { cleanLanguage } from '../metadata/language.ts';
import { readWebAddress } from '../metadata/web-address.ts';

export type RecordField = keyof ArticleMetadata | 'body' | 'dateline' | 'section' | 'keywords';

/** Common names of each field, best first. Compared in lower case without `_`, `-` and spaces. */
const NAMES: Readonly<Record<RecordField, readonly string[]>> = {
  headline: ['headline', 'title', 'headlines', 'articletitle', 'name'],
  body: [
    'body',
    'articlebody',
    'text',
    'content',
    'fulltext',
    'bodytext',
    'articletext',
    'maintext',
    'paragraphs',
    'sentences',
    'story',
    'contenthtml',
    'bodyhtml',
  ],
  byline: ['byline', 'author', 'authors', 'creator', 'writer'],
  source: ['source', 'publisher', 'outlet', 'sourcename', 'sitename', 'agency', 'newspaper', 'publication'],
  published: [
    'published',
    'publishedat',
    'datepublished',
    'publisheddate',
    'publishdate',
    'date',
    'pubdate',
    'publicationdate',
    'datetime',
    'timestamp',
    'createdat',
  ],
  dateline: ['dateline'],
  place: ['place', 'location', 'city'],
  language: ['lang', 'language', 'inlanguage'],
  url: ['url', 'link', 'canonicalurl', 'sourceurl', 'permalink', 'weburl'],
  number: ['number', 'id', 'articleid', 'newsid', 'guid'],
  section: ['section', 'articlesection'],
  keywords: ['keywords', 'keyword', 'tags'],
};

interface Rank {
  readonly field: RecordField;
  readonly rank: number;
}

const RANKS = new Map<string, Rank>();
for (const [field, names] of Object.entries(NAMES)) {
  names.forEach((name, rank) => {
    RANKS.set(name, { field: field as RecordField, rank });
  });
}
/** The names of a file's records repeat; so does what they mean. Bounded, since they are foreign. */
const seen = new Map<string, Rank | null>();

/** What a name of a record's field stands for; null for any other. The smaller rank is the better name. */
export function fieldOfName(key: string): { readonly field: RecordField; readonly rank: number } | null {
  return rankOf(key);
}

function rankOf(key: string): Rank | null {
  const known = seen.get(key);
  if (known !== undefined) return known;
  const rank = key.length > 40 ? null : (RANKS.get(key.toLowerCase().replace(/[_\s-]/gu, '')) ?? null);
  if (seen.size < 10_000) seen.set(key, rank);
  return rank;
}

/** The values of a record by what they mean; of two names for one field the better one that holds something. */
export function fieldsOf(record: Readonly<Record<string, unknown>>): ReadonlyMap<RecordField, unknown> {
  const values = new Map<RecordField, unknown>();
  const ranks = new Map<RecordField, number>();
  for (const key of Object.keys(record)) {
    const found = rankOf(key);
    if (!found) continue;
    const value = record[key];
    const empty = value === null || value === undefined || value === '';
    // An empty body is still a sign that this is an article; it loses against any other.
    const rank = empty ? 1_000 + found.rank : found.rank;
    if (rank >= (ranks.get(found.field) ?? Number.POSITIVE_INFINITY)) continue;
    ranks.set(found.field, rank);
    values.set(found.field, value);
  }
  return values;
}

/** A value as one line: strings, numbers, `{ name }`, and lists of these parted by commas; anything else is empty. */
export function lineOf(value: unknown): string {
  if (typeof value === 'string') return cleanLine(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (Array.isArray(value)) {
    const lines = value.slice(0, 50).map((item) => (Array.isArray(item) ? '' : lineOf(item)));
    return lines.filter((line) => line !== '').join(', ');
  }
  if (typeof value === 'object' && value !== null) {
    const { name, title } = value as { name?: unknown; title?: unknown };
    const label = name ?? title;
    return typeof label === 'string' ? cleanLine(label) : '';
  }
  return '';
}

export function bylineOf(value: unknown): string {
  if (!Array.isArray(value)) return cleanByline(lineOf(value));
  const names = value.slice(0, 50).map((item) => cleanByline(lineOf([item])));
  return names.filter((name) => name !== '').join(', ');
}

const ISO_DAY =
  /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?$/u;
const EARLIEST_SECONDS = 100_000_000;
const LATEST_SECONDS = 7_000_000_000;

/**
 * A date field as ISO 8601: ISO as it is, seconds or milliseconds since 1970, or any date that `findDate` reads with one meaning or
 * to which `order` gives one.
 */
export function publishedOf(value: unknown, order: DayOrder | null = null): string {
  if (typeof value === 'string') {
    const text = value.trim();
    if (ISO_DAY.test(text) && dayExists(text)) return text;
    if (/^(?:1[5-9]|2[01])\d\d(?:-(?:0[1-9]|1[0-2]))?$/u.test(text)) return text;
    if (/^\d{10}(?:\d{3})?$/u.test(text)) return publishedOf(Number(text));
    if (/^\d{8}$/u.test(text))
      return findDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`)?.iso ?? '';
    return findDate(cleanLine(text).slice(0, 200), order)?.iso ?? '';
  }
  if (typeof value === 'number') {
    if (value >= EARLIEST_SECONDS && value <= LATEST_SECONDS) return new Date(value * 1000).toISOString();
    const seconds = value / 1000;
    if (seconds >= EARLIEST_SECONDS && seconds <= LATEST_SECONDS) return new Date(value).toISOString();
  }
  return '';
}

function dayExists(iso: string): boolean {
  const day = Number(iso.slice(8, 10));
  if (day <= 28) return true;
  return new Date(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, day)).getUTCDate() === day;
}

export function languageOf(value: unknown): string {
  return typeof value === 'string' ? cleanLanguage(value) : '';
}

export function urlOf(value: unknown): string {
  return typeof value === 'string' ? (readWebAddress(value) ?? '') : '';
}

/** What a record's fields say of the article, each as we keep it; empty where it has none. */
export function metadataOfFields(fields: ReadonlyMap<RecordField, unknown>): ArticleMetadata {
  return {
    headline: shorten(lineOf(fields.get('headline')), LONGEST_HEADLINE),
    byline: bylineOf(fields.get('byline')),
    source: lineOf(fields.get('source')),
    place: lineOf(fields.get('place')),
    published: publishedOf(fields.get('published')),
    language: languageOf(fields.get('language')),
    number: lineOf(fields.get('number')),
    url: urlOf(fields.get('url')),
  };
}

/** What a record's fields say beyond the metadata; undefined where that is nothing. */
export function detailsOfFields(fields: ReadonlyMap<RecordField, unknown>): ArticleDetails | undefined {
  if (!fields.has('keywords') && !fields.has('section')) return undefined;
  return toDetails({
    section: lineOf(fields.get('section')),
    keywords: keywordsOf(fields.get('keywords')),
  });
}

/** More are no keywords. */
const MOST_KEYWORDS = 100;
const LONGEST_KEYWORDS = 10_000;

/** Keywords as a list, or as one text parted by semicolons, bars or commas, be it in the brackets and quotation marks of a program. */
export function keywordsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) {
    return value.slice(0, MOST_KEYWORDS).map((item) => (Array.isArray(item) ? '' : lineOf(item)));
  }
  const line = lineOf(value).slice(0, LONGEST_KEYWORDS);
  const isList = line.startsWith('[') && line.endsWith(']');
  const text = isList ? line.slice(1, -1) : line;
  const mark = [';', '|', ','].find((one) => text.includes(one));
  const words = (mark === undefined ? [text] : text.split(mark)).map((word) => word.trim());
  return isList ? words.map((word) => word.replace(/^(['"])(.*)\1$/u, '$2')) : words;
}
