import { describe, expect, it } from 'vitest';
import type { ImportReason } from '../../domain/import-outcome.ts';
import { makePdf, type PlacedText, setLines } from '../pdf/make-pdf.testing.ts';
import { readSource } from '../read-file.ts';
import type { Reading } from '../reading.ts';
import { bytesSource } from '../source.ts';

async function read(bytes: Uint8Array): Promise<{ readings: Reading[]; reason: ImportReason | null }> {
  const readings: Reading[] = [];
  const reader = readSource(bytesSource('page.pdf', bytes), 0);
  for (;;) {
    const next = await reader.next();
    if (next.done) return { readings, reason: next.value };
    readings.push(...next.value);
  }
}

async function readOne(bytes: Uint8Array): Promise<{ metadata: Record<string, unknown>; body: string[] }> {
  const { readings, reason } = await read(bytes);
  const [only] = readings;
  if (readings.length !== 1 || !only?.ok || reason !== null)
    throw new Error(JSON.stringify({ readings, reason }));
  expect([only.originalFormat, only.original]).toEqual(['pdf', bytes]);
  const { blocks, ...metadata } = only.draft;
  const shown = Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== ''));
  return {
    metadata: shown,
    body: blocks.map(({ kind, text }) => (kind === 'paragraph' ? text : `${kind}: ${text}`)),
  };
}

const FERRY =
  'ROTTERDAM (Coast Wire) - The harbour office closed the northern quay on Monday after divers had found a crack of twelve metres below the water line.';
const REPAIR =
  'The repair will take at least six weeks, the harbour master told reporters, and the insurers have agreed to pay for it.';
const BASIN =
  'Two ferry lines were moved to the southern basin in the meantime. A third was stopped altogether, since its boats are too long for the older locks there.';
const UNION =
  'The union of dock workers asked for an inquiry into why the crack had not been found in the spring.';

/** Paragraphs set in, one below the other. */
function column(x: number, y: number, width: number, paragraphs: readonly string[]): PlacedText[] {
  const set: PlacedText[] = [];
  let next = y;
  for (const text of paragraphs) {
    const lines = setLines(text, { x, y: next, width, indent: 12 });
    set.push(...lines);
    next += lines.length * 12;
  }
  return set;
}

describe('readPdf', () => {
  it('reads one column: headline, byline, dateline, paragraphs, a caption', async () => {
    const page = [
      { text: 'Northern quay stays closed for weeks', x: 60, y: 80, size: 24 },
      { text: 'By Ada Verhoeven', x: 60, y: 110, size: 10 },
      ...column(60, 140, 400, [FERRY, REPAIR]),
      { text: 'The northern quay on Monday. Photo: Coast Wire', x: 60, y: 300, size: 7 },
      ...column(60, 330, 400, [BASIN, UNION]),
    ];
    expect(
      await readOne(makePdf([{ texts: page }], { Title: 'Microsoft Word - quay.doc', Author: 'admin' })),
    ).toEqual({
      metadata: {
        headline: 'Northern quay stays closed for weeks',
        byline: 'Ada Verhoeven',
        source: 'Coast Wire',
        place: 'Rotterdam',
        language: 'en',
      },
      body: [FERRY, REPAIR, 'caption: The northern quay on Monday. Photo: Coast Wire', BASIN, UNION],
    });
  });

  it('reads columns one after the other, below a headline across them, and joins the paragraph that they part', async () => {
    const left = [FERRY, REPAIR];
    const right = [BASIN, UNION];
    const page = [
      { text: 'Northern quay stays closed for at least six weeks', x: 60, y: 80, size: 20 },
      ...column(60, 120, 220, left),
      ...column(300, 120, 220, right),
      { text: 'Trains run again between the two towns', x: 60, y: 320, size: 16 },
      ...column(60, 350, 220, [UNION, REPAIR]),
      ...column(300, 350, 220, [BASIN, FERRY]),
    ];
    const { metadata, body } = await readOne(makePdf([{ texts: page }]));
    expect(metadata['headline']).toBe('Northern quay stays closed for at least six weeks');
    expect(body).toEqual([
      ...left,
      ...right,
      'heading: Trains run again between the two towns',
      UNION,
      REPAIR,
      BASIN,
      FERRY,
    ]);
  });

  it('keeps a headline together whose last line stands over the first column alone', async () => {
    const page = [
      { text: 'Northern quay stays closed for at least six weeks', x: 60, y: 80, size: 20 },
      { text: 'while divers work', x: 60, y: 104, size: 20 },
      ...column(60, 140, 220, [FERRY, REPAIR]),
      ...column(300, 140, 220, [BASIN, UNION]),
    ];
    const { metadata, body } = await readOne(makePdf([{ texts: page }]));
    expect(metadata['headline']).toBe('Northern quay stays closed for at least six weeks while divers work');
    expect(body).toEqual([FERRY, REPAIR, BASIN, UNION]);
  });

  it('takes the address, and not the time of printing, from what a browser prints around a page', async () => {
    const page = [
      { text: '3/4/26, 10:12 AM', x: 24, y: 22, size: 8 },
      { text: 'Northern quay', x: 300, y: 22, size: 8 },
      { text: 'Northern quay stays closed for weeks', x: 60, y: 80, size: 24 },
      ...column(60, 140, 400, [FERRY, REPAIR]),
      { text: 'https://coast.example/news/quay', x: 24, y: 826, size: 8 },
      { text: '1/1', x: 560, y: 826, size: 8 },
    ];
    const { metadata, body } = await readOne(makePdf([{ texts: page }]));
    expect(metadata).toMatchObject({ url: 'https://coast.example/news/quay' });
    expect(metadata).not.toHaveProperty('published');
    expect(body).toEqual([FERRY, REPAIR]);
  });

  it('drops running heads and page numbers, and joins what the page’s end parted', async () => {
    const parts = [
      'goes on with a word about the weather and',
      'about the price of bread in the town and',
      'ends here with a full stop.',
    ];
    const pages = parts.map((text, index) => ({
      texts: [
        { text: `The Coast Review   ${index + 4} March 2026`, x: 60, y: 40, size: 8 },
        ...(index === 0 ? column(60, 100, 300, [FERRY, REPAIR]) : []),
        ...setLines(`The report ${text}`.replace('The report', index === 0 ? 'The report' : 'then'), {
          x: 60,
          y: 300,
          width: 300,
        }),
        { text: `Page ${index + 11}`, x: 280, y: 810, size: 8 },
      ],
    }));
    const { body } = await readOne(makePdf(pages));
    expect(body.join('\n')).not.toMatch(/Coast Review|Page/u);
    expect(body.at(-1)).toBe(`The report ${parts[0]} then ${parts[1]} then ${parts[2]}`);
  });

  it('joins hyphens at lines’ ends by the words that the document writes with one', async () => {
    const lines = [
      'The state-owned bank of the coast said on Friday that the repay-',
      'ment of the loans will begin in May. The sale of the other state-',
      'owned bank was put off by the Anglo-',
      'Norse consortium, which pays two-and-',
      'twenty million for it.',
    ].map((text, index) => ({ text, x: 60, y: 100 + 12 * index, size: 10 }));
    const headline = { text: 'Bank repays its loans at last', x: 60, y: 60, size: 20 };
    expect((await readOne(makePdf([{ texts: [headline, ...lines] }]))).body).toEqual([
      'The state-owned bank of the coast said on Friday that the repayment of the loans will begin in May. The sale of the other state-owned bank was put off by the Anglo-Norse consortium, which pays two-and-twenty million for it.',
    ]);
  });

  it('names the pages that are pictures beside the text of the others', async () => {
    const text = { texts: column(60, 100, 300, [FERRY, REPAIR]) };
    const scan = {
      texts: [{ text: 'The Coast Review   4 March 2026', x: 60, y: 40, size: 8 }],
      picture: true,
    };
    const { readings, reason } = await read(makePdf([text, scan, scan, { texts: [] }, text, scan]));
    expect(reason).toBeNull();
    expect(readings).toMatchObject([
      { ok: true, part: '' },
      { ok: false, part: 'pages 2–3, 6', reason: { code: 'scan' } },
    ]);
    const [withPhoto] = (await read(makePdf([{ ...text, picture: true }]))).readings;
    expect(withPhoto).toMatchObject({ ok: true });
  });

  it('says of pictures of pages, of empty pages and of broken files what they are', async () => {
    expect((await read(makePdf([{ texts: [], picture: true }]))).reason).toEqual({ code: 'scan' });
    const whole = makePdf([{ texts: column(60, 100, 300, [FERRY]) }]);
    const cut = whole.subarray(0, 400);
    expect((await read(cut)).reason).toMatchObject({ code: 'damaged', name: 'A PDF' });
  });
});
