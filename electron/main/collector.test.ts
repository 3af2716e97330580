import { describe, expect, test } from 'vitest';
import { type Collector, createCollector, LOOK_EVERY_MS, SHORTEST_COPY } from './collector.ts';
import type { CopiedContent } from './read-clipboard.ts';

const FIRST =
  'The ferry line adds a winter timetable with two more crossings a day, its office said on Monday.';
const SECOND =
  'The museum has reopened its east wing after four years of work, and entry is free until Sunday.';

interface Desk {
  readonly collector: Collector;
  readonly taken: CopiedContent[];
  readonly switched: boolean[];
  readonly failures: unknown[];
  /** Somebody copies this; no look at it yet. */
  copy(text: string, html?: string): void;
  /** The clock goes on by one look. */
  tick(): Promise<void>;
  /** The app's window gets or loses the focus. */
  focus(hasFocus: boolean): Promise<void>;
  refuse(refusing: boolean): void;
}

/** A clipboard in memory and a clock that is moved by hand. */
function desk(focused = false): Desk {
  let content: CopiedContent = { text: '', html: '' };
  let refusing = false;
  let look: (() => void) | null = null;
  const taken: CopiedContent[] = [];
  const switched: boolean[] = [];
  const failures: unknown[] = [];
  const collector = createCollector({
    read: async () => {
      if (refusing) throw new Error('refused');
      return content;
    },
    hasFocus: () => focused,
    every(milliseconds, run) {
      expect(milliseconds).toBe(LOOK_EVERY_MS);
      look = run;
      return () => {
        look = null;
      };
    },
    take: (copy) => taken.push(copy),
    switched: (on) => switched.push(on),
    failed: (error) => failures.push(error),
  });
  return {
    collector,
    taken,
    switched,
    failures,
    copy(text, html = '') {
      content = { text, html };
    },
    async tick() {
      look?.();
      await collector.settled();
    },
    async focus(hasFocus) {
      collector.focusChanged(hasFocus);
      await collector.settled();
    },
    refuse(now) {
      refusing = now;
    },
  };
}

async function collecting(focused = false): Promise<Desk> {
  const made = desk(focused);
  made.collector.switch(true);
  await made.collector.settled();
  return made;
}

const texts = ({ taken }: Desk): string[] => taken.map(({ text }) => text);

test('it is off until it is switched on, and says each switching once', async () => {
  const made = desk();
  made.copy(FIRST);
  await made.tick();
  expect(made.collector.isOn()).toBe(false);
  made.collector.switch(true);
  made.collector.switch(true);
  expect(made.collector.isOn()).toBe(true);
  made.collector.switch(false);
  made.copy(SECOND);
  await made.tick();
  expect({ taken: made.taken, switched: made.switched }).toEqual({ taken: [], switched: [true, false] });
});

test('what is on the clipboard already is left alone, what comes then is taken once', async () => {
  const made = desk();
  made.copy(FIRST);
  made.collector.switch(true);
  await made.tick();
  expect(texts(made)).toEqual([]);
  made.copy(SECOND, `<p>${SECOND}</p>`);
  await made.tick();
  await made.tick();
  expect(made.taken).toEqual([{ text: SECOND, html: `<p>${SECOND}</p>` }]);
});

test('a form that comes after the other is the same copy', async () => {
  const made = await collecting();
  made.copy(FIRST);
  await made.tick();
  made.copy(FIRST.replaceAll('\n', '\r\n'), `<p>${FIRST}</p>`);
  await made.tick();
  expect(texts(made)).toEqual([FIRST]);
});

describe('left alone:', () => {
  test.each<[string, string, string]>([
    ['a short text', 'x'.repeat(SHORTEST_COPY - 1), ''],
    ['a short text with much space around', ` ${'x'.repeat(10)}${' '.repeat(200)}`, ''],
    ['a picture with a scrap of HTML', '', `<img src="https://example.com/${'a'.repeat(200)}.png">`],
    ['a long link', `https://example.com/${'a'.repeat(200)}`, ''],
    ['links', `https://example.com/${'a'.repeat(50)}\nhttps://example.com/${'b'.repeat(50)}`, ''],
    ['nothing', '', ''],
  ])('%s', async (_name, text, html) => {
    const made = await collecting();
    made.copy(text, html);
    await made.tick();
    expect(made.taken).toEqual([]);
    made.copy(FIRST);
    await made.tick();
    expect(texts(made)).toEqual([FIRST]);
  });
});

test('HTML without a plain form is taken by the length of its text', async () => {
  const made = await collecting();
  made.copy('', `<p>${FIRST}</p>`);
  await made.tick();
  expect(made.taken).toEqual([{ text: '', html: `<p>${FIRST}</p>` }]);
});

test('tags that never end cost no time', async () => {
  const made = await collecting();
  made.copy('', '<'.repeat(2_000_000));
  await made.tick();
  expect(made.taken).toHaveLength(1);
});

describe('copies of our own are left out:', () => {
  test('what is copied while our window has the focus', async () => {
    const made = await collecting(true);
    made.copy(FIRST);
    await made.tick();
    await made.focus(false);
    await made.tick();
    expect(texts(made)).toEqual([]);
  });

  test('also between the last look and the loss of the focus', async () => {
    const made = await collecting(true);
    made.copy(FIRST);
    await made.focus(false);
    await made.tick();
    expect(texts(made)).toEqual([]);
  });

  test('but not what was copied elsewhere just before our window got the focus', async () => {
    const made = await collecting();
    made.copy(FIRST);
    await made.focus(true);
    await made.tick();
    expect(texts(made)).toEqual([FIRST]);
  });

  test('what the app wrote, whatever has the focus', async () => {
    const made = await collecting();
    made.collector.wrote(`${FIRST}\n${SECOND}`);
    made.copy(`${FIRST}\r\n${SECOND}`, '<p>any</p>');
    await made.tick();
    expect(texts(made)).toEqual([]);
    made.copy(SECOND);
    await made.tick();
    expect(texts(made)).toEqual([SECOND]);
  });
});

test('a look that ends after the switch takes nothing, nor does it count for the next time', async () => {
  const made = await collecting();
  made.copy(FIRST);
  const late = made.tick();
  made.collector.switch(false);
  made.collector.switch(true);
  await late;
  await made.collector.settled();
  expect(texts(made)).toEqual([]);
  made.copy(SECOND);
  await made.tick();
  expect(texts(made)).toEqual([SECOND]);
});

test('a clipboard that cannot be read is told of once, and looked at again', async () => {
  const made = await collecting();
  made.copy(FIRST);
  made.refuse(true);
  await made.tick();
  await made.tick();
  expect(made.failures).toEqual([new Error('refused')]);
  made.refuse(false);
  await made.tick();
  expect(texts(made)).toEqual([FIRST]);
});

test('what was there before is left alone, even where it could not be read at once', async () => {
  const made = desk();
  made.copy(FIRST);
  made.refuse(true);
  made.collector.switch(true);
  await made.tick();
  made.refuse(false);
  await made.tick();
  made.copy(SECOND);
  await made.tick();
  expect(texts(made)).toEqual([SECOND]);
});
