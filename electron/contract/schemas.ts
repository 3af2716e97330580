import { z } from 'zod';
import {
  ALERT_COLORS,
  ALERT_SCOPES,
  NO_CONDITIONS,
  NOTICE_AT_ONCE,
  NOTICE_MOMENTS,
} from '../domain/alerts/alert.ts';
import { LONGEST_FIELD, LONGEST_LANGUAGE } from '../domain/article.ts';
import { LONGEST_QUERY } from '../domain/query/parse-query.ts';

/** Longer than any query that is read, so that one that is too long is answered with a problem, as every mistake is. */
const QUERY_LIMIT = 10_000_000;

export const idSchema = z.number().int().positive();
export const idsSchema = z.array(idSchema).max(1_000_000);
export const querySchema = z.string().max(QUERY_LIMIT);
const aliasSchema = z.string().max(LONGEST_QUERY).trim().min(1);
const lineSchema = z.string().max(LONGEST_FIELD);

export const articleChangesSchema = z
  .object({
    headline: lineSchema,
    byline: lineSchema,
    source: lineSchema,
    place: lineSchema,
    published: z.string().regex(/^$|^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/u),
    language: z.string().max(LONGEST_LANGUAGE),
    number: lineSchema,
    url: lineSchema,
    slugline: lineSchema,
    keywords: z.array(lineSchema).max(100),
  })
  .partial();

/** What is to become of one article among many that are edited at once. */
export const articleEditSchema = z.object({
  id: idSchema,
  changes: articleChangesSchema,
  add: z.array(z.string().trim().min(1).max(200)).max(100),
  remove: z.array(z.string().trim().min(1).max(200)).max(100),
});
export type ArticleEdit = z.infer<typeof articleEditSchema>;

export const minuteOfDaySchema = z.number().int().min(0).max(1_439);
/** It may pass midnight; empty where both are the same. */
export const dayPartSchema = z.object({ from: minuteOfDaySchema, to: minuteOfDaySchema });
export const alertConditionsSchema = z.object({
  sources: z.array(z.string().trim().min(1).max(500)).max(1_000).readonly(),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/u))
    .max(200)
    .readonly(),
  leastMentions: z.number().int().min(1).max(1_000),
});
const alertNoticeSchema = z.object({
  when: z.enum(NOTICE_MOMENTS),
  quiet: dayPartSchema.nullable(),
  coolDown: z.number().int().min(0).max(10_080),
  mutedUntil: z.number().int().nullable(),
});
export const alertSettingsSchema = z.object({
  name: z.string().trim().min(1).max(200),
  color: z.enum(ALERT_COLORS),
  aliases: z.array(aliasSchema).min(1).max(500).readonly(),
  scope: z.enum(ALERT_SCOPES),
  paused: z.boolean(),
  conditions: alertConditionsSchema.default(NO_CONDITIONS),
  notice: alertNoticeSchema.default(NOTICE_AT_ONCE),
  folder: z.string().trim().max(200).default(''),
  archived: z.boolean().default(false),
});

/** What is to become of many alerts at once; saved without an id it is a new one. */
export const alertChangeSchema = z.object({
  save: z.array(z.object({ id: idSchema.nullable(), settings: alertSettingsSchema })).max(50_000),
  remove: z.array(idSchema).max(50_000),
});
export type AlertChange = z.infer<typeof alertChangeSchema>;

/** Which articles a list shows before a query narrows them. */
export const viewSchema = z.object({
  folder: z.enum(['library', 'trash']).default('library'),
  unread: z.boolean().optional(),
  starred: z.boolean().optional(),
  alert: idSchema.optional(),
  /** Of all alerts that stand in this folder, archived ones left out. */
  alertFolder: z.string().min(1).max(200).optional(),
  tag: z.string().max(200).optional(),
  importId: idSchema.optional(),
});
export type ArticleView = z.infer<typeof viewSchema>;

export const searchSchema = z.object({
  view: viewSchema,
  query: querySchema,
  /** True while the person still types the last word, which then counts as a prefix. */
  typing: z.boolean(),
  /** True once the query has rested (space, Enter, 600 ms): only then is a misspelt word corrected. */
  correct: z.boolean(),
  sort: z.enum(['relevance', 'date']),
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(500),
  /** So many milliseconds are enough: what is found by then is the answer, where looking on would take longer. */
  withinMs: z.number().int().min(0).optional(),
});
export type SearchRequest = z.infer<typeof searchSchema>;
