import type { HandlersOf } from './handler.ts';

export const libraryHandlers: HandlersOf<'library'> = {
  'library.status': ({ library, alerts, folder }) => ({
    ...library.articles.counts(),
    unreadHits: alerts.unreadHits(),
    tags: library.tags.counts(),
    folder,
  }),
};
