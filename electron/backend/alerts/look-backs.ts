import type { LookedThrough } from '../../contract/replies.ts';
import type { Alert, AlertId } from '../../domain/alerts/alert.ts';
import type { ArticleId } from '../../domain/article.ts';
import type { Library } from '../../storage/library.ts';
import { explainStorageError } from '../../storage/storage-error.ts';
import type { Announcer } from '../announcer.ts';
import { lookBack } from './look-back.ts';

/** A look-back that was begun. Both promises also resolve when it is overtaken by a change of its alert or by the end of the program. */
export interface BegunLookBack {
  /** Resolves to how many articles have to be looked at. */
  readonly counted: Promise<number>;
  readonly ended: Promise<void>;
}

/** The alerts that look through the library at this moment. */
export interface LookBacks {
  /** Breaks off one of the same alert. */
  begin(alert: Alert): BegunLookBack;
  stop(id: AlertId): void;
  /** Null for an alert that does not look back. */
  progressOf(id: AlertId): LookedThrough | null;
  /** Articles were matched anew, by all alerts as they are now. */
  matchedAnew(id: ArticleId): void;
  /** Announces the end of one for which no request waits, or what went wrong. */
  tellAtEnd(ended: Promise<void>): Promise<void>;
  stopAll(): void;
}

interface Running {
  readonly controller: AbortController;
  readonly matchedMeanwhile: Set<ArticleId>;
  progress: LookedThrough;
  /** When that was told last, as `performance.now()` counts. */
  told: number;
}

/** How often progress is told, in milliseconds. */
const TELL_EVERY_MS = 150;

export function createLookBacks(options: {
  readonly library: Library;
  readonly announcer: () => Announcer;
  readonly now: () => number;
}): LookBacks {
  const { library, announcer, now } = options;
  const all = new Map<AlertId, Running>();

  function stop(id: AlertId): void {
    const running = all.get(id);
    running?.controller.abort();
    if (running) ended(id, running);
  }

  /** Pages are told by an event of its own, since the counts may be what they were before. */
  function ended(id: AlertId, running: Running): void {
    if (all.get(id) !== running) return;
    all.delete(id);
    if (running.told > 0) announcer().emit('alert.lookingBack', { alert: id, progress: null });
  }

  function progressed(id: AlertId, running: Running, progress: LookedThrough): void {
    running.progress = progress;
    const moment = performance.now();
    if (moment - running.told < TELL_EVERY_MS) return;
    running.told = moment;
    announcer().emit('alert.lookingBack', { alert: id, progress });
  }

  return {
    stop,
    progressOf: (id) => all.get(id)?.progress ?? null,

    begin(alert) {
      stop(alert.id);
      const running: Running = {
        controller: new AbortController(),
        matchedMeanwhile: new Set(),
        progress: { found: 0, checked: 0, candidates: 0 },
        told: Number.NEGATIVE_INFINITY,
      };
      all.set(alert.id, running);
      let onCandidates: (candidates: number) => void = () => {};
      const counted = new Promise<number>((resolve) => {
        onCandidates = resolve;
      });
      const end = lookBack({
        library,
        alert,
        signal: running.controller.signal,
        matchedMeanwhile: running.matchedMeanwhile,
        now,
        onCandidates,
        onProgress: (progress) => progressed(alert.id, running, progress),
      })
        .catch((error: unknown) => {
          // Overtaken by a later change of the same alert, which looks back itself; or by the end of the program.
          if (!running.controller.signal.aborted) throw error;
        })
        .finally(() => ended(alert.id, running));
      return { counted: Promise.race([counted, end.then(() => 0)]), ended: end };
    },

    matchedAnew(id) {
      for (const { matchedMeanwhile } of all.values()) matchedMeanwhile.add(id);
    },

    async tellAtEnd(end) {
      try {
        await end;
        announcer().articlesChanged(null);
      } catch (error) {
        announcer().alertsChanged();
        const reason = explainStorageError(error)?.message ?? String(error);
        announcer().emit('library.trouble', {
          message: `An alert could not look through all articles. ${reason}`,
        });
      }
    },

    stopAll() {
      for (const { controller } of all.values()) controller.abort();
    },
  };
}
