import type { Settings } from '../contract/settings.ts';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const MINIMUM = { width: 640, height: 480 } as const;

/** Where a window goes: with a place, or centred by the system when the kept one is on no display any more. */
export interface Placement {
  readonly width: number;
  readonly height: number;
  readonly at: { readonly x: number; readonly y: number } | null;
}

/**
 * The kept bounds, in device-independent pixels, fitted to the displays that are there now: never larger than the
 * display, never with an edge outside it. A window whose centre is on no display is centred on the first.
 */
export function visibleBounds(kept: Settings['window'], displays: readonly Area[]): Placement {
  const { x, y } = kept;
  const home =
    x === null || y === null
      ? undefined
      : displays.find((display) => contains(display, x + kept.width / 2, y + kept.height / 2));
  const display = home ?? displays[0];
  const width = Math.max(MINIMUM.width, Math.min(kept.width, display?.width ?? kept.width));
  const height = Math.max(MINIMUM.height, Math.min(kept.height, display?.height ?? kept.height));
  if (!home || x === null || y === null) return { width, height, at: null };
  return {
    width,
    height,
    at: {
      x: Math.max(home.x, Math.min(x, home.x + home.width - width)),
      y: Math.max(home.y, Math.min(y, home.y + home.height - height)),
    },
  };
}

function contains(area: Area, x: number, y: number): boolean {
  return x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height;
}
