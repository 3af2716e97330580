import { nativeTheme } from 'electron';
import type { Settings } from '../contract/settings.ts';

/** What the window shows before the page has drawn: the page's own paper in each theme. */
const PAPER = { light: '#f7f4ed', dark: '#1b1a18' } as const;

/** Lets the page, the menus and the frame follow the chosen theme. */
export function applyTheme(theme: Settings['theme']): void {
  nativeTheme.themeSource = theme;
}

export function isDark(): boolean {
  return nativeTheme.shouldUseDarkColors;
}

export function paperColor(): string {
  return isDark() ? PAPER.dark : PAPER.light;
}
