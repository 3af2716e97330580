import { z } from 'zod';
import { ALERT_SCOPES, type AlertId, type AlertSettings } from '../domain/alerts/alert.ts';
import {
  DISMISSAL_REASONS,
  type DismissalReason,
  HIT_STATES,
  type HitState,
  INBOX_STATES,
  type InboxState,
} from '../domain/alerts/hit-state.ts';
import type { ArticleId } from '../domain/article.ts';
import type { Hindrance } from '../domain/article-details.ts';
import type { ArticleGroup } from '../domain/duplicates/article-group.ts';
import type { TextRange } from '../domain/mention.ts';
import type { ArticleExample, QueryProblem } from './replies.ts';
import { alertConditionsSchema, idSchema, idsSchema, querySchema } from './schemas.ts';

/** An article with all its hits, or (with an alert) that alert's hit in it alone. */
const hitEntrySchema = z.object({ article: idSchema, alert: idSchema.nullable() });
export type InboxEntryKey = z.infer<typeof hitEntrySchema>;
export const hitEntriesSchema = z.array(hitEntrySchema).max(1_000_000);

export const hitsSchema = z
  .array(
    z.object({
      alert: idSchema,
      article: idSchema,
      state: z.enum(HIT_STATES),
      dismissed: z.enum(DISMISSAL_REASONS).nullable(),
      foundAt: z.number().int().min(0),
      mentions: z.number().int().min(0),
    }),
  )
  .max(1_000_000);

export const inboxFilterSchema = z.object({
  state: z.enum(INBOX_STATES),
  /** Null: all that are neither paused nor archived. */
  alert: idSchema.nullable(),
  /** A query, as in the search field while it is typed. */
  text: querySchema,
  by: z.enum(['day', 'alert']),
  /** Articles that stay in the list of unread ones although they were seen since, so that what one reads does not go from under one. */
  keep: idsSchema.max(100_000).default([]),
});
export type InboxFilter = z.infer<typeof inboxFilterSchema>;

/** Entries that stand together under one heading, one of the two set. */
export interface InboxGroup {
  /** Of the local day on which they were found (or dismissed), `2026-11-25`. */
  readonly day: string | null;
  readonly alert: AlertId | null;
  readonly entries: number;
}

export interface InboxList {
  /** In order, group after group. By alert an article comes once for each alert that hits it. */
  readonly articles: readonly ArticleId[];
  readonly groups: readonly InboxGroup[];
  /** Articles of each state, whatever the text and the state that are asked for. */
  readonly counts: Readonly<Record<InboxState, number>>;
  /** Set when the text is a query with a mistake; then the list is empty. */
  readonly problem: QueryProblem | null;
}

/** One hit, and what a person made of it. */
export interface InboxHit {
  readonly alert: AlertId;
  readonly article: ArticleId;
  readonly state: HitState;
  /** Why it is not relevant; null where it was not said to be so. */
  readonly dismissed: DismissalReason | null;
  readonly foundAt: number;
  readonly mentions: number;
}

/** A mention, as offsets into the text that is shown, and the alert whose it is. */
export interface AlertMark extends TextRange {
  readonly alert: AlertId;
}

/** One line of the inbox. */
export interface InboxEntry extends InboxEntryKey {
  readonly headline: string;
  readonly headlineMarks: readonly AlertMark[];
  readonly source: string;
  readonly place: string;
  readonly published: string;
  readonly importedAt: number;
  readonly language: string;
  readonly hindrance: Hindrance | null;
  readonly group: ArticleGroup | null;
  readonly snippet: { readonly text: string; readonly marks: readonly AlertMark[] };
  /** Of the hit that a person has got least far with. */
  readonly state: HitState;
  /** The hits that actions on this entry are about. Never empty. */
  readonly hits: readonly InboxHit[];
  /** Further alerts that hit the article. */
  readonly others: readonly AlertId[];
}

/** An alert as a narrowing would have it. */
export const reachSchema = z.object({
  aliases: z.array(querySchema.trim().min(1)).min(1).max(500),
  scope: z.enum(ALERT_SCOPES),
  conditions: alertConditionsSchema,
});

/** What a narrowing would do to the hits that count, the one that it was proposed for left out. */
export interface NarrowingEffect {
  readonly goes: number;
  /** Of these, hits that nobody has seen. */
  readonly unread: number;
  readonly stays: number;
  /** New ones: acronyms with dots, which only an exact form finds. */
  readonly brings: number;
  /** The newest of each. */
  readonly going: readonly ArticleExample[];
  readonly staying: readonly ArticleExample[];
}

/** What is needed to take a narrowing back: the alert as it was, and what was made of the hits that went. */
export interface NarrowedAlert {
  readonly before: AlertSettings;
  readonly gone: readonly InboxHit[];
}
