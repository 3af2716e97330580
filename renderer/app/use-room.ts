import { panesStore } from '../state/panes.ts';
import { createStore, useStore } from '../state/store.ts';
import { type Room, roomIn } from './room-in.ts';

const roomStore = createStore<Room>('all');

function measure(): void {
  roomStore.set(roomIn(window.innerWidth, panesStore.get().right === null ? 1 : 2));
}
window.addEventListener('resize', measure);
panesStore.subscribe(measure);
measure();

/** What has room in the window now. */
export function currentRoom(): Room {
  return roomStore.get();
}

export function useRoom(): Room {
  return useStore(roomStore);
}
