import { expect, test } from 'vitest';
import { roomIn } from './room-in.ts';

test('two panes push the sidebar away sooner than one, and in a small window the list too', () => {
  const widths = [640, 860, 900, 1180];
  expect(widths.map((width) => roomIn(width, 1))).toEqual(['no-sidebar', 'no-sidebar', 'all', 'all']);
  expect(widths.map((width) => roomIn(width, 2))).toEqual(['no-list', 'no-sidebar', 'no-sidebar', 'all']);
});
