import { expect, it } from 'vitest';
import { bytesSource } from '../source.ts';
import { makeZip } from './make-zip.testing.ts';
import { openZip } from './open-zip.ts';
import { zipKind } from './zip-kind.ts';

async function kindOf(names: readonly string[], mimetype = ''): Promise<string> {
  const inputs = names.map((name) => ({ name, content: name === 'mimetype' ? mimetype : '' }));
  const opened = await openZip(bytesSource('a.zip', makeZip(inputs)));
  if (!opened.ok) throw new Error(opened.reason.code);
  const kind = await zipKind(opened.archive);
  await opened.archive.close();
  return kind;
}

it('tells documents that are packed as ZIP from archives', async () => {
  const office = '[Content_Types].xml';
  const openDocument = 'application/vnd.oasis.opendocument.';
  expect(await kindOf([office, '_rels/.rels', 'word/document.xml'])).toBe('docx');
  expect(await kindOf([office, 'xl/workbook.xml'])).toBe('spreadsheet');
  expect(await kindOf([office, 'ppt/presentation.xml'])).toBe('presentation');
  expect(await kindOf(['mimetype', 'content.xml'], `${openDocument}text`)).toBe('odt');
  expect(await kindOf(['mimetype', 'content.xml'], `${openDocument}text-template\n`)).toBe('odt');
  expect(await kindOf(['mimetype', 'content.xml'], `${openDocument}spreadsheet`)).toBe('spreadsheet');
  expect(await kindOf(['content.xml', 'META-INF/manifest.xml'])).toBe('odt');
  expect(await kindOf(['mimetype', 'META-INF/container.xml'], 'application/epub+zip')).toBe('epub');
  expect(await kindOf(['META-INF/container.xml', 'OEBPS/content.opf'])).toBe('epub');
  expect(await kindOf(['datapackage.json', 'archive/data.warc.gz'])).toBe('wacz');
  expect(await kindOf(['article.txt', 'more/word/document.xml'])).toBe('zip');
  expect(await kindOf(['mimetype', 'notes.txt'], 'a text of somebody’s own')).toBe('zip');
  expect(await kindOf([])).toBe('zip');
});
