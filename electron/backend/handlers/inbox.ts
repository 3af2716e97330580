import { changeHits } from '../inbox/change-hits.ts';
import { toInboxEntries } from '../inbox/inbox-entries.ts';
import { listInbox } from '../inbox/list-inbox.ts';
import { narrowAlertTo, narrowingEffect } from '../inbox/narrowing-effect.ts';
import { proposeNarrowings } from '../inbox/propose-narrowings.ts';
import type { HandlersOf } from './handler.ts';

export const inboxHandlers: HandlersOf<'inbox'> = {
  'inbox.list': listInbox,
  'inbox.entries': (context, { entries, dismissed }) => toInboxEntries(context, entries, dismissed),
  'inbox.mark': (context, { entries, state }) =>
    changeHits(context, entries, false, ({ alert, article }) =>
      context.library.inbox.mark(alert, article, state),
    ),
  'inbox.dismiss': (context, { entries, reason }) =>
    changeHits(context, entries, false, ({ alert, article }) =>
      context.library.inbox.dismiss(alert, article, reason, context.now()),
    ),
  'inbox.restore': (context, { entries }) =>
    changeHits(context, entries, true, ({ alert, article }) => context.library.inbox.restore(alert, article)),
  'inbox.put': ({ library, announcer, now }, { hits }) => {
    library.write('full', () => {
      for (const hit of hits) library.inbox.put(hit, now());
    });
    announcer.articlesChanged([...new Set(hits.map(({ article }) => article))]);
    return null;
  },
  'inbox.narrowings': proposeNarrowings,
  'inbox.effect': narrowingEffect,
  'inbox.narrow': narrowAlertTo,
};
