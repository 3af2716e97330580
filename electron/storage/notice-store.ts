import type { AlertId, AlertNotice } from '../domain/alerts/alert.ts';
import type { WaitingAlert } from '../domain/alerts/notice-plan.ts';
import type { Database } from './database.ts';

/** Hits that a person has still to be notified of. Those of an import that runs wait for its end, so that each import is told once. */
export interface NoticeStore {
  /** Alerts with hits that wait and that nobody has seen, put away or dealt with meanwhile. */
  waiting(): WaitingAlert[];
  /** Whether hits wait that a person has seen, put away or dealt with meanwhile. */
  hasHandled(): boolean;
  /** Of these a person need not be notified any more. */
  setHandledNoticed(): void;
  /** Whatever waits for these alerts is noticed; with a moment (milliseconds since 1970), the person was notified of it then. */
  setNoticed(alerts: readonly AlertId[], notifiedAt: number | null): void;
}

interface Row {
  alert: number;
  hits: number;
  since: number;
  notice: string;
  resting: number;
  noticed_at: number | null;
}

const OF_ENDED_IMPORTS = `(SELECT import_id FROM articles WHERE articles.id = article_id)
  NOT IN (SELECT id FROM imports WHERE state = 'running')`;
const HANDLED = '(seen OR done OR dismissed OR hidden)';

export function createNoticeStore(database: Database): NoticeStore {
  return {
    waiting() {
      return database
        .rows<Row>(
          `SELECT alert_id AS alert, count(*) AS hits, min(found_at) AS since, notice, paused OR archived AS resting, noticed_at
            FROM hits JOIN alerts ON alerts.id = alert_id
            WHERE noticed = 0 AND NOT ${HANDLED} AND ${OF_ENDED_IMPORTS}
            GROUP BY alert_id ORDER BY alert_id`,
        )
        .map(({ alert, hits, since, notice, resting, noticed_at }) => ({
          alert,
          hits,
          since,
          notice: JSON.parse(notice) as AlertNotice,
          resting: resting === 1,
          noticedAt: noticed_at,
        }));
    },
    hasHandled() {
      return database.row(`SELECT 1 FROM hits WHERE noticed = 0 AND ${HANDLED} LIMIT 1`) !== undefined;
    },
    setHandledNoticed() {
      database.run(`UPDATE hits SET noticed = 1 WHERE noticed = 0 AND ${HANDLED}`);
    },
    setNoticed(alerts, notifiedAt) {
      for (const alert of alerts) {
        database.run(
          `UPDATE hits SET noticed = 1 WHERE alert_id = ? AND noticed = 0 AND ${OF_ENDED_IMPORTS}`,
          alert,
        );
        if (notifiedAt !== null)
          database.run('UPDATE alerts SET noticed_at = ? WHERE id = ?', notifiedAt, alert);
      }
    },
  };
}
