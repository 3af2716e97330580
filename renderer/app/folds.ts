import { panesStore } from '../state/panes.ts';
import { changeLayout, settingsStore } from '../state/settings.ts';
import { createStore, useStore, useStorePart } from '../state/store.ts';
import { viewStore } from '../state/view.ts';
import { currentRoom, useRoom } from './use-room.ts';

/** What has no room of its own is away until it is asked for, and then lies over the rest; whatever was set for a wide window. */
const drawerStore = createStore<'sidebar' | 'list' | null>(null);

/** What lies over the window now. A window that grew meanwhile has room for it again, and nothing lies over it. */
export function useDrawer(): 'sidebar' | 'list' | null {
  const drawer = useStore(drawerStore);
  const room = useRoom();
  if (room === 'all' || (room === 'no-sidebar' && drawer === 'list')) return null;
  return drawer;
}

/** True while the sidebar is folded away. */
export function useSidebarFolded(): boolean {
  const roomy = useRoom() === 'all';
  const drawn = useDrawer() === 'sidebar';
  const folded = useStorePart(settingsStore, (settings) => settings.layout.sidebarFolded);
  return roomy ? folded : !drawn;
}

/** True while the list is folded away. */
export function useListFolded(): boolean {
  const roomy = useRoom() !== 'no-list';
  const drawn = useDrawer() === 'list';
  const folded = useStorePart(settingsStore, (settings) => settings.layout.listFolded);
  return roomy ? folded : !drawn;
}

/** True while the list is folded away, for those that are no component. */
export function isListAway(): boolean {
  if (currentRoom() === 'no-list') return drawerStore.get() !== 'list';
  return settingsStore.get().layout.listFolded;
}

/** Takes away again what lies over the window. */
export function closeDrawer(): void {
  drawerStore.set(null);
}

// The sidebar is there to go somewhere, the list to open something; then they have done their work.
viewStore.subscribe(() => {
  if (drawerStore.get() === 'sidebar') drawerStore.set(currentRoom() === 'no-list' ? 'list' : null);
});
panesStore.subscribe(closeDrawer);

/** Folds the sidebar away, or brings it back. Only what is done where it has room is remembered. */
export function toggleSidebar(): void {
  if (currentRoom() !== 'all') drawerStore.update((drawer) => (drawer === 'sidebar' ? null : 'sidebar'));
  else changeLayout({ sidebarFolded: !settingsStore.get().layout.sidebarFolded });
}

/** Folds the list away, or brings it back, in the same way. */
export function toggleList(): void {
  if (currentRoom() === 'no-list') drawerStore.update((drawer) => (drawer === 'list' ? null : 'list'));
  else changeLayout({ listFolded: !settingsStore.get().layout.listFolded });
}

/** Brings the list back where it is away. */
export function showList(): void {
  if (currentRoom() === 'no-list') drawerStore.set('list');
  else if (settingsStore.get().layout.listFolded) changeLayout({ listFolded: false });
}
