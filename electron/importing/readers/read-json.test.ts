import { expect, it } from 'vitest';
import { readSource } from '../read-file.ts';
import { bytesSource } from '../source.ts';

const TEXT = 'The town said on Monday that the work would begin in May and end before winter.';

async function outcomes(json: string): Promise<string[]> {
  const readings = readSource(bytesSource('list.json', Buffer.from(json)), 0);
  const found: string[] = [];
  for (let next = await readings.next(); ; next = await readings.next()) {
    if (next.done) return next.value ? [...found, next.value.code] : found;
    for (const one of next.value) found.push(one.ok ? one.draft.headline : `${one.part}: ${one.reason.code}`);
  }
}

it('fails only the record whose fields lie too deep in one another to be kept', async () => {
  const deep = '['.repeat(50_000) + ']'.repeat(50_000);
  const record = (headline: string, extra: string): string =>
    `{"headline":"${headline}","body":"${TEXT}","extra":${extra}}`;
  const list = `[${record('Mill opens', '1')},${record('Bridge closes', deep)},${record('Ferry runs', '2')}]`;
  expect(await outcomes(list)).toEqual(['Mill opens', 'article 2: not-an-article', 'Ferry runs']);
});

it('asks what fields mean that it does not know, whatever lies in them', async () => {
  const deep = '['.repeat(50_000) + ']'.repeat(50_000);
  const found = await outcomes(`[{"alpha":"${TEXT.repeat(4)}","beta":[[${deep}]],"gamma":{"x":${deep}}}]`);
  expect(found).not.toContain('parser-crashed');
});
