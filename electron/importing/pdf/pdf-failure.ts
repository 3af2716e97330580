import type { ImportReason } from '../../domain/import-outcome.ts';

/** For a person: `detail` goes on behind "A PDF that is damaged:". */
export function damagedPdf(detail: string): ImportReason {
  return { code: 'damaged', name: 'A PDF', detail };
}

/** What the library's errors mean, by their names and words. */
export function pdfFailure(error: unknown): ImportReason {
  const name = error instanceof Error ? error.name : '';
  const message = error instanceof Error ? error.message : String(error);
  if (name === 'PasswordException' || /password|encrypt|decrypt/iu.test(message))
    return { code: 'encrypted', name: 'A PDF' };
  if (/empty/iu.test(message)) return damagedPdf('there is nothing behind its first line');
  if (/page|kids|count/iu.test(message)) return damagedPdf('its list of pages is broken');
  if (/xref|root|trailer|catalog|invalid pdf/iu.test(message))
    return damagedPdf('the table of its parts is missing or broken');
  if (/font|cmap|glyph/iu.test(message)) return damagedPdf('one of its fonts is broken');
  return damagedPdf('its structure is broken');
}
