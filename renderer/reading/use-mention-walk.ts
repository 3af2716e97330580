import { type RefObject, useState } from 'react';
import { strings } from '../strings/en.ts';
import type { PlacedMention } from './article-mentions.ts';

export interface MentionWalk {
  /** The place of the current mention, -1 before the first step. */
  readonly at: number;
  readonly currentKey: string | null;
  /** For a live region: where the walk stands. */
  readonly said: string;
  /** To the next (1) or previous (-1) mention, around the end; of one alert only, where one is named. */
  step(by: 1 | -1, only?: number | null): void;
}

/** Walks from mention to mention of an open article and brings each into view. `article` is what it begins anew for. */
export function useMentionWalk(
  pane: RefObject<HTMLElement | null>,
  mentions: readonly PlacedMention[],
  article: number,
): MentionWalk {
  const [current, setCurrent] = useState<{ article: number; key: string } | null>(null);
  const key = current?.article === article ? current.key : null;
  const at = key === null ? -1 : mentions.findIndex((mention) => mention.key === key);
  const mention = mentions[at];

  function step(by: 1 | -1, only?: number | null): void {
    const count = mentions.length;
    const from = at < 0 && by < 0 ? 0 : at;
    for (let steps = 1; steps <= count; steps += 1) {
      const index = (((from + by * steps) % count) + count) % count;
      const candidate = mentions[index];
      if (!candidate || (only !== undefined && (candidate.alert?.id ?? null) !== only)) continue;
      setCurrent({ article, key: candidate.key });
      const element = pane.current?.querySelector(`[data-mention="${candidate.key}"]`);
      element?.scrollIntoView({ block: 'center', inline: 'nearest' });
      return;
    }
  }

  return {
    at,
    currentKey: mention?.key ?? null,
    said: mention
      ? strings.reading.position(at + 1, mentions.length, mention.alert?.name ?? strings.reading.found)
      : '',
    step,
  };
}
