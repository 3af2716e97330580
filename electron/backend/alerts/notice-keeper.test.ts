import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AlertNotice, NOTICE_AT_ONCE } from '../../domain/alerts/alert.ts';
import { jsonArticle, startTestBackend, type TestBackend } from '../testing/test-backend.testing.ts';

const HOUR = 3_600_000;
const NOON = Date.parse('2026-11-25T12:00:00Z');
const NIGHT = { from: 22 * 60, to: 7 * 60 };

let now: number;
let backend: TestBackend;
/** What was told by the runs before. */
let earlier: string[];

beforeEach(async () => {
  now = NOON;
  earlier = [];
  backend = await startTestBackend({ now: () => now, offsetAt: () => 0 });
});

afterEach(() => backend.close());

async function addAlert(name: string, notice: Partial<AlertNotice> = {}, id?: number): Promise<number> {
  const settings = {
    name,
    color: 'red' as const,
    aliases: [`=${name}`],
    scope: 'article' as const,
    paused: false,
    notice: { ...NOTICE_AT_ONCE, ...notice },
  };
  return (await backend.client.call('alert.save', id === undefined ? { settings } : { id, settings })).id;
}

let articles = 0;
async function importNaming(...names: readonly string[]): Promise<void> {
  await backend.importJsonl(
    names.map((name) => {
      articles += 1;
      return jsonArticle(
        `Story number ${articles}`,
        `On day ${articles} of the talks ${name} said so again.`,
      );
    }),
  );
}

function told(): string[] {
  return [
    ...earlier,
    ...backend.toMain.flatMap((message) =>
      message.type === 'notify'
        ? [
            (message.digest ? 'digest: ' : '') +
              message.hits.map(({ name, articles: hits }) => `${name} ${hits}`).join(', '),
          ]
        : [],
    ),
  ];
}

async function restart(): Promise<void> {
  earlier = told();
  backend = await backend.restart();
}

test('an import is told in one notification, whatever its size and however many alerts it hits', async () => {
  await addAlert('SCO');
  await addAlert('NATO');
  await importNaming('NATO', 'SCO', 'NATO', 'nobody', 'NATO and SCO');
  expect(told()).toEqual(['NATO 3, SCO 2']);
  await importNaming('nobody');
  await importNaming('SCO');
  expect(told()).toEqual(['NATO 3, SCO 2', 'SCO 1']);
});

test('quiet hours hold it back, over a restart; what was read meanwhile is not told', async () => {
  await addAlert('SCO', { quiet: NIGHT });
  now = NOON + 11 * HOUR;
  await importNaming('SCO', 'SCO');
  await importNaming('SCO');
  await backend.client.call('article.mark', { ids: [2], read: true });
  expect(told()).toEqual([]);
  await restart();
  expect(told()).toEqual([]);
  now = NOON + 20 * HOUR;
  await restart();
  expect(told()).toEqual(['SCO 2']);
  await backend.client.call('article.mark', { ids: [2], read: false });
  await restart();
  expect(told()).toEqual(['SCO 2']);
});

test('quiet hours that a person ends are over at once', async () => {
  const id = await addAlert('SCO', { quiet: { from: 11 * 60, to: 13 * 60 } });
  await importNaming('SCO');
  expect(told()).toEqual([]);
  await addAlert('SCO', {}, id);
  expect(told()).toEqual(['SCO 1']);
});

test('a digest comes once, with all that waited for it', async () => {
  await addAlert('SCO', { when: 'digest' });
  await addAlert('NATO', { when: 'digest' });
  await addAlert('WHO');
  await importNaming('SCO', 'WHO');
  now += HOUR;
  await importNaming('SCO', 'NATO');
  expect(told()).toEqual(['WHO 1']);
  now = NOON + 30 * HOUR;
  await restart();
  await restart();
  expect(told()).toEqual(['WHO 1', 'digest: SCO 2, NATO 1']);
});

test('what is set to never, or muted, is never told, and is in the counts all the same', async () => {
  await addAlert('SCO', { when: 'never' });
  await addAlert('NATO', { mutedUntil: NOON + HOUR });
  await importNaming('SCO', 'NATO');
  now = NOON + 2 * HOUR;
  await restart();
  expect(told()).toEqual([]);
  expect((await backend.client.call('library.status')).unreadHits).toBe(2);
  await importNaming('SCO', 'NATO');
  expect(told()).toEqual(['NATO 1']);
});

test('a cool-down gathers what comes meanwhile', async () => {
  await addAlert('SCO', { coolDown: 60 });
  await importNaming('SCO');
  now += HOUR / 2;
  await importNaming('SCO', 'SCO');
  await importNaming('SCO');
  expect(told()).toEqual(['SCO 1']);
  now += HOUR / 2;
  await restart();
  expect(told()).toEqual(['SCO 1', 'SCO 3']);
});

test('with notifications off nothing is told, then or later', async () => {
  backend.backend.message({ type: 'notices', notices: { on: false, digestAt: 480, quiet: null } });
  await addAlert('SCO');
  await importNaming('SCO');
  backend.backend.message({ type: 'notices', notices: { on: true, digestAt: 480, quiet: null } });
  expect(told()).toEqual([]);
});
