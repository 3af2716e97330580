import { useEffect, useState } from 'react';
import type { NarrowingEffect } from '../../electron/contract/inbox.ts';
import type { RequestArgument } from '../../electron/contract/ipc.ts';
import type { DismissalReason } from '../../electron/domain/alerts/hit-state.ts';
import type { Narrowing } from '../../electron/domain/alerts/narrowing.ts';
import { backend, isCancelled } from '../state/backend.ts';

export interface ProposedNarrowing {
  readonly narrowing: Narrowing;
  /** Null while it is looked for; `failed` where it could not be found out. */
  readonly effect: NarrowingEffect | 'failed' | null;
}

type Reach = RequestArgument<'inbox.narrow'>['reach'];

/** A narrowing's settings as a request takes them. */
export function reachOf({ reach }: Narrowing): Reach {
  const { sources, languages, leastMentions } = reach.conditions;
  return {
    aliases: [...reach.aliases],
    scope: reach.scope,
    conditions: { sources: [...sources], languages: [...languages], leastMentions },
  };
}

/** The proposals for a hit that is not relevant, each with its effect as soon as that is known; null while they are looked for. */
export function useNarrowings(
  alert: number | null,
  article: number,
  reason: DismissalReason,
): readonly ProposedNarrowing[] | null {
  const [proposed, setProposed] = useState<readonly ProposedNarrowing[] | null>(null);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setProposed(alert === null ? [] : null);
    if (alert === null) return;
    const asked = alert;

    async function effectOf(narrowing: Narrowing): Promise<NarrowingEffect | 'failed'> {
      const argument = { alert: asked, article, reach: reachOf(narrowing), mayBring: narrowing.mayBring };
      try {
        return await backend.call('inbox.effect', argument, signal);
      } catch (error) {
        if (isCancelled(error)) throw error;
        return 'failed';
      }
    }

    async function load(): Promise<void> {
      try {
        const narrowings = await backend.call('inbox.narrowings', { alert: asked, article, reason }, signal);
        let shown: readonly ProposedNarrowing[] = narrowings.map((narrowing) => ({
          narrowing,
          effect: null,
        }));
        setProposed(shown);
        // One after the other: each may read thousands of articles.
        for (const [index, narrowing] of narrowings.entries()) {
          const effect = await effectOf(narrowing);
          shown = shown.map((one, at) => (at === index ? { narrowing, effect } : one));
          setProposed(shown);
        }
      } catch (error) {
        if (!isCancelled(error)) setProposed([]);
      }
    }
    void load();
    return () => controller.abort();
  }, [alert, article, reason]);

  return proposed;
}
