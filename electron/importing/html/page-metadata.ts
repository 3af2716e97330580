import type { ArticleMetadata } from '../../domain/article.ts';
import { cleanLine } from '../clean-text.ts';
import { cleanByline } from '../metadata/byline.ts';
import { LONGEST_HEADLINE, shorten } from '../metadata/headline.ts';
import { cleanLanguage } from '../metadata/language.ts';
import { readWebAddress } from '../metadata/web-address.ts';
import { publishedOf } from '../readers/record-fields.ts';
import type { DomDocument } from './dom.ts';
import { readJsonLd } from './json-ld.ts';
import { shownByline, shownDate } from './shown-metadata.ts';
import { isSiteName, withoutSite } from './site-suffix.ts';

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
const LANGUAGE = ['og:locale', 'language', 'content-language', 'dc.language'];
/** What a page says about its article: structured data first, then meta elements, then what it shows. */
export function readPageMetadata(document: DomDocument): ArticleMetadata {
  const metas = readMetas(document);
  const first = (names: readonly string[]): string => {
    for (const name of names) {
      const value = metas.get(name);
      if (value) return value;
    }
    return '';
  };
  const linked = readJsonLd(document);
  const siteName = first(SOURCE);
  const url = linked.url || canonicalUrl(document) || readWebAddress(metas.get('og:url') ?? '') || '';
  const source = siteName || linked.source || '';
  const sites = [siteName, linked.source ?? '', hostOf(url)];
  return {
    headline: shorten(
      chooseHeadline(document, linked.headline ?? '', first(TITLE), [
        siteName,
        linked.source ?? '',
        hostOf(url),
      ]),
      LONGEST_HEADLINE,
    ),
    byline:
      [linked.byline ?? '', cleanByline(first(BYLINE)), shownByline(document)]
        .map((byline) => personOf(byline, sites))
        .find((byline) => byline !== '') ?? '',
    source,
    place: '',
    published:
      linked.published || firstDate(PUBLISHED.map((name) => metas.get(name) ?? '')) || shownDate(document),
    language:
      cleanLanguage(document.documentElement?.getAttribute('lang') ?? '') ||
      linked.language ||
      cleanLanguage(first(LANGUAGE)),
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
    if (name === '' || content === '' || content.length > 2_000) continue;
    const before = metas.get(name);
    // Several authors have a meta element each.
    if (before === undefined) metas.set(name, content);
    else if (BYLINE.includes(name) && !before.includes(content)) metas.set(name, `${before}, ${content}`);
  }
  return metas;
}

/** The page's own `<h1>` where the other titles agree with it, since titles are often shortened or lengthened for search engines. */
function chooseHeadline(
  document: DomDocument,
  linked: string,
  meta: string,
  sites: readonly string[],
): string {
  const title = cleanLine(document.querySelector('title')?.textContent ?? '');
  const shown = [...document.querySelectorAll('h1')]
    .slice(0, 20)
    .map((element) => cleanLine(element.textContent ?? ''))
    .filter((text) => text !== '' && text.length <= LONGEST_HEADLINE);
  const bare = [linked, meta, title].map((text) => withoutSite(text, sites)).filter((text) => text !== '');
  for (const heading of shown) {
    if (bare.some((text) => agrees(text, heading)) || title.toLowerCase().startsWith(heading.toLowerCase()))
      return heading;
  }
  return bare[0] ?? (shown.length === 1 ? (shown[0] ?? '') : '');
}

function agrees(one: string, other: string): boolean {
  const wordsOf = (text: string): Set<string> =>
    new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? []);
  const words = wordsOf(one);
  const others = wordsOf(other);
  let same = 0;
  for (const word of others) if (words.has(word)) same += 1;
  return others.size > 0 && same >= Math.max(words.size, others.size) * 0.7;
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

/** Without addresses of the web and copies (`Jane Doe, Jane Doe`); empty where it only names the site. */
function personOf(byline: string, sites: readonly string[]): string {
  const names = byline.split(/\s*,\s*/u).filter((name) => name !== '' && !/^https?:|^www\.|@/iu.test(name));
  const people = [...new Set(names)].join(', ');
  return people === '' || isSiteName(people, sites) ? '' : people;
}
