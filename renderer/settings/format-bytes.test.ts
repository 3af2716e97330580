import { expect, test } from 'vitest';
import { formatBytes } from './format-bytes.ts';

test.each([
  [0, '0 B'],
  [940, '940 B'],
  [1_000, '1.0 kB'],
  [1_440_000, '1.4 MB'],
  [23_400_000, '23 MB'],
  [999_600, '1.0 MB'],
  [2_300_000_000, '2.3 GB'],
])('%d bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
