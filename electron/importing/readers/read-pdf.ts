import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ImportReason } from '../../domain/import-outcome.ts';
import { readArticleText, sameWords } from '../metadata/article-text.ts';
import { type DocumentInfo, readDocumentInfo } from '../pdf/document-info.ts';
import { loadPdfjs } from '../pdf/load-pdfjs.ts';
import { openPdf } from '../pdf/open-pdf.ts';
import { MOST_FRAGMENTS, type PageFragments, readPageFragments } from '../pdf/page-fragments.ts';
import { readPdfText } from '../pdf/pdf-blocks.ts';
import { damagedPdf, pdfFailure } from '../pdf/pdf-failure.ts';
import { isNearlyEmpty, isPicturePage, namePages } from '../pdf/picture-page.ts';
import { hasPictures, isReadable, losesLetters } from '../pdf/readable-text.ts';
import { type DraftResult, NO_METADATA, type ReadFailure, type Reading, type Readings } from '../reading.ts';
import type { Source } from '../source.ts';

/** A yearbook has less; a PDF of more is an archive of its own. */
const MOST_PAGES = 2_000;
/** Of all pages together. */
const MOST_LETTERS = 20_000_000;

/**
 * A PDF as one article, a press digest of many pages too: what it shows does not tell safely where one article ends. Pages that
 * cannot be read, and pages that are pictures, are named as failures of their own beside it.
 */
export async function* readPdf(source: Source): Readings {
  const bytes = await source.bytes();
  const task = await openPdf(bytes);
  try {
    const document = await task.promise.catch(pdfFailure);
    if ('code' in document) return document;
    if (document.numPages > MOST_PAGES)
      return { code: 'too-long', what: 'pages', count: document.numPages, limit: MOST_PAGES };
    const { pages, failures, pictures } = yield* readPages(document);
    if (pages.length === 0) return failures[0]?.reason ?? { code: 'empty' };
    const result = toDraft(pages, await infoOf(document), pictures.length > 0 || hasPictures(bytes));
    if (!result.ok) return result.reason;
    if (pictures.length > 0)
      failures.push({ ok: false, part: namePages(pictures), reason: { code: 'scan' } });
    yield [{ ok: true, draft: result.draft, original: bytes, originalFormat: 'pdf', part: '' }, ...failures];
    return null;
  } finally {
    await task.destroy();
  }
}

interface PagesRead {
  readonly pages: readonly PageFragments[];
  readonly failures: ReadFailure[];
  /** The numbers of those that show a picture in place of text. */
  readonly pictures: readonly number[];
}

/** An empty batch after each page says that the reading comes forward. */
async function* readPages(document: PDFDocumentProxy): AsyncGenerator<readonly Reading[], PagesRead, void> {
  const pages: PageFragments[] = [];
  const failures: ReadFailure[] = [];
  const pictures: number[] = [];
  let letters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const fail = (reason: ImportReason): void => {
      failures.push({ ok: false, part: `page ${number}`, reason });
    };
    if (letters > MOST_LETTERS) {
      fail({ code: 'too-long', what: 'letters', count: letters, limit: MOST_LETTERS });
      break;
    }
    try {
      const page = await document.getPage(number);
      const fragments = await readPageFragments(page);
      if (fragments && isNearlyEmpty(fragments) && (await isPicturePage(page, await loadPdfjs())))
        pictures.push(number);
      page.cleanup();
      if (fragments) pages.push(fragments);
      else
        fail({ code: 'too-long', what: 'pieces of text', count: MOST_FRAGMENTS + 1, limit: MOST_FRAGMENTS });
      for (const fragment of fragments?.main ?? []) letters += fragment.text.length;
    } catch (error) {
      fail(pdfFailure(error));
    }
    yield [];
  }
  return { pages, failures, pictures };
}

async function infoOf(document: PDFDocumentProxy): Promise<DocumentInfo> {
  try {
    return readDocumentInfo((await document.getMetadata()).info);
  } catch {
    // What a PDF says of itself may be damaged alone.
    return readDocumentInfo(null);
  }
}

function toDraft(pages: readonly PageFragments[], info: DocumentInfo, hasPicture: boolean): DraftResult {
  const { blocks, headline, address } = readPdfText(pages);
  if (blocks.length === 0) return { ok: false, reason: { code: hasPicture ? 'scan' : 'no-text' } };
  if (losesLetters(pages) || !isReadable(blocks))
    return {
      ok: false,
      reason: damagedPdf('its fonts do not say which letters they draw. Run text recognition on it'),
    };
  // What it shows goes before what it says of itself.
  const shown = blocks.slice(0, 10).find((block) => sameWords(block.text, info.title));
  const title = shown?.text ?? (headline === '' ? info.title : headline);
  const draft = readArticleText(blocks, { ...NO_METADATA, headline: title, url: address });
  if (!draft) return { ok: false, reason: { code: 'no-text' } };
  return { ok: true, draft: draft.byline === '' ? { ...draft, byline: info.author } : draft };
}
