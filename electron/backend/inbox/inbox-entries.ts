import type { InboxEntry, InboxEntryKey } from '../../contract/inbox.ts';
import type { AlertId } from '../../domain/alerts/alert.ts';
import { HIT_STATES } from '../../domain/alerts/hit-state.ts';
import { hindranceOf } from '../../domain/article-details.ts';
import { HEADLINE_BLOCK, type Mention } from '../../domain/mention.ts';
import { makeSnippetOf } from '../../domain/snippet.ts';
import type { BackendContext } from '../backend-context.ts';

/** Characters of a snippet: two lines of the list, with room for a wide window. */
const SNIPPET_LENGTH = 200;

interface AlertMention extends Mention {
  readonly alert: AlertId;
}

/** The lines of the inbox for these entries, those that are gone left out. The mentions are those that were stored with the hits. */
export function toInboxEntries(
  { library, cache }: Pick<BackendContext, 'library' | 'cache'>,
  keys: readonly InboxEntryKey[],
  dismissed: boolean,
): InboxEntry[] {
  return keys.flatMap((key) => {
    const hits = library.inbox.hitsOf(key.article, { alert: key.alert, dismissed });
    const article = hits.length > 0 ? cache.get(key.article) : null;
    if (!article) return [];
    const { record, tokenized } = article;
    const mentions = inReadingOrder(
      hits.flatMap(({ alert }) =>
        (library.hits.mentionsOf(alert, key.article) ?? []).map((mention) => ({ ...mention, alert })),
      ),
    );
    const { text, marks } = makeSnippetOf(tokenized, mentions, SNIPPET_LENGTH);
    const own = new Set(hits.map(({ alert }) => alert));
    return {
      ...key,
      headline: record.headline,
      headlineMarks: mentions
        .filter(({ block }) => block === HEADLINE_BLOCK)
        .map(({ start, end, alert }) => ({ start, end, alert })),
      source: record.source,
      place: record.place,
      published: record.published,
      importedAt: record.importedAt,
      language: record.language,
      hindrance: hindranceOf(record.details),
      group: library.groups.groupOf(key.article),
      snippet: {
        text,
        marks: marks.map(({ start, end, mention }) => ({ start, end, alert: mention.alert })),
      },
      state: HIT_STATES.find((state) => hits.some((hit) => hit.state === state)) ?? 'unread',
      hits,
      others: library.hits.alertsOf(key.article).filter((alert) => !own.has(alert)),
    };
  });
}

function inReadingOrder(mentions: readonly AlertMention[]): AlertMention[] {
  return mentions.toSorted((one, other) => one.block - other.block || one.start - other.start);
}
