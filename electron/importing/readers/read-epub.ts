import type { ArticleMetadata } from '../../domain/article.ts';
import { DocumentParts, PartFailure } from '../documents/document-parts.ts';
import { type BookPackage, type BookPart, partName, readBookPackage } from '../epub/epub-package.ts';
import { picturesOfPart } from '../epub/part-pictures.ts';
import { parseDocument } from '../html/dom.ts';
import { walkBlocks } from '../html/walk-blocks.ts';
import { readArticleText } from '../metadata/article-text.ts';
import { personName } from '../metadata/byline.ts';
import { LONGEST_HEADLINE, shorten } from '../metadata/headline.ts';
import { cleanLanguage } from '../metadata/language.ts';
import { PictureShelf } from '../picture-shelf.ts';
import { NO_METADATA, type ReadArticle, type Reading, type Readings } from '../reading.ts';
import { LARGEST_FILE, type Source } from '../source.ts';
import { attributeOf, descendantsOf } from '../xml/xml-tree.ts';
import type { ZipArchive } from '../zip/open-zip.ts';
import { publishedOf } from './record-fields.ts';

const FORMAT = 'An e-book (EPUB)';

/** What books call parts that are no article (EPUB's structural semantics, and the older `guide`). */
const FRONT_MATTER =
  /^(?:cover|toc|loi|lot|title-?page|halftitlepage|copyright-page|colophon|imprint|landmarks|index)$/u;
/** The same by the part's file name, where little text stands in it. */
const FRONT_MATTER_NAME =
  /(?:^|[/_-])(?:cover|title-?page|titel|toc|nav|contents|inhalt|copyright|imprint|impressum|colophon)[^/]*$/iu;
const LITTLE_TEXT = 1_200;

/**
 * An e-book as articles: each part of its reading order that has text is one, as newspapers, magazines and readers that save pages make
 * them; a book of one text beside its cover is one article. Covers, contents and imprints are accounted for, but are no articles.
 */
export async function* readEpub(archive: ZipArchive, source: Source): Readings {
  if (source.size > LARGEST_FILE) return { code: 'too-large', bytes: source.size, limit: LARGEST_FILE };
  const parts = new DocumentParts(archive, FORMAT);
  try {
    const book = await readBookPackage(parts);
    const locked = await lockedParts(parts);
    if (book.parts.some(({ name }) => locked.has(name))) return { code: 'encrypted', name: FORMAT };
    const held: Reading[] = [];
    let articles = 0;
    for (const part of book.parts) {
      const reading = await readBookPart(parts, book, part);
      if (reading.ok) articles += 1;
      held.push(reading);
      // The first article is held back until a second tells that there are several.
      yield articles < 2 ? [] : held.splice(0);
    }
    if (articles === 0) return { code: 'no-text' };
    if (articles > 1) yield held;
    else
      yield await Promise.all(held.map((reading) => (reading.ok ? asWhole(reading, book, source) : reading)));
    return null;
  } catch (error) {
    if (error instanceof PartFailure) return error.reason;
    throw error;
  }
}

/** One part of several: its own page is its original, and the book is where it was published. */
async function readBookPart(parts: DocumentParts, book: BookPackage, part: BookPart): Promise<Reading> {
  const place = part.title || part.name;
  let bytes: Uint8Array;
  let html: string;
  try {
    bytes = await parts.bytes(part.name);
    html = closeEmptyTags(await parts.text(part.name));
  } catch (error) {
    if (error instanceof PartFailure) return { ok: false, part: place, reason: error.reason };
    throw error;
  }
  const shelf = new PictureShelf(await picturesOfPart(parts, part.name, html));
  const document = parseDocument(html);
  const body = document.body ?? document;
  const type = part.type || typeOf(html);
  const blocks = walkBlocks(body, { baseUrl: '', bareBody: false, takePicture: shelf.take });
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (FRONT_MATTER.test(type) || (FRONT_MATTER_NAME.test(part.name) && length < LITTLE_TEXT))
    return { ok: false, part: place, reason: { code: 'front-matter' } };
  const headline = shorten(part.title, LONGEST_HEADLINE);
  const draft = readArticleText(blocks, { ...NO_METADATA, headline });
  if (!draft || length === 0 || draft.blocks.every(({ text }) => text === ''))
    return { ok: false, part: place, reason: { code: 'no-text' } };
  const known = { ...draft, ...knownOf(draft, book) };
  return {
    ok: true,
    draft: known,
    original: bytes,
    originalFormat: 'html',
    part: place,
    pictures: shelf.of(draft.blocks),
  };
}

/** What the book says fills what the text leaves open; the maker of an issue is no author of its articles. */
function knownOf(draft: ArticleMetadata, book: BookPackage): Partial<ArticleMetadata> {
  return {
    source: draft.source || book.publisher || book.title,
    published: draft.published || publishedOf(book.date),
    language: draft.language || cleanLanguage(book.language),
  };
}

/** The only article of a book: what the book says of itself, it says of this. */
async function asWhole(reading: ReadArticle, book: BookPackage, source: Source): Promise<ReadArticle> {
  const creators = book.creators.map(personName).filter((name) => name !== '');
  const { draft } = reading;
  return {
    ...reading,
    draft: {
      ...draft,
      source: draft.source === book.title && book.publisher === '' ? '' : draft.source,
      byline: draft.byline || creators.join(', '),
    },
    original: await source.bytes(),
    originalFormat: 'epub',
    part: '',
  };
}

/** Names of the parts that are encrypted. Fonts mostly are, and are not asked for. */
async function lockedParts(parts: DocumentParts): Promise<ReadonlySet<string>> {
  const encryption = await parts.xmlIfAny('META-INF/encryption.xml');
  if (!encryption) return new Set();
  const names = descendantsOf(encryption, 'CipherReference').map((reference) =>
    attributeOf(reference, 'uri'),
  );
  return new Set(names.map((name) => partName('', name)));
}

/** What the part says itself that it is (`epub:type` of its body or first section). */
function typeOf(html: string): string {
  return /<(?:body|section)\b[^>]*?\sepub:type\s*=\s*["']([\w-]+)/iu.exec(html)?.[1]?.toLowerCase() ?? '';
}

/** XHTML may close an element in its opening tag, which HTML takes for an open one. */
function closeEmptyTags(xhtml: string): string {
  return xhtml.replace(
    /<(title|script|style|a|div|p|span|i|b|em|strong|td|li|h[1-6])\b([^<>]{0,500})\/>/giu,
    '<$1$2></$1>',
  );
}
