import { isMac } from '../state/bridge.ts';
import styles from './kbd.module.css';

const MAC_NAMES: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Enter: '↩',
  Delete: '⌫',
};

/** The keys of a shortcut as this system writes them: `Mod+K` is `⌘K` or `Ctrl K`. */
export function shortcutText(keys: string): string {
  const parts = keys.split('+');
  if (isMac) return parts.map((part) => MAC_NAMES[part] ?? part).join('');
  return parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)).join(' ');
}

export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className={styles['kbd']}>{shortcutText(keys)}</kbd>;
}
