import type { BackendToMain } from '../../contract/processes.ts';
import type { OffsetAt } from '../../domain/alerts/local-day.ts';
import { type NoticeSettings, planNotices } from '../../domain/alerts/notice-plan.ts';
import type { Library } from '../../storage/library.ts';

/** Notifies of the hits that wait in the library, by the rules of each alert. */
export interface NoticeKeeper {
  /** Something may wait now, or be told by other rules. */
  look(): void;
  /** What a person set. Nobody is notified before that is known: on the command line, never. */
  set(settings: NoticeSettings): void;
  close(): void;
}

/** Timers stand still while a computer sleeps, and a person may travel or set the clock: it is looked again this often while something waits. */
const LOOK_MS = 60_000;

/** What is told is noted first: a notification that is lost is in the inbox, but the same one must not come twice. */
export function createNoticeKeeper(options: {
  readonly library: Library;
  readonly toMain: (message: BackendToMain) => void;
  readonly now: () => number;
  readonly offsetAt: OffsetAt;
  readonly log: (line: string) => void;
}): NoticeKeeper {
  const { library, toMain, now, offsetAt, log } = options;
  let settings: NoticeSettings | null = null;
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  function lookIn(milliseconds: number): void {
    timer = setTimeout(look, Math.min(milliseconds, LOOK_MS));
    timer.unref();
  }

  function look(): void {
    if (timer) clearTimeout(timer);
    timer = null;
    if (closed || !settings) return;
    try {
      const moment = now();
      const plan = planNotices(library.notices.waiting(), settings, moment, offsetAt);
      const told = plan.tell.map(({ alert }) => alert);
      const handled = library.notices.hasHandled();
      if (handled || told.length + plan.pass.length > 0) {
        library.write('normal', () => {
          if (handled) library.notices.setHandledNoticed();
          library.notices.setNoticed(plan.pass, null);
          library.notices.setNoticed(told, moment);
        });
      }
      const hits = plan.tell.map(({ alert, hits: articles }) => ({
        alert,
        name: library.alerts.get(alert)?.name ?? '',
        articles,
      }));
      if (hits.length > 0) toMain({ type: 'notify', hits, digest: plan.digest });
      if (plan.next !== null) lookIn(plan.next - moment);
    } catch (error) {
      // A full disk, say. What could not be noted is not told, and waits.
      log(`Nobody could be notified: ${error}`);
      lookIn(LOOK_MS);
    }
  }

  return {
    look,
    set(changed) {
      // Main sends them with every setting that a person changes, the width of the window's parts among them.
      if (JSON.stringify(changed) === JSON.stringify(settings)) return;
      settings = changed;
      look();
    },
    close() {
      closed = true;
      if (timer) clearTimeout(timer);
    },
  };
}
