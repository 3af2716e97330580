import type { AlertId } from '../domain/alerts/alert.ts';
import type { ArticleId } from '../domain/article.ts';
import type { Day } from '../domain/calendar-day.ts';
import type { Database, SqlValue } from './database.ts';

/** Articles from one id to another, both included: a large library is counted piece by piece, so that nobody waits. */
export interface IdSlice {
  readonly from: ArticleId;
  readonly to: ArticleId;
}

/** What charts ask of some articles outside the trash, column by column: each of these lists has one entry an article. */
export interface ArticleColumns {
  readonly ids: readonly ArticleId[];
  readonly published: readonly string[];
  readonly sources: readonly string[];
  readonly languages: readonly string[];
  readonly places: readonly string[];
}

/** What an alert hits, in two lists of one length. */
export interface HitColumns {
  readonly articles: readonly ArticleId[];
  readonly mentions: readonly number[];
}

/** What the trends are counted from. Left out are dismissed hits and articles in the trash. */
export interface TrendStore {
  columns(slice: IdSlice): ArticleColumns;
  hits(alert: AlertId): HitColumns;
  /** Whether any article was published on this day. */
  isKnownDay(day: Day): boolean;
  /** The newest day up to this one on which a hit was published; null where there is none. */
  newestDay(upTo: Day): Day | null;
  /** Hits in articles whose moment lies in these milliseconds since 1970 (`to` excluded), by alert and day. */
  between(
    from: number,
    to: number,
  ): { readonly alert: AlertId; readonly day: Day; readonly articles: number }[];
}

const HOUR_MS = 3_600_000;
/** So far a day of one place begins before, or ends after, that day in UTC, by which articles are sorted. */
const FARTHEST_ZONE_MS = 14 * HOUR_MS;

export function createTrendStore(database: Database): TrendStore {
  /** One row of lists, each as JSON: a tenth of the time that a row an article takes. */
  function lists<Row extends object>(sql: string, ...values: SqlValue[]): Row {
    const row = database.row<Record<string, string>>(sql, ...values) ?? {};
    return Object.fromEntries(Object.entries(row).map(([name, list]) => [name, JSON.parse(list)])) as Row;
  }

  return {
    columns({ from, to }) {
      return lists<ArticleColumns>(
        `SELECT json_group_array(id) AS ids, json_group_array(substr(published, 1, 10)) AS published,
            json_group_array(source) AS sources, json_group_array(language) AS languages,
            json_group_array(place) AS places
          FROM articles WHERE id BETWEEN ? AND ? AND trashed_at IS NULL`,
        from,
        to,
      );
    },
    hits(alert) {
      return lists<HitColumns>(
        `SELECT json_group_array(article_id) AS articles, json_group_array(mentions) AS mentions
          FROM hits WHERE alert_id = ? AND hidden = 0 AND dismissed = 0`,
        alert,
      );
    },
    isKnownDay(day) {
      const start = Date.parse(`${day}T00:00:00Z`);
      const sql = `SELECT 1 FROM articles INDEXED BY articles_by_date
        WHERE trashed_at IS NULL AND sort_at BETWEEN ? AND ? AND substr(published, 1, 10) = ? LIMIT 1`;
      return (
        database.row(sql, start - FARTHEST_ZONE_MS, start + 24 * HOUR_MS + FARTHEST_ZONE_MS, day) !==
        undefined
      );
    },
    newestDay(upTo) {
      // Without any hit the walk would see every article.
      if (!database.row('SELECT 1 FROM hits WHERE hidden = 0 AND dismissed = 0 LIMIT 1')) return null;
      const row = database.row<{ day: string }>(
        `SELECT substr(a.published, 1, 10) AS day FROM articles a
          WHERE a.trashed_at IS NULL AND length(a.published) >= 10 AND substr(a.published, 1, 10) <= ?
            AND EXISTS (SELECT 1 FROM hits h WHERE h.article_id = a.id AND h.hidden = 0 AND h.dismissed = 0)
          ORDER BY a.sort_at DESC LIMIT 1`,
        upTo,
      );
      return row?.day ?? null;
    },
    between(from, to) {
      return database.rows(
        `SELECT h.alert_id AS alert, substr(a.published, 1, 10) AS day, count(*) AS articles
          FROM articles a INDEXED BY articles_by_date CROSS JOIN hits h ON h.article_id = a.id
          WHERE a.trashed_at IS NULL AND a.sort_at >= ? AND a.sort_at < ? AND length(a.published) >= 10
            AND h.hidden = 0 AND h.dismissed = 0
          GROUP BY 1, 2`,
        from,
        to,
      );
    },
  };
}
