import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AlertConditions } from '../../domain/alerts/alert.ts';
import { startTestBackend, type TestBackend } from '../testing/test-backend.testing.ts';

const PERSIAN = 'نشست سران سازمان همکاری شانگهای امروز در تهران برگزار شد. NATO';
const ARTICLES = [
  { headline: 'NATO meets', source: 'Süd Kurier', language: 'en', text: 'NATO met, and NATO agreed.' },
  { headline: 'Talks', source: 'süd kurier', language: 'en', text: 'NATO was silent on the day.' },
  { headline: 'Talks in Tehran', source: 'IMNA', language: 'fa', text: PERSIAN },
  { headline: 'Markets', source: 'IMNA', language: 'en', text: 'No word of it in the paper.' },
];

let backend: TestBackend;

beforeEach(async () => {
  backend = await startTestBackend();
});

afterEach(() => backend.close());

function nato(conditions: Partial<AlertConditions>) {
  return {
    name: 'NATO',
    color: 'red' as const,
    aliases: ['=NATO'],
    scope: 'article' as const,
    paused: false,
    conditions: { sources: [], languages: [], leastMentions: 1, ...conditions },
  };
}

const CASES: readonly [Partial<AlertConditions>, readonly string[]][] = [
  [{}, ['NATO meets', 'Talks', 'Talks in Tehran']],
  [{ sources: ['SUD KURIER'] }, ['NATO meets', 'Talks']],
  [{ languages: ['fa'] }, ['Talks in Tehran']],
  [{ leastMentions: 3 }, ['NATO meets']],
  [{ sources: ['imna'], languages: ['en'] }, []],
];

async function hits(id: number): Promise<string[]> {
  const { rows } = await backend.search('', { view: { folder: 'library', alert: id } });
  return rows.map(({ headline }) => headline).sort();
}

test.each(CASES)(
  '%j leaves %j, coming in, looking back, in the preview and when edited',
  async (conditions, expected) => {
    const before = (await backend.client.call('alert.save', { settings: nato(conditions) })).id;
    await backend.importJsonl(ARTICLES);
    const after = (await backend.client.call('alert.save', { settings: nato(conditions) })).id;
    const edited = (await backend.client.call('alert.save', { settings: nato({}) })).id;
    await backend.client.call('alert.save', { id: edited, settings: nato(conditions) });
    const { aliases, scope, conditions: asked } = nato(conditions);
    const preview = await backend.client.call('alert.preview', { aliases, scope, conditions: asked });
    expect([await hits(before), await hits(after), await hits(edited)]).toEqual([
      expected,
      expected,
      expected,
    ]);
    expect(preview.total).toBe(expected.length);
  },
);

test('an article whose source is corrected is hit by the alert that asks for it', async () => {
  const { id } = await backend.client.call('alert.save', { settings: nato({ sources: ['Wire'] }) });
  await backend.importJsonl(ARTICLES);
  expect(await hits(id)).toEqual([]);
  await backend.client.call('article.edit', { id: 1, changes: { source: 'WIRE' } });
  expect(await hits(id)).toEqual(['NATO meets']);
});
