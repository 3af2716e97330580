import type { AlertRow, OpenedArticle } from '../../electron/contract/replies.ts';
import type { AlertId } from '../../electron/domain/alerts/alert.ts';
import type { Mention } from '../../electron/domain/mention.ts';

/** One span that an alert or the search found, with what the page must know to mark it and to walk to it. */
export interface PlacedMention extends Mention {
  /** Unlike any other in the article. */
  readonly key: string;
  /** Null: the search. */
  readonly alert: AlertRow | null;
}

/** How often an alert is mentioned in the article; null stands for the search. */
export interface LegendEntry {
  readonly alert: AlertRow | null;
  readonly count: number;
}

/** All mentions in reading order; those of alerts that the page does not know (yet) are left out. */
export function articleMentions(
  opened: OpenedArticle,
  alerts: ReadonlyMap<AlertId, AlertRow>,
): readonly PlacedMention[] {
  const placed: PlacedMention[] = [];
  for (const { alert: id, mentions } of opened.alerts) {
    const alert = alerts.get(id);
    if (!alert) continue;
    for (const mention of mentions) {
      placed.push({ ...mention, alert, key: `a${id}-${mention.block}-${mention.start}` });
    }
  }
  for (const mention of opened.search) {
    placed.push({ ...mention, alert: null, key: `s-${mention.block}-${mention.start}` });
  }
  return placed.sort(
    (one, other) => one.block - other.block || one.start - other.start || other.end - one.end,
  );
}

/** Counts mentions by alert, most mentions first, the search last. */
export function legendOf(mentions: readonly PlacedMention[]): readonly LegendEntry[] {
  const counts = new Map<AlertRow | null, number>();
  for (const { alert } of mentions) counts.set(alert, (counts.get(alert) ?? 0) + 1);
  return [...counts]
    .map(([alert, count]) => ({ alert, count }))
    .sort(
      (one, other) => Number(one.alert === null) - Number(other.alert === null) || other.count - one.count,
    );
}
