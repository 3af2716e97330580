import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitMbox } from './split-mbox.ts';

const LINES = [
  'From jane@example.org Fri Apr 26 10:00:00 2024',
  'From the harbour: a report',
  '>From the mayor',
  'Subject: Berth 4 is measured anew',
  'From ',
  '',
  'It was measured on Friday.',
];

async function split(pieces: readonly Uint8Array[], largest = 1_000_000): Promise<(string | number)[]> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield* pieces;
  }
  const found: (string | number)[] = [];
  for await (const message of splitMbox(chunks(), largest))
    found.push(message.ok ? Buffer.from(message.bytes).toString() : message.size);
  return found;
}

test('gives the same messages wherever the chunks of a mailbox end', async () => {
  const cuts = fc.array(fc.nat(400), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...LINES), { maxLength: 20 }), cuts, async (lines, places) => {
      const bytes = Buffer.from(lines.join('\n'));
      const edges = [
        0,
        ...places.filter((place) => place < bytes.length).sort((a, b) => a - b),
        bytes.length,
      ];
      const pieces = edges.slice(1).map((end, index) => bytes.subarray(edges[index], end));
      expect(await split(pieces)).toEqual(await split([bytes]));
    }),
  );
});

test('keeps a whole message whose successor begins where a chunk ends', async () => {
  const one = 'From a@example.org Fri Apr 26 10:00:00 2024\nSubject: One\n\nText one.\n';
  const two = 'From b@example.org Fri Apr 26 11:00:00 2024\nSubject: Two\n\nText two.\n';
  const box = Buffer.from(one + two);
  const at = one.length + 20;
  expect(await split([box.subarray(0, at), box.subarray(at)])).toEqual([
    'Subject: One\n\nText one.\n',
    'Subject: Two\n\nText two.\n',
  ]);
});

test('tells the size of a message that is too large, and reads on', async () => {
  const box = `From a@example.org Fri Apr 26 10:00:00 2024\nSubject: One\n\n${'x'.repeat(500)}\nFrom b@example.org Fri Apr 26 11:00:00 2024\nSubject: Two\n\nText.\n`;
  expect(await split([Buffer.from(box)], 100)).toEqual([515, 'Subject: Two\n\nText.\n']);
});
