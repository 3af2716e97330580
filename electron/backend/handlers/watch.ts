import type { HandlersOf } from './handler.ts';

export const watchHandlers: HandlersOf<'watch'> = {
  'watch.list': ({ watcher }) => watcher?.list() ?? [],
  'watch.add': async ({ watcher, grants }, { grant, ...choice }) => {
    for (const path of grants.take(grant, 'import')) await watcher?.add(path, choice);
    return null;
  },
  'watch.pause': ({ watcher }, { id, paused }) => {
    watcher?.pause(id, paused);
    return null;
  },
  'watch.remove': ({ watcher }, { id }) => {
    watcher?.remove(id);
    return null;
  },
};
