import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ALERT_COLORS } from '../../electron/domain/alerts/alert.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** A token's colours, light and dark, where both are written as six hexadecimal digits. */
function colors(token: string): { light: string; dark: string } {
  const match = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`, 'u').exec(css);
  const [, light, dark] = match ?? [];
  if (!light || !dark) throw new Error(`no colours for ${token}`);
  return { light, dark };
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const PAPERS = ['paper-sunk', 'paper-list', 'paper', 'paper-raised', 'accent-tint'];

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  test.each(['ink', 'ink-soft', 'ink-reading', 'accent'])('%s reads at 4.5:1 on every paper', (ink) => {
    const poor = PAPERS.filter((paper) => contrast(colors(ink)[theme], colors(paper)[theme]) < 4.5);
    expect(poor).toEqual([]);
  });

  test('faint ink, danger and warning read at 4.5:1 where they are used', () => {
    const pairs = [
      ...['paper-sunk', 'paper-list', 'paper', 'paper-raised'].map((paper) => ['ink-faint', paper] as const),
      ...['ink-soft', 'accent'].map((ink) => [ink, 'accent-tint-strong'] as const),
      ['danger', 'paper-raised'],
      ['danger', 'paper-list'],
      ['danger', 'danger-tint'],
      ['warning', 'warning-tint'],
      ['ink', 'mark-search'],
    ] as const;
    const poor = pairs.filter(([ink, paper]) => contrast(colors(ink)[theme], colors(paper)[theme]) < 4.5);
    expect(poor).toEqual([]);
  });

  test('lines of controls and of alerts stand out at 3:1', () => {
    const papers = ['paper-sunk', 'paper-list', 'paper'];
    const lines = ['line-strong', 'focus', ...ALERT_COLORS.map((color) => `alert-${color}`)];
    const poor = lines.flatMap((line) =>
      papers
        .filter((paper) => contrast(colors(line)[theme], colors(paper)[theme]) < 3)
        .map((paper) => `${line} on ${paper}`),
    );
    expect(poor).toEqual([]);
  });

  test('white letters read on the accent', () => {
    expect(contrast('#ffffff', colors('accent-fill')[theme])).toBeGreaterThanOrEqual(4.5);
  });
});
