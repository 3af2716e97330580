import type { ArticleId, ImportId } from '../domain/article.ts';
import type { ImportOutcome, ImportReason } from '../domain/import-outcome.ts';
import type { ImportItem } from '../domain/import-record.ts';
import { foldText } from '../domain/text/fold-text.ts';
import type { Database, SqlValue } from './database.ts';

/** A line of the report as it is added; results are listed by file and position. */
export type NewImportItem = Omit<ImportItem, 'name' | 'headline' | 'onDisk'>;

export interface ItemsFilter {
  readonly outcome?: ImportOutcome | undefined;
  /** Letters in the file's name or in the headline, whatever their case, marks and letter forms. */
  readonly text?: string | undefined;
}

export interface ItemsQuery extends ItemsFilter {
  readonly offset: number;
  readonly limit: number;
}

/** A line of the report that stands for an article. */
export interface EarlierItem {
  readonly position: number;
  readonly article: ArticleId;
  /** False once the article was deleted for ever. */
  readonly present: boolean;
}

/** The lines of imports' reports. Each method is one statement or joins the transaction around it. */
export interface ImportItemStore {
  /** Adds lines to the report, and to the counts with them. */
  addItems(id: ImportId, items: readonly NewImportItem[]): void;
  /**
   * Takes out what a file did not give: its failures and what was left out of it, since it is read again; all but what it brought in,
   * where that `replaces` what was read, and then no line says any more that its article was kept.
   */
  dropFailures(id: ImportId, file: number, replaces?: boolean): void;
  /** Takes out these lines of a file, which stand for articles that it brought in. */
  dropItems(id: ImportId, file: number, positions: readonly number[]): void;
  /** Lets these lines of a file say that their article was kept as it is. */
  markKept(id: ImportId, file: number, positions: readonly number[]): void;
  /** By file: how many lines say that. */
  countKept(id: ImportId): ReadonlyMap<number, number>;
  /** The lines of a file that stand for articles, in order. */
  earlierItems(id: ImportId, file: number): EarlierItem[];
  items(id: ImportId, query: ItemsQuery): ImportItem[];
  countItems(id: ImportId, filter: ItemsFilter): number;
}

const FROM_ITEMS = `FROM import_items i
  JOIN import_files f ON f.import_id = i.import_id AND f.file = i.file
  LEFT JOIN articles a ON a.id = i.article_id
  WHERE i.import_id = ?`;

/** Of what was left out because the import ended. */
export const LEFT_OUT = `json_extract(reason, '$.code') IN ('cancelled', 'interrupted')`;

/** Most texts are ASCII, which SQLite folds itself: only the others are handed over, each of which costs far more. */
function holds(text: string): string {
  return `(${text} LIKE ? ESCAPE '\\' OR octet_length(${text}) > length(${text}) AND instr(fold_text(${text}), ?))`;
}

function filtered(id: ImportId, { outcome, text = '' }: ItemsFilter): { sql: string; values: SqlValue[] } {
  const values: SqlValue[] = [id];
  let sql = FROM_ITEMS;
  if (outcome) {
    sql += ' AND i.outcome = ?';
    values.push(outcome);
  }
  if (text !== '') {
    const folded = foldText(text);
    const like = `%${folded.replace(/[\\%_]/gu, '\\$&')}%`;
    sql += ` AND (${holds(`f.name || ', ' || i.part`)} OR ${holds(`coalesce(a.headline, '')`)})`;
    values.push(like, folded, like, folded);
  }
  return { sql, values };
}

export function createImportItemStore(database: Database): ImportItemStore {
  return {
    addItems(id, items) {
      const counts = { imported: 0, skipped: 0, failed: 0 };
      for (const item of items) {
        counts[item.outcome] += 1;
        database.run(
          'INSERT INTO import_items VALUES (?, ?, ?, ?, ?, ?, ?)',
          id,
          item.file,
          item.position,
          item.part,
          item.outcome,
          item.reason && JSON.stringify(item.reason),
          item.article,
        );
      }
      database.run(
        `UPDATE imports SET offered = offered + ?, imported = imported + ?, skipped = skipped + ?, failed = failed + ?
          WHERE id = ?`,
        items.length,
        counts.imported,
        counts.skipped,
        counts.failed,
        id,
      );
    },

    dropFailures(id, file, replaces = false) {
      const drop = (condition: string): number =>
        database.run(`DELETE FROM import_items WHERE import_id = ? AND file = ? AND ${condition}`, id, file)
          .changes;
      if (replaces) {
        const sql = `UPDATE import_items SET reason = NULL
          WHERE import_id = ? AND file = ? AND outcome = 'imported' AND reason IS NOT NULL`;
        database.run(sql, id, file);
      }
      const failed = drop(`outcome = 'failed'`);
      const left = drop(replaces ? `outcome = 'skipped'` : `outcome = 'skipped' AND ${LEFT_OUT}`);
      if (failed + left === 0) return;
      database.run(
        'UPDATE imports SET offered = offered - ?, failed = failed - ?, skipped = skipped - ? WHERE id = ?',
        failed + left,
        failed,
        left,
        id,
      );
    },

    dropItems(id, file, positions) {
      let dropped = 0;
      for (const position of positions) {
        const sql = `DELETE FROM import_items WHERE import_id = ? AND file = ? AND position = ? AND outcome = 'imported'`;
        dropped += database.run(sql, id, file, position).changes;
      }
      const sql = 'UPDATE imports SET offered = offered - ?, imported = imported - ? WHERE id = ?';
      database.run(sql, dropped, dropped, id);
    },

    markKept(id, file, positions) {
      const reason = JSON.stringify({ code: 'kept' } satisfies ImportReason);
      for (const position of positions) {
        const sql = 'UPDATE import_items SET reason = ? WHERE import_id = ? AND file = ? AND position = ?';
        database.run(sql, reason, id, file, position);
      }
    },

    countKept(id) {
      const rows = database.rows<{ file: number; kept: number }>(
        `SELECT file, count(*) AS kept FROM import_items
          WHERE import_id = ? AND reason IS NOT NULL AND json_extract(reason, '$.code') = 'kept' GROUP BY file`,
        id,
      );
      return new Map(rows.map(({ file, kept }) => [file, kept]));
    },

    earlierItems(id, file) {
      return database
        .rows<{ position: number; article: number; present: number }>(
          `SELECT i.position, i.article_id AS article, a.id IS NOT NULL AS present FROM import_items i
            LEFT JOIN articles a ON a.id = i.article_id
            WHERE i.import_id = ? AND i.file = ? AND i.article_id IS NOT NULL ORDER BY i.position`,
          id,
          file,
        )
        .map(({ present, ...item }) => ({ ...item, present: present === 1 }));
    },

    items(id, { offset, limit, ...filter }) {
      const { sql, values } = filtered(id, filter);
      return database
        .rows<{
          file: number;
          position: number;
          name: string;
          path: string;
          part: string;
          outcome: ImportOutcome;
          reason: string | null;
          article: number | null;
          headline: string | null;
        }>(
          `SELECT i.file, i.position, f.name, f.path, i.part, i.outcome, i.reason, a.id AS article, a.headline
            ${sql} ORDER BY i.file, i.position LIMIT ? OFFSET ?`,
          ...values,
          limit,
          offset,
        )
        .map(({ name, path, part, reason, headline, ...rest }) => ({
          ...rest,
          part,
          name: part === '' ? name : `${name}, ${part}`,
          reason: reason === null ? null : (JSON.parse(reason) as ImportReason),
          headline: headline ?? '',
          onDisk: path !== '',
        }));
    },

    countItems(id, filter) {
      const { sql, values } = filtered(id, filter);
      return database.row<{ n: number }>(`SELECT count(*) AS n ${sql}`, ...values)?.n ?? 0;
    },
  };
}
