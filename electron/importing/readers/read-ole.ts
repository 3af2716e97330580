import type { ImportReason } from '../../domain/import-outcome.ts';
import { oleNames } from '../ole/ole-directory.ts';
import type { Readings } from '../reading.ts';
import type { Source } from '../source.ts';

/** What the names at its top say of a file; the first that fits. */
const KINDS: readonly (readonly [RegExp, (name: string) => ImportReason])[] = [
  // Office packs what it encrypts into one stream of such a file, and what rights management protects into another.
  [/^(?:EncryptedPackage|DRMContent)$/u, (name) => ({ code: 'encrypted', name: protectedName(name) })],
  [/^WordDocument$/u, () => saveAs('A Word document of before 2007 (.doc)', '.docx')],
  [/^(?:Workbook|Book)$/u, () => saveAs('An Excel file of before 2007 (.xls)', 'CSV')],
  [/^PowerPoint Document$/u, () => saveAs('A PowerPoint file of before 2007 (.ppt)', 'PDF')],
  [/^__(?:properties|nameid)_version1\.0$/u, () => saveAs('An Outlook mail (.msg)', '.eml or HTML')],
  [/^HwpSummaryInformation$/u, () => saveAs('A Hangul document (.hwp)', '.docx')],
];

/**
 * A file of the old Office container. None is read; each is named as what it is, with what to do. What is encrypted lies in such a file
 * too, whatever Office wrote it.
 */
export async function* readOle(source: Source): Readings {
  // Some names begin with a control character.
  const names = [...oleNames(await source.bytes())].map((name) => name.replace(/^\p{Cc}/u, ''));
  for (const [pattern, reasonOf] of KINDS)
    if (names.some((name) => pattern.test(name))) return reasonOf(source.name);
  return { code: 'unknown-format', name: 'A file of an Office before 2007' };
}

function saveAs(name: string, as: string): ImportReason {
  return { code: 'save-as', name, as };
}

/** Only the file's own name tells what is inside. */
function protectedName(name: string): string {
  if (/\.do[ct][xm]?$/iu.test(name)) return 'A Word document';
  return /\.xl[a-z]{1,2}$/iu.test(name) ? 'A spreadsheet' : 'An Office document';
}
