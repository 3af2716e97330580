import type { SqlValue } from './database.ts';

/** Which articles a list holds before a query narrows them. */
export interface ArticleFilter {
  readonly folder: 'library' | 'trash';
  readonly unread?: boolean | undefined;
  readonly starred?: boolean | undefined;
  readonly alert?: number | undefined;
  /** Of all alerts that stand in this folder. */
  readonly alertFolder?: string | undefined;
  readonly tag?: string | undefined;
  readonly importId?: number | undefined;
}

export interface FilterSql {
  /** Conditions on `articles a`, without the one of the folder. */
  readonly conditions: readonly string[];
  readonly values: readonly SqlValue[];
  /** True where only a part of the library is likely to pass, so that walking all of it in order does not pay. */
  readonly selective: boolean;
}

/** A filter as conditions of a statement. `false` asks for the opposite: read articles, articles without a star. */
export function filterToSql(filter: ArticleFilter): FilterSql {
  const conditions: string[] = [];
  const values: SqlValue[] = [];
  if (filter.unread !== undefined) conditions.push(filter.unread ? 'a.read = 0' : 'a.read = 1');
  if (filter.starred !== undefined) conditions.push(filter.starred ? 'a.starred = 1' : 'a.starred = 0');
  if (filter.alert !== undefined) {
    conditions.push('a.id IN (SELECT article_id FROM hits WHERE alert_id = ? AND dismissed = 0)');
    values.push(filter.alert);
  }
  if (filter.alertFolder !== undefined) {
    conditions.push(
      `a.id IN (SELECT article_id FROM hits WHERE dismissed = 0
        AND alert_id IN (SELECT id FROM alerts WHERE in_group = ? AND archived = 0))`,
    );
    values.push(filter.alertFolder);
  }
  if (filter.tag !== undefined) {
    conditions.push(
      'a.id IN (SELECT article_id FROM article_tags WHERE tag_id = (SELECT id FROM tags WHERE name = ?))',
    );
    values.push(filter.tag);
  }
  if (filter.importId !== undefined) {
    conditions.push(
      `a.id IN (SELECT article_id FROM import_items WHERE import_id = ? AND outcome = 'imported')`,
    );
    values.push(filter.importId);
  }
  return { conditions, values, selective: values.length > 0 };
}
