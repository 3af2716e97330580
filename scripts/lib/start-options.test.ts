import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readStartOptions } from './start-options.mjs';

test('takes the screenshot’s file and leaves the rest to the app', () => {
  expect(readStartOptions(['--screenshot', 'a.png', '--lang=fa', 'x'])).toEqual({
    screenshot: resolve('a.png'),
    rest: ['--lang=fa', 'x'],
  });
  expect(readStartOptions(['--screenshot=a b.png'])).toEqual({ screenshot: resolve('a b.png'), rest: [] });
  expect(readStartOptions(['--screenshots'])).toEqual({ screenshot: undefined, rest: ['--screenshots'] });
});

test('a screenshot without a file is said so', () => {
  expect(() => readStartOptions(['--screenshot'])).toThrow('--screenshot needs a file');
  expect(() => readStartOptions(['--screenshot='])).toThrow('--screenshot needs a file');
});
