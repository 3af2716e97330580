import type { AlertId } from '../domain/alerts/alert.ts';
import type { ArticleId } from '../domain/article.ts';
import type { Mention } from '../domain/mention.ts';
import type { Database } from './database.ts';

export interface HitCounts {
  readonly alert: AlertId;
  /** Articles outside the trash. */
  readonly total: number;
  /** Of these, hits that nobody has seen. */
  readonly unread: number;
}

export interface NewHit {
  readonly seen: boolean;
  /** A person has still to be notified of it. */
  readonly toNotice: boolean;
  /** None for an alert such as `NOT sport`. */
  readonly mentions: readonly Mention[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface HitStore {
  /**
   * A hit that is there already keeps what a person did with it, and gets these mentions; one that was dismissed before it
   * went is dismissed still. True when it is new.
   */
  add(alert: AlertId, article: ArticleId, hit: NewHit): boolean;
  /** Where the alert is mentioned in it; null where it does not hit it. */
  mentionsOf(alert: AlertId, article: ArticleId): readonly Mention[] | null;
  /** A dismissed one is only put aside, so that it is dismissed still should it come back. */
  remove(alert: AlertId, article: ArticleId): void;
  /** Deletes so many hits of an alert, whatever was said of them, and returns how many it were. */
  removeSome(alert: AlertId, limit: number): number;
  /** Alerts that hit this article, paused ones left out, in their order. */
  alertsOf(article: ArticleId): AlertId[];
  /** Every alert that hits it, also where that was dismissed. */
  allAlertsOf(article: ArticleId): AlertId[];
  /** The same without the dismissed ones: what `alert:` asks for. */
  undismissedAlertsOf(article: ArticleId): AlertId[];
  /** Articles outside the trash that the alert hits, also where that was dismissed, in order: so many of those with ids greater than `after`. */
  articlesOf(alert: AlertId, after: ArticleId, limit: number): ArticleId[];
  /** Every hit on an article outside the trash that is kept of an alert, also those that were put aside: so many, in order, after an article. */
  storedOf(
    alert: AlertId,
    after: ArticleId,
    limit: number,
  ): readonly { readonly article: ArticleId; readonly dismissed: boolean }[];
  hasUnseen(article: ArticleId): boolean;
  isUnseen(alert: AlertId, article: ArticleId): boolean;
  /** What is unseen again is not done either. Returns how many hits changed. */
  setSeen(articles: readonly ArticleId[], seen: boolean): number;
  /** Follows articles into the trash and out of it. */
  setHidden(articles: readonly ArticleId[], hidden: boolean): void;
  counts(): HitCounts[];
  /** Articles with at least one unseen hit of an alert that is not paused. */
  unreadArticles(): number;
}

/** The values of `dismissed` beside 0: a hit that is not relevant, and one of these that the alert does not hit any more. */
export const DISMISSED = 1;
export const PUT_ASIDE = 2;

export function createHitStore(database: Database): HitStore {
  return {
    add(alert, article, { seen, toNotice, mentions, now }) {
      const isNew =
        database.run(
          `INSERT INTO hits (alert_id, article_id, seen, hidden, noticed, mentions, found_at) VALUES (?, ?, ?, 0, ?, ?, ?)
            ON CONFLICT DO NOTHING`,
          alert,
          article,
          Number(seen),
          Number(!toNotice),
          mentions.length,
          now,
        ).changes > 0;
      if (!isNew) {
        const sql = `UPDATE hits SET mentions = ?, dismissed = min(dismissed, ${DISMISSED})
          WHERE alert_id = ? AND article_id = ? AND (mentions <> ? OR dismissed = ${PUT_ASIDE})`;
        database.run(sql, mentions.length, alert, article, mentions.length);
      }
      if (mentions.length === 0) {
        if (!isNew)
          database.run('DELETE FROM hit_mentions WHERE alert_id = ? AND article_id = ?', alert, article);
        return isNew;
      }
      const spans = JSON.stringify(mentions.map(({ block, start, end }) => [block, start, end]));
      database.run('INSERT OR REPLACE INTO hit_mentions VALUES (?, ?, ?)', alert, article, spans);
      return isNew;
    },

    mentionsOf(alert, article) {
      const row = database.row<{ spans: string | null }>(
        `SELECT spans FROM hits LEFT JOIN hit_mentions USING (alert_id, article_id)
          WHERE alert_id = ? AND article_id = ? AND dismissed <> ${PUT_ASIDE}`,
        alert,
        article,
      );
      if (!row) return null;
      const spans = JSON.parse(row.spans ?? '[]') as [number, number, number][];
      return spans.map(([block, start, end]) => ({ block, start, end }));
    },
    remove(alert, article) {
      const deleted = database.run(
        'DELETE FROM hits WHERE alert_id = ? AND article_id = ? AND dismissed = 0',
        alert,
        article,
      );
      if (deleted.changes > 0) return;
      const sql = `UPDATE hits SET dismissed = ${PUT_ASIDE} WHERE alert_id = ? AND article_id = ?`;
      database.run(sql, alert, article);
    },
    removeSome(alert, limit) {
      const sql = `DELETE FROM hits WHERE alert_id = ?
        AND article_id IN (SELECT article_id FROM hits WHERE alert_id = ? ORDER BY article_id LIMIT ?)`;
      return database.run(sql, alert, alert, limit).changes;
    },
    alertsOf(article) {
      return database
        .rows<{ id: number }>(
          `SELECT alert_id AS id FROM hits JOIN alerts ON alerts.id = alert_id
            WHERE article_id = ? AND dismissed = 0 AND paused = 0 AND archived = 0 ORDER BY alert_id`,
          article,
        )
        .map(({ id }) => id);
    },
    allAlertsOf(article) {
      const sql = `SELECT alert_id AS id FROM hits WHERE article_id = ? AND dismissed <> ${PUT_ASIDE} ORDER BY alert_id`;
      return database.rows<{ id: number }>(sql, article).map(({ id }) => id);
    },
    undismissedAlertsOf(article) {
      const sql = 'SELECT alert_id AS id FROM hits WHERE article_id = ? AND dismissed = 0 ORDER BY alert_id';
      return database.rows<{ id: number }>(sql, article).map(({ id }) => id);
    },
    articlesOf(alert, after, limit) {
      const sql = `SELECT article_id AS id FROM hits
        WHERE alert_id = ? AND article_id > ? AND hidden = 0 AND dismissed <> ${PUT_ASIDE} ORDER BY article_id LIMIT ?`;
      return database.rows<{ id: number }>(sql, alert, after, limit).map(({ id }) => id);
    },
    storedOf(alert, after, limit) {
      const sql = `SELECT article_id AS article, dismissed FROM hits
        WHERE alert_id = ? AND article_id > ? AND hidden = 0 ORDER BY article_id LIMIT ?`;
      return database
        .rows<{ article: number; dismissed: number }>(sql, alert, after, limit)
        .map(({ article, dismissed }) => ({ article, dismissed: dismissed !== 0 }));
    },
    hasUnseen(article) {
      const sql = 'SELECT 1 FROM hits WHERE article_id = ? AND seen = 0 AND dismissed = 0 LIMIT 1';
      return database.row(sql, article) !== undefined;
    },
    isUnseen(alert, article) {
      const sql = 'SELECT 1 FROM hits WHERE article_id = ? AND alert_id = ? AND seen = 0 AND dismissed = 0';
      return database.row(sql, article, alert) !== undefined;
    },
    setSeen(articles, seen) {
      let changed = 0;
      for (const article of articles) {
        const sql = 'UPDATE hits SET seen = ?, done = done AND ? WHERE article_id = ? AND seen <> ?';
        changed += database.run(sql, Number(seen), Number(seen), article, Number(seen)).changes;
      }
      return changed;
    },
    setHidden(articles, hidden) {
      for (const article of articles) {
        database.run('UPDATE hits SET hidden = ? WHERE article_id = ?', Number(hidden), article);
      }
    },
    counts() {
      return database.rows<{ alert: number; total: number; unread: number }>(
        `SELECT alert_id AS alert, count(*) AS total, sum(seen = 0) AS unread FROM hits
          WHERE hidden = 0 AND dismissed = 0 GROUP BY alert_id`,
      );
    },
    unreadArticles() {
      const sql = `SELECT count(DISTINCT article_id) AS n FROM hits
        WHERE seen = 0 AND hidden = 0 AND dismissed = 0 AND alert_id IN (SELECT id FROM alerts WHERE paused = 0 AND archived = 0)`;
      return database.row<{ n: number }>(sql)?.n ?? 0;
    },
  };
}
