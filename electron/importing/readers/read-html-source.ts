import type { ArticleDraft } from '../../domain/article.ts';
import { decodeSource } from '../decode-source.ts';
import { readExportedPage } from '../press-export/export-readings.ts';
import type { DraftResult, Reader } from '../reading.ts';
import { countSequences } from '../utf8.ts';
import { readHtml } from './read-html.ts';

/** A whole page must be this many times as often whole as broken, counted in characters beyond ASCII. */
const MOSTLY_WHOLE = 3;

const NOT_WHOLE: DraftResult = { ok: false, reason: { code: 'no-text' } };

/** A page in a file of its own, or a press database's export as one. */
export const readHtmlSource: Reader = async function* (source) {
  const decoded = await decodeSource(source);
  if (!decoded.ok && decoded.reason.code !== 'broken-encoding') return decoded.reason;
  const exported = decoded.ok ? readExportedPage(decoded.text) : null;
  if (exported) {
    yield exported;
    return null;
  }
  const bytes = decoded.ok ? decoded.bytes : await source.bytes();
  const result = decoded.ok ? readHtml(decoded.text) : readDamaged(bytes);
  if (!result.ok) return decoded.ok ? result.reason : decoded.reason;
  yield [{ ...result, original: bytes, originalFormat: 'html', part: '' }];
  return null;
};

/**
 * A page in UTF-8 into which a few bytes of another set came, by an advertisement or a link from elsewhere: what is broken beside
 * the article harms nothing. No article where the article itself is damaged, since nobody should read wrong letters.
 */
function readDamaged(bytes: Uint8Array): DraftResult {
  const { whole, broken } = countSequences(bytes);
  if (whole < broken * MOSTLY_WHOLE) return NOT_WHOLE;
  const result = readHtml(new TextDecoder().decode(bytes));
  return result.ok && isWhole(result.draft) ? result : NOT_WHOLE;
}

function isWhole({ blocks, headline, byline, source }: ArticleDraft): boolean {
  return ![headline, byline, source, ...blocks.map(({ text }) => text)].some((text) =>
    text.includes('\ufffd'),
  );
}
