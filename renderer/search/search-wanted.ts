import { createStore } from '../state/store.ts';

/** Set while the focus is asked to go to the search field, which may have to appear first. */
export const searchWantedStore = createStore(false);
