import { findInPalette } from '../palette/find-in-palette.ts';
import type { HandlersOf } from './handler.ts';

export const paletteHandlers: HandlersOf<'palette'> = {
  'palette.find': findInPalette,
};
