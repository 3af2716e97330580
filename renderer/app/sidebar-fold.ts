import { changeLayout, settingsStore } from '../state/settings.ts';
import { createStore, useStore, useStorePart } from '../state/store.ts';
import { viewStore } from '../state/view.ts';
import { isNarrow, useNarrow } from './use-narrow.ts';

/** In a narrow window the sidebar is away until it is asked for, whatever was set for a wide one. */
const shownInNarrow = createStore(false);

/** True while the sidebar is folded away. */
export function useSidebarFolded(): boolean {
  const narrow = useNarrow();
  const shown = useStore(shownInNarrow);
  const folded = useStorePart(settingsStore, (settings) => settings.layout.sidebarFolded);
  return narrow ? !shown : folded;
}

/** Takes the sidebar away again that lies over a narrow window. */
export function closeDrawer(): void {
  shownInNarrow.set(false);
}

// Over a narrow window it is there to go somewhere, and has done its work then.
viewStore.subscribe(closeDrawer);

/** Folds the sidebar away, or brings it back. Only what is done in a wide window is remembered. */
export function toggleSidebar(): void {
  if (isNarrow()) shownInNarrow.update((shown) => !shown);
  else changeLayout({ sidebarFolded: !settingsStore.get().layout.sidebarFolded });
}
