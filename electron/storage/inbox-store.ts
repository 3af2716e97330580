import type { AlertId } from '../domain/alerts/alert.ts';
import {
  DISMISSAL_REASONS,
  type DismissalReason,
  HIT_STATES,
  type HitState,
} from '../domain/alerts/hit-state.ts';
import type { ArticleId } from '../domain/article.ts';
import type { Database, SqlValue } from './database.ts';
import { DISMISSED } from './hit-store.ts';

/** What a person made of one hit: what is put back to undo a change. */
export interface HitRecord {
  readonly alert: AlertId;
  readonly article: ArticleId;
  readonly state: HitState;
  /** Why it is not relevant; null where it was not said to be so. */
  readonly dismissed: DismissalReason | null;
  /** Milliseconds since 1970. */
  readonly foundAt: number;
  /** None where the alert hits it without a mention (`NOT sport`). */
  readonly mentions: number;
}

/** One article of the inbox, or one hit where an alert is named. */
export interface InboxLine {
  readonly article: ArticleId;
  readonly alert: AlertId | null;
  /** When it was last found, or dismissed; milliseconds since 1970. */
  readonly at: number;
  /** Of the hit that a person has got least far with. */
  readonly state: HitState;
}

/** Which hits: of one alert, whatever became of that, or (null) of all that are neither paused nor archived. */
export interface InboxScope {
  readonly alert: AlertId | null;
  readonly dismissed: boolean;
}

/** The hits as an inbox: each is unread, seen or done, or was dismissed as not relevant. */
export interface InboxStore {
  /** An article each, what came last first. */
  byArticle(scope: InboxScope): InboxLine[];
  /** A hit each, alert after alert, what came last first. */
  byAlert(scope: InboxScope): InboxLine[];
  /** The hits of one article. */
  hitsOf(article: ArticleId, scope: InboxScope): HitRecord[];
  /** All hits of an alert outside the trash that count. */
  hitsOfAlert(alert: AlertId): HitRecord[];
  mark(alert: AlertId, article: ArticleId, state: HitState): void;
  dismiss(alert: AlertId, article: ArticleId, reason: DismissalReason, now: number): void;
  /** It counts again. */
  restore(alert: AlertId, article: ArticleId): void;
  /** Puts a hit back to what it was, if it is still there. */
  put(hit: HitRecord, now: number): void;
}

interface HitRow {
  alert: number;
  article: number;
  state: number;
  reason: string | null;
  foundAt: number;
  mentions: number;
}

const STATE = 'CASE WHEN seen = 0 THEN 0 WHEN done = 0 THEN 1 ELSE 2 END';
const WATCHING = 'alert_id IN (SELECT id FROM alerts WHERE paused = 0 AND archived = 0)';
const WITH_DISMISSAL = 'hits LEFT JOIN hit_dismissals USING (alert_id, article_id)';
const HIT = `alert_id AS alert, article_id AS article, ${STATE} AS state, reason, found_at AS foundAt, mentions`;

function stateOf(state: number): HitState {
  return HIT_STATES[state] ?? 'unread';
}

function toHit({ state, reason, ...row }: HitRow): HitRecord {
  const dismissed = DISMISSAL_REASONS.find((known) => known === reason) ?? null;
  return { ...row, state: stateOf(state), dismissed };
}

function conditionOf({ alert, dismissed }: InboxScope): { sql: string; values: SqlValue[] } {
  const values = alert === null ? [] : [alert];
  return {
    sql: `hidden = 0 AND dismissed = ${dismissed ? DISMISSED : 0} AND ${alert === null ? WATCHING : 'alert_id = ?'}`,
    values,
  };
}

/** Where the lines of a scope are read, and what tells when each came. */
function sourceOf({ dismissed }: InboxScope): { from: string; at: string } {
  return dismissed
    ? { from: WITH_DISMISSAL, at: 'coalesce(at, found_at)' }
    : { from: 'hits', at: 'found_at' };
}

export function createInboxStore(database: Database): InboxStore {
  function setDismissal(alert: AlertId, article: ArticleId, reason: DismissalReason, now: number): void {
    const sql = `UPDATE hits SET dismissed = ${DISMISSED} WHERE alert_id = ? AND article_id = ?`;
    if (database.run(sql, alert, article).changes === 0) return;
    database.run('INSERT OR REPLACE INTO hit_dismissals VALUES (?, ?, ?, ?)', alert, article, reason, now);
  }

  function restore(alert: AlertId, article: ArticleId): void {
    const sql = `UPDATE hits SET dismissed = 0 WHERE alert_id = ? AND article_id = ? AND dismissed = ${DISMISSED}`;
    if (database.run(sql, alert, article).changes === 0) return;
    database.run('DELETE FROM hit_dismissals WHERE alert_id = ? AND article_id = ?', alert, article);
  }

  function mark(alert: AlertId, article: ArticleId, state: HitState): void {
    const sql = 'UPDATE hits SET seen = ?, done = ? WHERE alert_id = ? AND article_id = ?';
    database.run(sql, Number(state !== 'unread'), Number(state === 'done'), alert, article);
  }

  return {
    byArticle(scope) {
      const { sql, values } = conditionOf(scope);
      const { from, at } = sourceOf(scope);
      return database
        .rows<{ article: number; at: number; state: number }>(
          `SELECT article_id AS article, max(${at}) AS at, min(${STATE}) AS state FROM ${from}
            WHERE ${sql} GROUP BY article_id ORDER BY 2 DESC, 1 DESC`,
          ...values,
        )
        .map((row) => ({ article: row.article, alert: null, at: row.at, state: stateOf(row.state) }));
    },
    byAlert(scope) {
      const { sql, values } = conditionOf(scope);
      const { from, at } = sourceOf(scope);
      return database
        .rows<{ alert: number; article: number; at: number; state: number }>(
          `SELECT alert_id AS alert, article_id AS article, ${at} AS at, ${STATE} AS state FROM ${from}
            WHERE ${sql} ORDER BY alert_id, 3 DESC, article_id DESC`,
          ...values,
        )
        .map((row) => ({ ...row, state: stateOf(row.state) }));
    },
    hitsOf(article, scope) {
      const { sql, values } = conditionOf(scope);
      return database
        .rows<HitRow>(
          `SELECT ${HIT} FROM ${WITH_DISMISSAL} WHERE article_id = ? AND ${sql} ORDER BY alert_id`,
          article,
          ...values,
        )
        .map(toHit);
    },
    hitsOfAlert(alert) {
      const { sql, values } = conditionOf({ alert, dismissed: false });
      return database
        .rows<HitRow>(`SELECT ${HIT} FROM ${WITH_DISMISSAL} WHERE ${sql} ORDER BY article_id`, ...values)
        .map(toHit);
    },

    mark,
    dismiss: setDismissal,
    restore,
    put(hit, now) {
      const { alert, article, state, dismissed, foundAt } = hit;
      mark(alert, article, state);
      const sql = 'UPDATE hits SET found_at = ? WHERE alert_id = ? AND article_id = ?';
      database.run(sql, foundAt, alert, article);
      if (dismissed === null) restore(alert, article);
      else setDismissal(alert, article, dismissed, now);
    },
  };
}
