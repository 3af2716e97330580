import type { AlertId } from '../domain/alerts/alert.ts';
import type { ArticleId } from '../domain/article.ts';
import type { Database } from './database.ts';

export interface HitCounts {
  readonly alert: AlertId;
  /** Articles outside the trash. */
  readonly total: number;
  /** Of these, hits that nobody has seen. */
  readonly unread: number;
}

export interface HitStore {
  /** A hit that is there already stays as it is. True when it is new. */
  add(alert: AlertId, article: ArticleId, seen: boolean): boolean;
  remove(alert: AlertId, article: ArticleId): void;
  /** Alerts that hit this article, paused ones left out, in their order. */
  alertsOf(article: ArticleId): AlertId[];
  /** Every alert that hits it. */
  allAlertsOf(article: ArticleId): AlertId[];
  /** Articles outside the trash that the alert hits, in order. */
  articlesOf(alert: AlertId): ArticleId[];
  hasUnseen(article: ArticleId): boolean;
  isUnseen(alert: AlertId, article: ArticleId): boolean;
  setSeen(articles: readonly ArticleId[], seen: boolean): number;
  /** Follows articles into the trash and out of it. */
  setHidden(articles: readonly ArticleId[], hidden: boolean): void;
  counts(): HitCounts[];
  /** Articles with at least one unseen hit of an alert that is not paused. */
  unreadArticles(): number;
}

export function createHitStore(database: Database): HitStore {
  return {
    add(alert, article, seen) {
      const sql = 'INSERT INTO hits VALUES (?, ?, ?, 0) ON CONFLICT DO NOTHING';
      return database.run(sql, alert, article, Number(seen)).changes > 0;
    },
    remove(alert, article) {
      database.run('DELETE FROM hits WHERE alert_id = ? AND article_id = ?', alert, article);
    },
    alertsOf(article) {
      return database
        .rows<{ id: number }>(
          `SELECT alert_id AS id FROM hits JOIN alerts ON alerts.id = alert_id
            WHERE article_id = ? AND paused = 0 ORDER BY alert_id`,
          article,
        )
        .map(({ id }) => id);
    },
    allAlertsOf(article) {
      const sql = 'SELECT alert_id AS id FROM hits WHERE article_id = ? ORDER BY alert_id';
      return database.rows<{ id: number }>(sql, article).map(({ id }) => id);
    },
    articlesOf(alert) {
      const sql = 'SELECT article_id AS id FROM hits WHERE alert_id = ? AND hidden = 0 ORDER BY article_id';
      return database.rows<{ id: number }>(sql, alert).map(({ id }) => id);
    },
    hasUnseen(article) {
      const sql = 'SELECT 1 FROM hits WHERE article_id = ? AND seen = 0 LIMIT 1';
      return database.row(sql, article) !== undefined;
    },
    isUnseen(alert, article) {
      const sql = 'SELECT 1 FROM hits WHERE article_id = ? AND alert_id = ? AND seen = 0';
      return database.row(sql, article, alert) !== undefined;
    },
    setSeen(articles, seen) {
      let changed = 0;
      for (const article of articles) {
        const sql = 'UPDATE hits SET seen = ? WHERE article_id = ? AND seen <> ?';
        changed += database.run(sql, Number(seen), article, Number(seen)).changes;
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
          WHERE hidden = 0 GROUP BY alert_id`,
      );
    },
    unreadArticles() {
      const sql = `SELECT count(DISTINCT article_id) AS n FROM hits
        WHERE seen = 0 AND hidden = 0 AND alert_id IN (SELECT id FROM alerts WHERE paused = 0)`;
      return database.row<{ n: number }>(sql)?.n ?? 0;
    },
  };
}
