import { useRef, useSyncExternalStore } from 'react';

/** A value that lives outside the components, with those who want to know when it changes. */
export interface Store<Value> {
  get(): Value;
  set(value: Value): void;
  update(change: (value: Value) => Value): void;
  subscribe(listener: () => void): () => void;
}

/** A store that tells its listeners of each value that is another than the last (`Object.is`). */
export function createStore<Value>(initial: Value): Store<Value> {
  let value = initial;
  const listeners = new Set<() => void>();
  function set(next: Value): void {
    if (Object.is(value, next)) return;
    value = next;
    for (const listener of [...listeners]) listener();
  }
  return {
    get: () => value,
    set,
    update: (change) => set(change(value)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The store's value in a component, kept current. */
export function useStore<Value>(store: Store<Value>): Value {
  return useSyncExternalStore(store.subscribe, store.get);
}

/** A part of the store's value; the component renders again only when that part changes (`Object.is`). */
export function useStorePart<Value, Part>(store: Store<Value>, select: (value: Value) => Part): Part {
  const selectRef = useRef(select);
  selectRef.current = select;
  return useSyncExternalStore(store.subscribe, () => selectRef.current(store.get()));
}
