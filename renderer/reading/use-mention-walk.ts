import { type RefObject, useState } from 'react';
import { strings } from '../strings/en.ts';
import type { PlacedMention } from './article-mentions.ts';

export interface MentionWalk {
  /** The place of the current mention, -1 before the first step. */
  readonly at: number;
  /** How many there are to walk to. */
  readonly count: number;
  readonly currentKey: string | null;
  /** For a live region: where the walk stands. */
  readonly said: string;
  /** To the next (1) or previous (-1) mention, around the end; of one alert only, where one is named. */
  step(by: 1 | -1, only?: number | null): void;
}

/** Where search and alert found the same words the walk stops once, at the alert's; a walk over the search alone at the search's. */
export function withoutTwins(
  mentions: readonly PlacedMention[],
  only?: number | null,
): readonly PlacedMention[] {
  if (only === null) return mentions;
  const place = ({ block, start, end }: PlacedMention): string => `${block}-${start}-${end}`;
  const alerts = new Set(mentions.filter(({ alert }) => alert !== null).map(place));
  return mentions.filter((mention) => mention.alert !== null || !alerts.has(place(mention)));
}

/** Walks from mention to mention of an open article and brings each into view. `article` is what it begins anew for. */
export function useMentionWalk(
  pane: RefObject<HTMLElement | null>,
  mentions: readonly PlacedMention[],
  article: number,
): MentionWalk {
  const [current, setCurrent] = useState<{ article: number; key: string } | null>(null);
  const key = current?.article === article ? current.key : null;
  const stops = withoutTwins(mentions);
  const at = key === null ? -1 : stops.findIndex((mention) => mention.key === key);
  const mention = stops[at];

  function step(by: 1 | -1, only?: number | null): void {
    const stops = withoutTwins(mentions, only);
    const count = stops.length;
    const at = key === null ? -1 : stops.findIndex((mention) => mention.key === key);
    const from = at < 0 && by < 0 ? 0 : at;
    for (let steps = 1; steps <= count; steps += 1) {
      const index = (((from + by * steps) % count) + count) % count;
      const candidate = stops[index];
      if (!candidate || (only !== undefined && (candidate.alert?.id ?? null) !== only)) continue;
      setCurrent({ article, key: candidate.key });
      const element = pane.current?.querySelector(`[data-mention="${candidate.key}"]`);
      element?.scrollIntoView({ block: 'center', inline: 'nearest' });
      return;
    }
  }

  return {
    at,
    count: stops.length,
    currentKey: mention?.key ?? null,
    said: mention
      ? strings.reading.position(at + 1, stops.length, mention.alert?.name ?? strings.reading.found)
      : '',
    step,
  };
}
