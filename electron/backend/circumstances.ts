import type { Circumstances } from '../domain/query/match-fact.ts';
import type { ArticleRecord } from '../storage/article-store.ts';
import type { Library } from '../storage/library.ts';

/** What a person has done with an article, looked up only where a query asks for it. */
export function circumstancesOf(library: Library, record: ArticleRecord): Circumstances {
  const { id } = record;
  return {
    is(state) {
      switch (state) {
        case 'read':
          return record.read;
        case 'unread':
          return !record.read;
        case 'starred':
          return record.starred;
        case 'tagged':
          return library.tags.of(id).length > 0;
        case 'grouped':
          return library.groups.groupOf(id) !== null;
      }
    },
    names(of) {
      switch (of) {
        case 'tag':
          return library.tags.of(id);
        case 'alert':
          return library.hits
            .undismissedAlertsOf(id)
            .flatMap((alert) => library.alerts.get(alert)?.name ?? []);
        case 'import': {
          const found = library.imports.get(record.importId);
          return found ? [found.label] : [];
        }
      }
    },
  };
}
