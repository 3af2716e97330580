import type { AlertId } from '../domain/alerts/alert.ts';
import type { DayRange, TrendCount, TrendPart } from '../domain/alerts/trend.ts';
import type { ArticleId } from '../domain/article.ts';
import type { Day } from '../domain/calendar-day.ts';
import type { Database, SqlValue } from './database.ts';

/** Articles from one id to another, both included: a large library is counted piece by piece, so that nobody waits. */
export interface IdSlice {
  readonly from: ArticleId;
  readonly to: ArticleId;
}

/** Counts of hits over articles. Left out are dismissed hits and articles in the trash. */
export interface TrendStore {
  /** By the date of publication, as far as it is known: a day, a month, a year, or '' for none, which a range keeps too. */
  byDate(alert: AlertId, range: DayRange, slice: IdSlice): (TrendCount & { readonly date: string })[];
  /** By what stands in this field of the article, '' for nothing. A language counts without its region. */
  byPart(
    alert: AlertId,
    part: TrendPart,
    range: DayRange,
    slice: IdSlice,
  ): (TrendCount & { readonly value: string })[];
  /** The articles that this alert has in common with each alert of a higher id, and its own under its own id. */
  shared(
    alert: AlertId,
    range: DayRange,
    slice: IdSlice,
  ): { readonly other: AlertId; readonly articles: number }[];
  /** All articles, hit or not. */
  articles(range: DayRange, slice: IdSlice): number;
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

const COUNTS = 'count(*) AS articles, sum(h.mentions) AS mentions';
const HITS = `hits h JOIN articles a ON a.id = h.article_id
  WHERE h.alert_id = ? AND h.article_id BETWEEN ? AND ? AND h.hidden = 0 AND h.dismissed = 0`;
/** Without the region of a language; `en` is that of `en-GB` as in a query. */
const EXPRESSIONS = {
  source: 'a.source',
  place: 'a.place',
  language: `lower(CASE instr(a.language, '-') WHEN 0 THEN a.language ELSE substr(a.language, 1, instr(a.language, '-') - 1) END)`,
} as const satisfies Record<TrendPart, string>;

const HOUR_MS = 3_600_000;
/** So far a day of one place begins before, or ends after, that day in UTC, by which articles are sorted. */
const FARTHEST_ZONE_MS = 14 * HOUR_MS;

/** In the same words as `date:` of a query, so that a click on a figure finds what it counted. */
function rangeSql(range: DayRange, or = ''): { readonly sql: string; readonly values: readonly SqlValue[] } {
  if (!range) return { sql: '', values: [] };
  return {
    sql: ` AND (a.published <> '' AND substr(a.published, 1, 10) >= substr(?, 1, length(a.published))
      AND substr(a.published, 1, 10) <= substr(?, 1, length(a.published))${or})`,
    values: [range.from, range.to],
  };
}

export function createTrendStore(database: Database): TrendStore {
  return {
    byDate(alert, range, slice) {
      const { sql, values } = rangeSql(range, " OR a.published = ''");
      return database.rows(
        `SELECT substr(a.published, 1, 10) AS date, ${COUNTS} FROM ${HITS}${sql} GROUP BY 1`,
        alert,
        slice.from,
        slice.to,
        ...values,
      );
    },
    byPart(alert, part, range, slice) {
      const { sql, values } = rangeSql(range);
      return database.rows(
        `SELECT ${EXPRESSIONS[part]} AS value, ${COUNTS} FROM ${HITS}${sql} GROUP BY 1`,
        alert,
        slice.from,
        slice.to,
        ...values,
      );
    },
    shared(alert, range, slice) {
      const { sql, values } = rangeSql(range);
      const joined = range ? ' CROSS JOIN articles a ON a.id = h.article_id' : '';
      return database.rows(
        `SELECT o.alert_id AS other, count(*) AS articles FROM hits h${joined}
          CROSS JOIN hits o INDEXED BY hits_by_article ON o.article_id = h.article_id AND o.alert_id >= h.alert_id
          WHERE h.alert_id = ? AND h.article_id BETWEEN ? AND ? AND h.hidden = 0 AND h.dismissed = 0
            AND o.hidden = 0 AND o.dismissed = 0${sql}
          GROUP BY o.alert_id`,
        alert,
        slice.from,
        slice.to,
        ...values,
      );
    },
    articles(range, slice) {
      const { sql, values } = rangeSql(range);
      const statement = `SELECT count(*) AS n FROM articles a WHERE a.id BETWEEN ? AND ? AND a.trashed_at IS NULL${sql}`;
      return database.row<{ n: number }>(statement, slice.from, slice.to, ...values)?.n ?? 0;
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
