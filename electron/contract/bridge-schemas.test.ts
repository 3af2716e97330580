import { describe, expect, test } from 'vitest';
import { copySchema, droppedPathsSchema, settingsChangesSchema } from './bridge-schemas.ts';
import { settingsSchema } from './settings.ts';

const DEFAULTS = settingsSchema.parse({});

describe('changes of settings', () => {
  test('hold only what the page sent: no defaults for the rest', () => {
    expect(settingsChangesSchema.parse({ theme: 'dark' })).toEqual({ theme: 'dark' });
    expect(settingsChangesSchema.parse({})).toEqual({});
    expect(settingsChangesSchema.parse({ theme: undefined })).toEqual({});
  });

  test('leave the window to main', () => {
    const { window: _window, ...rest } = DEFAULTS;
    expect(settingsChangesSchema.parse(DEFAULTS)).toEqual(rest);
  });

  test.each([{ theme: 'pink' }, { other: 1 }, { layout: { sidebar: 1 } }, null, 'dark', []])(
    'refuse %j',
    (changes) => {
      expect(settingsChangesSchema.safeParse(changes).success).toBe(false);
    },
  );
});

test('dropped paths are texts', () => {
  expect(droppedPathsSchema.safeParse([import.meta.filename]).success).toBe(true);
  for (const paths of [[''], [5], 'a.txt', [null]]) {
    expect(droppedPathsSchema.safeParse(paths).success).toBe(false);
  }
});

test('what is copied is text', () => {
  expect(copySchema.safeParse({ text: 'a', html: '<b>a</b>' }).success).toBe(true);
  for (const value of [{ text: 5 }, { html: 'a' }, { text: 'a', other: 1 }, 'a']) {
    expect(copySchema.safeParse(value).success).toBe(false);
  }
});
