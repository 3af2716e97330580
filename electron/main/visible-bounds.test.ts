import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MINIMUM, visibleBounds } from './visible-bounds.ts';

const LEFT = { x: 0, y: 30, width: 1920, height: 1050 };
const RIGHT = { x: 1920, y: 0, width: 2560, height: 1440 };
const SIZE = { width: 1280, height: 840, maximized: false };

describe('the window', () => {
  test('comes back where it stood', () => {
    expect(visibleBounds({ ...SIZE, x: 2100, y: 200 }, [LEFT, RIGHT])).toEqual({
      width: 1280,
      height: 840,
      at: { x: 2100, y: 200 },
    });
  });

  test('is placed by the system the first time', () => {
    expect(visibleBounds({ ...SIZE, x: null, y: null }, [LEFT])).toEqual({
      width: 1280,
      height: 840,
      at: null,
    });
  });

  test('whose display is gone is placed by the system', () => {
    expect(visibleBounds({ ...SIZE, x: 2100, y: 200 }, [LEFT]).at).toBe(null);
  });

  test('that hangs over an edge is pulled back', () => {
    expect(visibleBounds({ ...SIZE, x: -300, y: 900 - 420 }, [LEFT]).at).toEqual({ x: 0, y: 240 });
  });

  test('is never larger than its display', () => {
    const { width, height } = visibleBounds({ ...SIZE, width: 4000, height: 3000, x: 0, y: 30 }, [LEFT]);
    expect({ width, height }).toEqual({ width: 1920, height: 1050 });
  });
});

test('wherever it was kept, it lies on a display, or the system places it', () => {
  const number = fc.integer({ min: -10_000, max: 10_000 });
  const size = {
    width: fc.integer({ min: 400, max: 20_000 }),
    height: fc.integer({ min: 300, max: 20_000 }),
  };
  fc.assert(
    fc.property(number, number, fc.record(size), (x, y, kept) => {
      const { width, height, at } = visibleBounds({ ...kept, x, y, maximized: false }, [LEFT, RIGHT]);
      expect(width).toBeGreaterThanOrEqual(MINIMUM.width);
      expect(height).toBeGreaterThanOrEqual(MINIMUM.height);
      if (at === null) return;
      const on = [LEFT, RIGHT].some(
        (display) =>
          at.x >= display.x &&
          at.y >= display.y &&
          at.x + width <= display.x + display.width &&
          at.y + height <= display.y + display.height,
      );
      expect(on).toBe(true);
    }),
  );
});
