import { prepareArticle } from '../importing/prepare.ts';
import { readPaste } from '../importing/read-paste.ts';
import { readJsonlLine } from '../importing/readers/read-jsonl-line.ts';
import { readRecord } from '../importing/readers/read-record.ts';
import { packOriginals } from './pack-originals.ts';

/** Lines of a step, and steps: after some thousand the engine has compiled what an import runs through. */
const LINES = 50;
const STEPS = 60;

const SENTENCES = [
  'The harbour office said on Thursday that the northern quay would stay closed for another week.',
  'Engineers had found a crack of 12.5 metres below the water line, a spokesman told reporters.',
  'The repair is expected to cost 3.4 mln dlrs, which the insurers have agreed to pay.',
  '"We have seen worse," said the harbour master, who has worked there for thirty years.',
  'Two ferry lines were moved to the southern basin, and a third was stopped altogether.',
];

function line(number: number): string {
  const body = [0, 1, 2, 3, 4].map((step) => SENTENCES[(number + step) % SENTENCES.length]).join(' ');
  // Broken at 70 columns, as the wire agencies' archives are.
  const wrapped = body.replace(/(.{50,70}) /gu, '$1\n');
  return JSON.stringify({
    id: number,
    title: `HARBOUR QUAY STAYS CLOSED, PART ${number}`,
    dateline: 'ROTTERDAM, March 12 -',
    date: '2026-03-12',
    body: `${wrapped}\n    ${wrapped}`,
  });
}

/**
 * Work of no consequence for a parser that has nothing to do, in steps of a few milliseconds: it loads what reading needs and
 * has it compiled, so that the first paste is read at once and the first import at full speed. Call it until it gives false.
 */
export function createWarmUp(): () => boolean {
  let step = 0;
  return () => {
    step += 1;
    if (step === 1) {
      const text = `Harbour quay stays closed\n\n${SENTENCES.join(' ')}`;
      readPaste(
        { text, html: `<h1>Harbour quay stays closed</h1><p>${SENTENCES.join('</p><p>')}</p>` },
        'whole',
      );
    } else {
      const readings = Array.from({ length: LINES }, (_, index) =>
        readJsonlLine(line(step * LINES + index), index, readRecord),
      );
      void packOriginals(readings.flatMap((reading) => (reading?.ok ? [prepareArticle(reading)] : [])));
    }
    return step < STEPS;
  };
}
