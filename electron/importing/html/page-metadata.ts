import type { ArticleMetadata } from '../../domain/article.ts';
import { cleanLine } from '../clean-text.ts';
import { cleanByline } from '../metadata/byline.ts';
import { dayOrderOf } from '../metadata/dates.ts';
import { LONGEST_HEADLINE, shorten } from '../metadata/headline.ts';
import { cleanLanguage } from '../metadata/language.ts';
import { readWebAddress } from '../metadata/web-address.ts';
import { publishedOf } from '../readers/record-fields.ts';
import type { DomDocument } from './dom.ts';
import { readJsonLd } from './json-ld.ts';
import { choosePageHeadline } from './page-headline.ts';
import { readShownMetadata } from './shown-metadata.ts';
import { isOffice } from './shown-person.ts';
import { shownSiteNames } from './site-names.ts';
import { isNameOfSite } from './site-suffix.ts';

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'publication_date',
  'publish-date',
  'publishdate',
  'article:published',
  'pubdate',
  'dc.date.issued',
  'dcterms.created',
  'dc.date.created',
  'dcterms.date',
  'dc.date',
  'date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'last-modified-original',
];
const BYLINE = [
  'author',
  'article:author',
  'og:article:author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'cxenseparse:author',
  'twitter:data1-author',
];
const SOURCE = [
  'og:site_name',
  'publisher',
  'dc.publisher',
  'application-name',
  'citation_journal_title',
  'al:ios:app_name',
];
const TITLE = ['og:title', 'twitter:title', 'dc.title', 'parsely-title', 'sailthru.title', 'citation_title'];
const AUTHOR_LABEL =
  /^(?:written by|by|author|verfasst von|geschrieben von|von|autor|écrit par|par|escrito por|por|scritto da|автор|نوشته شده توسط|كُتب بواسطة|作者)$/iu;
const LANGUAGE = ['og:locale', 'language', 'content-language', 'dc.language'];
/** Of what a page says of itself, in characters; what is longer was made to cost time. */
const LONGEST_VALUE = 2_000;

/** With a date that has two readings, as printed, where the page shows no other. */
export interface PageMetadata extends ArticleMetadata {
  readonly printedDate: string;
}

/** What a page says about its article: structured data first, then meta elements, then what it shows. */
export function readPageMetadata(document: DomDocument): PageMetadata {
  const metas = readMetas(document);
  const first = (names: readonly string[]): string => {
    for (const name of names) {
      const value = metas.get(name);
      if (value) return value;
    }
    return '';
  };
  const linked = readJsonLd(document);
  const named = (linked.headline ?? '').slice(0, LONGEST_VALUE);
  const publisher = (linked.source ?? '').slice(0, LONGEST_VALUE);
  const siteName = first(SOURCE);
  const url = linked.url || canonicalUrl(document) || readWebAddress(metas.get('og:url') ?? '') || '';
  const source = siteName || publisher;
  const sites = [siteName, publisher, hostOf(url), ...shownSiteNames(document)];
  const title = cleanLine(document.querySelector('title')?.textContent ?? '').slice(0, LONGEST_VALUE);
  const headline = choosePageHeadline(document, [named, first(TITLE)], title, sites);
  const tag = document.documentElement?.getAttribute('lang') || first(LANGUAGE);
  const language =
    cleanLanguage(document.documentElement?.getAttribute('lang') ?? '') ||
    linked.language ||
    cleanLanguage(first(LANGUAGE));
  const shown = readShownMetadata(document, headline, dayOrderOf(tag));
  const labelled = AUTHOR_LABEL.test(metas.get('twitter:label1') ?? '')
    ? cleanByline(metas.get('twitter:data1') ?? '')
    : '';
  return {
    headline: shorten(headline, LONGEST_HEADLINE),
    byline: chooseByline(
      [
        shown.bylineLine,
        linked.byline ?? '',
        cleanByline(first(BYLINE)),
        labelled,
        ...shown.bylines.filter((name, index) => index === 0 || FULL_NAME.test(name)),
      ],
      sites,
    ),
    printedDate: shown.printedDate,
    source,
    place: '',
    published: choosePublished(
      linked.published || firstDate(PUBLISHED.map((name) => metas.get(name) ?? '')),
      shown.published,
      url,
    ),
    language,
    number: '',
    url,
  };
}

function readMetas(document: DomDocument): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const name = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      meta.getAttribute('http-equiv') ??
      ''
    )
      .trim()
      .toLowerCase();
    const content = cleanLine(meta.getAttribute('content') ?? '');
    if (name === '' || content === '' || content.length > LONGEST_VALUE) continue;
    const before = metas.get(name);
    // Several authors have a meta element each.
    if (before === undefined) metas.set(name, content);
    else if (BYLINE.includes(name) && before.length < LONGEST_VALUE && !before.includes(content))
      metas.set(name, `${before}, ${content}`);
  }
  return metas;
}

function canonicalUrl(document: DomDocument): string {
  return readWebAddress(document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '') ?? '';
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./u, '');
  } catch {
    return '';
  }
}

function firstDate(values: readonly string[]): string {
  for (const value of values) {
    const published = value === '' ? '' : publishedOf(value);
    if (published !== '') return published;
  }
  return '';
}

const PERSON =
  /^(?!(?:the|die|der|das|le|la|les|el|los|il)\s)\p{Lu}[\p{L}\p{M}'’.-]*(?:\s\p{Lu}[\p{L}\p{M}'’.-]*){1,2}$/iu;

/** What a page marks as an author in second place is often a button or the thing that is tested. */
const FULL_NAME = /^\p{Lu}\S*(?:\s\S+){0,3}\s\p{Lu}\S*$/u;

/** The first that names a person; else one that names an office. Without addresses of the web and the site's own name. */
function chooseByline(bylines: readonly string[], sites: readonly string[]): string {
  const people = bylines.map((byline) => withoutSites(byline, sites)).filter((byline) => byline !== '');
  // A blog is often called like the one who writes it.
  const own = bylines.find(
    (byline) => isNameOfSite(byline, sites) && PERSON.test(byline) && !isOffice(byline),
  );
  const person = people.find((byline) => !isOffice(byline)) ?? own ?? people[0] ?? '';
  // "Jane" in the data and "Jane Doe" on the page.
  if (person.includes(' ')) return person;
  return people.find((byline) => byline.startsWith(`${person} `) && !isOffice(byline)) ?? person;
}

/** Without addresses of the web and copies (`Jane Doe, Jane Doe`); empty where it only names the site. */
function withoutSites(byline: string, sites: readonly string[]): string {
  const names = byline
    .split(/\s*,\s*/u)
    .filter(
      (name) =>
        name !== '' && !/^https?:|^www\.|@|\[at\]|\(at\)|:\/\/|^[\p{L}\p{Nd}-]+\.\p{L}{2,6}$/iu.test(name),
    );
  const people = [...new Set(names)].join(', ');
  return people === '' || isNameOfSite(people, sites) ? '' : people;
}

/**
 * When it was published: what the page's data says, but as the page shows it where both mean the same night (data is often in UTC,
 * and a reader looks for the day that is printed); else what it shows, else a day in its address.
 */
function choosePublished(given: string, shown: string, url: string): string {
  if (given === '') return shown || dayInAddress(url);
  if (!/(?:Z|[+-]00:?00)$/u.test(given) || shown === '') return given;
  const days = (Date.parse(shown.slice(0, 10)) - Date.parse(given.slice(0, 10))) / DAY_MS;
  return Math.abs(days) === 1 && isSameNight(given, shown) ? shown : given;
}

const DAY_MS = 86_400_000;
const MOST_OFFSET_MS = 14 * 3_600_000;

/** The same moment by another clock: less than 14 hours apart where a time is shown, and the same minute of its hour. */
function isSameNight(given: string, shown: string): boolean {
  if (shown.length === 10) return true;
  const apart = Date.parse(`${shown.slice(0, 16)}Z`) - Date.parse(`${given.slice(0, 16)}Z`);
  return Math.abs(apart) <= MOST_OFFSET_MS && apart % (15 * 60_000) === 0;
}

/** `/2024/04/26/` in an address. */
function dayInAddress(url: string): string {
  const match = /\/((?:19|20)\d\d)[/-](\d\d)[/-](\d\d)(?=[/-]|$)/u.exec(url);
  return match ? publishedOf(`${match[1]}-${match[2]}-${match[3]}`) : '';
}
