import type { ArticleDraft } from '../../domain/article.ts';
import type { Block } from '../../domain/blocks.ts';
import type { ImportReason } from '../../domain/import-outcome.ts';
import { draftOfBlocks } from '../documents/document-draft.ts';
import { DocumentParts, PartFailure } from '../documents/document-parts.ts';
import { encryptedParts } from '../documents/epub/epub-encryption.ts';
import { type EpubMetadata, readEpubMetadata } from '../documents/epub/epub-metadata.ts';
import { type EpubItem, readEpubPackage } from '../documents/epub/epub-package.ts';
import { blocksOfPage, titleOfPage, whyNoArticle } from '../documents/epub/epub-page.ts';
import { picturesOfPart } from '../documents/epub/part-pictures.ts';
import { PictureShelf } from '../picture-shelf.ts';
import type { Reading, Readings } from '../reading.ts';
import { LARGEST_FILE, type Source } from '../source.ts';
import { parseXml } from '../xml/parse-xml.ts';
import type { ZipArchive } from '../zip/open-zip.ts';

const FORMAT = 'An EPUB';
/** Programs cut a long document into files of these names. */
const PIECE = /^(.*)_split_\d+\.x?html?$/u;

/** One document of the spine, read. */
type Page =
  | {
      readonly ok: true;
      readonly item: EpubItem;
      readonly title: string;
      readonly blocks: readonly Block[];
      readonly bytes: Uint8Array;
      readonly shelf: PictureShelf;
    }
  | { readonly ok: false; readonly item: EpubItem; readonly reason: ImportReason };

/**
 * The articles of an EPUB: each document in its reading order that holds one. Cover, contents and the like are accounted for by what they
 * are. What the file says of itself as a whole is every article's only in part: author, title and address only where it holds one article.
 */
export async function* readEpub(archive: ZipArchive, source: Source): Readings {
  const parts = new DocumentParts(archive, FORMAT);
  let pages: readonly Page[];
  let metadata: EpubMetadata;
  try {
    const found = await readEpubPackage(parts);
    metadata = readEpubMetadata(found.metadata);
    const encrypted = await encryptedParts(parts);
    if (found.items.every(({ path }) => encrypted.has(path))) return { code: 'encrypted', name: FORMAT };
    pages = await readPages(parts, found.items, encrypted);
  } catch (error) {
    if (error instanceof PartFailure) return error.reason;
    throw error;
  }
  const isSingle = pages.filter((page) => page.ok).length === 1;
  const whole = isSingle && source.size <= LARGEST_FILE ? await source.bytes() : null;
  yield pages.map((page) => toReading(page, metadata, isSingle, whole));
  return null;
}

async function readPages(
  parts: DocumentParts,
  items: readonly EpubItem[],
  encrypted: ReadonlySet<string>,
): Promise<Page[]> {
  const pages: Page[] = [];
  for (const item of items) {
    const page = await readPage(parts, item, encrypted);
    const before = pages[pages.length - 1];
    if (page.ok && before?.ok && continues(before.item, item)) {
      const bytes = Buffer.concat([before.bytes, page.bytes]);
      before.shelf.add(page.shelf);
      pages[pages.length - 1] = { ...before, blocks: [...before.blocks, ...page.blocks], bytes };
    } else pages.push(page);
  }
  return pages;
}

/** The contents name the first piece of what was cut. */
function continues(before: EpubItem, item: EpubItem): boolean {
  const stem = PIECE.exec(item.path)?.[1];
  return stem !== undefined && item.title === '' && PIECE.exec(before.path)?.[1] === stem;
}

async function readPage(parts: DocumentParts, item: EpubItem, encrypted: ReadonlySet<string>): Promise<Page> {
  const fail = (reason: ImportReason): Page => ({ ok: false, item, reason });
  if (encrypted.has(item.path)) return fail({ code: 'encrypted', name: FORMAT });
  if (item.mediaType.startsWith('image/')) return fail({ code: 'picture' });
  try {
    const bytes = await parts.bytes(item.path);
    const parsed = parseXml(parts.decode(bytes), FORMAT);
    if (!parsed.ok) return fail(parsed.reason);
    const shelf = new PictureShelf(await picturesOfPart(parts, item.path, parsed.root));
    const blocks = blocksOfPage(parsed.root, shelf.take);
    const reason = whyNoArticle(item, parsed.root, blocks);
    if (reason) return fail(reason);
    return { ok: true, item, title: item.title || titleOfPage(parsed.root), blocks, bytes, shelf };
  } catch (error) {
    if (error instanceof PartFailure) return fail(error.reason);
    throw error;
  }
}

/** `whole` is the file, where it is one article's original. Of several each has its own document as its original. */
function toReading(page: Page, metadata: EpubMetadata, isSingle: boolean, whole: Uint8Array | null): Reading {
  const { item } = page;
  const part = item.title || (item.path.split('/').pop() ?? item.path);
  if (!page.ok) return { ok: false, part, reason: page.reason };
  const title = page.title || (isSingle ? metadata.title : '');
  const result = draftOfBlocks(page.blocks, { title, creator: '', language: metadata.language });
  if (!result.ok) return { ok: false, part, reason: result.reason };
  return {
    ok: true,
    draft: complete(result.draft, metadata, isSingle),
    original: whole ?? page.bytes,
    originalFormat: whole ? 'epub' : 'html',
    part: isSingle ? '' : part,
    pictures: page.shelf.of(result.draft.blocks),
  };
}

/** What an article prints itself stays. */
function complete(draft: ArticleDraft, metadata: EpubMetadata, isSingle: boolean): ArticleDraft {
  return {
    ...draft,
    source: draft.source || metadata.source,
    published: draft.published || metadata.published,
    byline: draft.byline || (isSingle ? metadata.byline : ''),
    url: draft.url || (isSingle ? metadata.url : ''),
  };
}
