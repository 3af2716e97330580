import { cleanByline } from '../../metadata/byline.ts';
import { cleanLanguage } from '../../metadata/language.ts';
import { readWebAddress } from '../../metadata/web-address.ts';
import { publishedOf } from '../../readers/record-fields.ts';
import { attributeOf, descendantsOf, lineOf, type XmlElement } from '../../xml/xml-tree.ts';

/** What an EPUB says of all that is in it. */
export interface EpubMetadata {
  readonly title: string;
  readonly byline: string;
  readonly source: string;
  readonly published: string;
  readonly language: string;
  readonly url: string;
}

/** Programs that make EPUBs name themselves where people and houses should stand. */
const TOOL =
  /\b(?:calibre|dotepub|pocket|instapaper|wallabag|epub ?press|percollate|pandoc|readability|unknown|anonymous|readwise|webtoepub)\b|^n\/a$|https?:/iu;
/** Of a role (MARC relator) only the author's. */
const AUTHOR = /^(?:aut)?$/u;

/** Reads Dublin Core, as EPUB 2 and 3 write it. What is there only because the format demands it stays empty. */
export function readEpubMetadata(metadata: XmlElement | null): EpubMetadata {
  const all = (name: string): XmlElement[] => (metadata ? descendantsOf(metadata, name) : []);
  const lines = (name: string): string[] =>
    all(name)
      .map(lineOf)
      .filter((line) => line !== '' && !TOOL.test(line));
  const authors = all('creator')
    .filter((creator) => AUTHOR.test(attributeOf(creator, 'opf:role').toLowerCase()))
    .map((creator) => cleanByline(lineOf(creator)))
    .filter((name) => name !== '' && !TOOL.test(name));
  const source = lines('publisher')[0] ?? '';
  const byline = [...new Set(authors)].filter((name) => name !== source).join(', ');
  return {
    title: lineOf(all('title')[0] ?? null),
    byline,
    source,
    published: publicationDate(all('date')),
    language: cleanLanguage(lines('language')[0] ?? ''),
    url:
      [...all('source'), ...all('identifier')]
        .map((element) => readWebAddress(lineOf(element)))
        .find((url) => url !== null) ?? '',
  };
}

/** Not of the file's making or last change; calibre writes the year 101 where it knows none. */
function publicationDate(dates: readonly XmlElement[]): string {
  for (const date of dates) {
    const event = attributeOf(date, 'opf:event').toLowerCase();
    if (event !== '' && !/publication$/u.test(event)) continue;
    const published = publishedOf(lineOf(date));
    if (published !== '' && !/^0/u.test(published)) return published;
  }
  return '';
}
