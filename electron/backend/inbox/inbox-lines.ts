import type { InboxLine, InboxScope } from '../../storage/inbox-store.ts';
import type { Library } from '../../storage/library.ts';

interface Kept {
  revision: number;
  readonly lines: Map<string, readonly InboxLine[]>;
}

const kept = new WeakMap<Library, Kept>();

/** The lines of the inbox, remembered until the library changes: scrolling, typing and choosing a state ask for the same ones. */
export function inboxLines(library: Library, scope: InboxScope, by: 'day' | 'alert'): readonly InboxLine[] {
  const revision = library.revision();
  let memory = kept.get(library);
  if (memory?.revision !== revision) {
    memory = { revision, lines: new Map() };
    kept.set(library, memory);
  }
  const key = `${by} ${scope.alert} ${scope.dismissed}`;
  let lines = memory.lines.get(key);
  if (!lines) {
    lines = by === 'day' ? library.inbox.byArticle(scope) : library.inbox.byAlert(scope);
    memory.lines.set(key, lines);
  }
  return lines;
}
