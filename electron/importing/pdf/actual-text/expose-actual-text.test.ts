import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { makePdf } from '../make-pdf.testing.ts';
import { openPdf } from '../open-pdf.ts';
import { readPageFragments } from '../page-fragments.ts';
import { exposeActualText } from './expose-actual-text.ts';

async function read(bytes: Uint8Array): Promise<string> {
  const task = await openPdf(bytes);
  try {
    const document = await task.promise;
    const page = await readPageFragments(await document.getPage(1));
    return page?.main.map((fragment) => fragment.text).join('|') ?? '';
  } finally {
    await task.destroy();
  }
}

const PLAIN = { text: 'The harbour', x: 60, y: 80, size: 10 };
const LIGATURE = { text: 'o!ce', x: 120, y: 80, size: 10, said: 'office' };

describe('exposeActualText', () => {
  it('lets a page be read with what it says that its letters are', async () => {
    expect(await read(makePdf([{ texts: [PLAIN, LIGATURE] }]))).toBe('The harbour|office');
  });

  it('leaves a file that says nothing of the kind as it is', () => {
    const bytes = makePdf([{ texts: [PLAIN] }]);
    expect(exposeActualText(bytes)).toBe(bytes);
  });

  it('reads a file that bytes stand before, and one that names the length of a stream elsewhere', async () => {
    const bytes = Buffer.from(makePdf([{ texts: [PLAIN, LIGATURE] }]));
    expect(await read(Buffer.concat([Buffer.from('mailed\r\n'), bytes]))).toBe('The harbour|office');
    const wrong = Buffer.from(
      bytes.toString('latin1').replace(/Length \d+(?=>>stream\n\/?B)/u, 'Length 99'),
      'latin1',
    );
    expect(await read(wrong)).toBe('The harbour|office');
  });

  it('takes the newest state of a page that was changed later', async () => {
    const older = Buffer.from(makePdf([{ texts: [LIGATURE] }]));
    const content = 'BT/F 10 Tf 60 700 Td(withdrawn)Tj ET';
    const at = older.length;
    const newer = `7 0 obj<</Length ${content.length}>>stream\n${content}\nendstream\nendobj\n`;
    const table = /startxref\n(\d+)/u.exec(older.toString('latin1'))?.[1];
    const end = `xref\n7 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer<</Size 8/Root 1 0 R/Prev ${table}>>\nstartxref\n${at + newer.length}\n%%EOF\n`;
    expect(await read(Buffer.concat([older, Buffer.from(newer + end)]))).toBe('withdrawn');
  });

  it('drops what says that it is none, and what lies beside the page', async () => {
    const none = { ...LIGATURE, said: '' };
    const beside = { ...LIGATURE, x: 900, said: 'next page' };
    expect(await read(makePdf([{ texts: [PLAIN, none, beside] }]))).toBe('The harbour');
  });

  it('keeps a mark that only parts two letters with them', async () => {
    const mark = { text: ' ', x: 115, y: 80, size: 10, said: '\u200c' };
    expect(await read(makePdf([{ texts: [PLAIN, mark, LIGATURE] }]))).toBe('The harbour\u200c|office');
  });
});
