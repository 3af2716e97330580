import { z } from 'zod';
import { ALERT_SCOPES, NO_CONDITIONS } from '../domain/alerts/alert.ts';
import { DISMISSAL_REASONS, HIT_STATES } from '../domain/alerts/hit-state.ts';
import type { Narrowing } from '../domain/alerts/narrowing.ts';
import { COLUMN_FIELDS, DAY_ORDERS } from '../domain/column-mapping.ts';
import type { ImportItem } from '../domain/import-record.ts';
import { MOST_QUERIES } from '../domain/query/batch.ts';
import { type KnownValue, LIBRARY_VALUES } from '../domain/query/known-value.ts';
import type { InboxEntry, InboxHit, InboxList, NarrowedAlert, NarrowingEffect } from './inbox.ts';
import { hitEntriesSchema, hitsSchema, inboxFilterSchema, reachSchema } from './inbox.ts';
import type {
  AlertExportReply,
  AlertPreview,
  AlertRow,
  AlertSetReply,
  AliasProposals,
  BackupRow,
  BatchProgress,
  BatchReply,
  BatchSheetReply,
  ExportReply,
  GroupChange,
  GroupMemberRow,
  ImportRow,
  ImportTable,
  LibraryStatus,
  LineArticles,
  LookedThrough,
  OpenedArticle,
  PaletteItem,
  PasteReply,
  QueryExplanation,
  RowPreview,
  SearchReply,
  TableQuestion,
  UndoReply,
  WatchedFolder,
} from './replies.ts';
import {
  type AlertChange,
  type ArticleEdit,
  alertChangeSchema,
  alertConditionsSchema,
  alertSettingsSchema,
  articleChangesSchema,
  articleEditSchema,
  idSchema,
  idsSchema,
  querySchema,
  searchSchema,
  viewSchema,
} from './schemas.ts';
import {
  type AlertsTogether,
  type RecentTrends,
  type Timeline,
  type TrendFileReply,
  type TrendParts,
  trendBucketSchema,
  trendChoiceSchema,
  trendFileSchema,
} from './trends.ts';

/** Ties a request's argument schema to the type of its reply, which needs no check: the backend is our own. */
function request<Reply>() {
  return <Schema extends z.ZodType>(argument: Schema): RequestEntry<Schema, Reply> => ({ argument });
}

interface RequestEntry<Schema extends z.ZodType, Reply> {
  readonly argument: Schema;
  /** Only a type; never there at run time. */
  readonly reply?: Reply;
}

const nothing = z.undefined();
const fieldSchema = z.enum(COLUMN_FIELDS);
/** What the columns of a table mean: a field for each, and how dates in figures are written. */
const columnsSchema = z.object({
  fields: z.array(fieldSchema).max(500),
  dates: z.enum(DAY_ORDERS).nullable().optional(),
});
/** A path is never named by the page: main hands out a grant for what a person chose in a dialog or dropped. */
const grantSchema = z.string().min(16).max(100);
const tagsSchema = z.array(z.string().trim().min(1).max(200)).max(100);
const positionSchema = z.number().int().min(0);
/** `text` looks in the names of files and in headlines. */
const itemsFilter = {
  outcome: z.enum(['imported', 'skipped', 'failed']).optional(),
  text: z.string().max(500).optional(),
};
/** The largest paste in characters. */
const pasteSchema = z.string().max(50_000_000);

/** Every request the page (or the command line) can make of the backend: `noun.verb`, one argument, one reply. */
export const requests = {
  'library.status': request<LibraryStatus>()(nothing),

  'search.run': request<SearchReply>()(searchSchema),
  /** What a query asks for, in words; with an article, which of its parts that has. */
  'search.explain': request<QueryExplanation>()(
    z.object({ query: querySchema, typing: z.boolean(), article: idSchema.nullable() }),
  ),
  /** What the library knows that begins so, or has a word that does: the likeliest first. */
  'search.complete': request<readonly KnownValue[]>()(
    z.object({
      of: z.enum(LIBRARY_VALUES),
      begun: z.string().max(500),
      limit: z.number().int().min(1).max(50),
    }),
  ),
  /** The queries of a table that a person chose. Fails with `refused` where it holds none. */
  'search.readBatch': request<BatchSheetReply>()(z.object({ grant: grantSchema })),
  /** Searches for many queries and writes what they find; `batch.progress` tells how far it has come, by the name `run`. */
  'search.batch': request<BatchReply>()(
    z.object({
      run: z.string().min(1).max(100),
      queries: z
        .array(
          z.object({
            row: z.number().int().min(1),
            name: z.string().max(500),
            query: z.string().max(20_000_000),
          }),
        )
        .max(MOST_QUERIES),
      grant: grantSchema,
    }),
  ),
  'palette.find': request<readonly PaletteItem[]>()(
    z.object({ text: z.string().max(500), limit: z.number().int().min(1).max(100) }),
  ),

  /** An article with its mentions. Says nothing of reading: what a person opened, the page marks by `article.mark`. */
  'article.open': request<OpenedArticle>()(z.object({ id: idSchema, query: querySchema })),
  /** A picture that came with it, as a `data:` address. */
  'article.picture': request<{ readonly address: string }>()(
    z.object({ id: idSchema, picture: z.string().max(100) }),
  ),
  /** Edits what is known of one article; fields that are not named stay. */
  'article.edit': request<null>()(z.object({ id: idSchema, changes: articleChangesSchema })),
  /** Edits many at once; the reply are the edits that take it back. */
  'article.editMany': request<readonly ArticleEdit[]>()(
    z.object({ edits: z.array(articleEditSchema).max(1_000_000) }),
  ),
  /** `read: true` also makes what alerts hit in them seen; `read: false` makes it unseen again. */
  'article.mark': request<null>()(
    z.object({ ids: idsSchema, read: z.boolean().optional(), starred: z.boolean().optional() }),
  ),
  'article.tag': request<null>()(z.object({ ids: idsSchema, add: tagsSchema, remove: tagsSchema })),
  'article.trash': request<null>()(z.object({ ids: idsSchema })),
  'article.restore': request<null>()(z.object({ ids: idsSchema })),
  /** Deletes for ever, from the trash only; all of it without ids. */
  'article.erase': request<{ readonly erased: number }>()(z.object({ ids: idsSchema.optional() })),
  'article.export': request<ExportReply>()(
    z.object({
      articles: z.union([z.object({ ids: idsSchema }), z.object({ view: viewSchema })]),
      format: z.enum(['jsonl', 'markdown']),
      grant: grantSchema,
    }),
  ),

  /** The group of an article, its main copy first, then in order of publication; empty where it is like no other. */
  'group.get': request<readonly GroupMemberRow[]>()(z.object({ article: idSchema })),
  /** Takes an article out of its group; it is never grouped with these again by itself. */
  'group.split': request<GroupChange>()(z.object({ article: idSchema })),
  /** Puts articles, with the groups that they are in, into one group. */
  'group.join': request<GroupChange>()(z.object({ articles: idsSchema.min(2).max(1_000) })),
  /** Makes an article the main copy of its group. */
  'group.main': request<GroupChange>()(z.object({ article: idSchema })),
  'group.undo': request<null>()(z.object({ step: z.number().int().positive() })),

  'import.paste': request<PasteReply>()(
    z.object({
      text: pasteSchema,
      html: pasteSchema,
      digest: z.enum(['ask', 'split', 'whole']),
      picture: z.boolean(),
      /** It was copied in another program while copies are collected. */
      collected: z.boolean().default(false),
    }),
  ),
  /** `ask`: a person is there to say what the columns of a table mean. */
  'import.files': request<ImportRow>()(
    z.object({
      grant: grantSchema,
      ask: z.boolean().default(false),
      /** What the columns of its tables mean, where that is known beforehand, by their names. */
      columns: z
        .array(z.object({ field: fieldSchema, column: z.string().min(1).max(500) }))
        .max(500)
        .default([]),
    }),
  ),
  'import.samples': request<ImportRow>()(nothing),
  'import.cancel': request<null>()(z.object({ id: idSchema })),
  'import.undo': request<UndoReply>()(z.object({ id: idSchema })),
  /** Takes an interrupted import up where it broke off. */
  'import.resume': request<ImportRow>()(z.object({ id: idSchema })),
  /** Closes an interrupted import: what is left of it is counted as left out. */
  'import.leave': request<ImportRow>()(z.object({ id: idSchema })),
  /** Reads the file of one item, or of all that failed or were left out, once more. */
  'import.retry': request<ImportRow>()(
    z.object({ id: idSchema, again: z.union([z.enum(['failed', 'left-out']), positionSchema]) }),
  ),
  /** Shows the file of an item in the system's file manager. Fails with `not-found` when it is not there any more. */
  'import.reveal': request<null>()(z.object({ id: idSchema, file: positionSchema })),
  'import.list': request<readonly ImportRow[]>()(nothing),
  'import.items': request<readonly ImportItem[]>()(
    z.object({
      id: idSchema,
      ...itemsFilter,
      offset: positionSchema,
      limit: z.number().int().min(1).max(1_000),
    }),
  ),
  'import.countItems': request<{ readonly items: number }>()(z.object({ id: idSchema, ...itemsFilter })),

  /** Questions that wait for a person; `mapping.changed` tells when they change. */
  'mapping.open': request<readonly TableQuestion[]>()(nothing),
  /** Null leaves its files out, or as they are. Anything else is remembered for tables with the same columns. */
  'mapping.answer': request<null>()(z.object({ question: idSchema, answer: columnsSchema.nullable() })),
  'mapping.preview': request<RowPreview>()(z.object({ question: idSchema, answer: columnsSchema })),
  /** How the tables of an import were read. */
  'mapping.ofImport': request<readonly ImportTable[]>()(z.object({ id: idSchema })),
  /** Asks anew what the columns of a table mean (`mapping.changed`); the answer has its file read again. */
  'mapping.change': request<null>()(z.object({ id: idSchema, table: positionSchema })),

  'alert.list': request<readonly AlertRow[]>()(nothing),
  'alert.preview': request<AlertPreview>()(
    z.object({
      /** The alert that is edited. */
      id: idSchema.optional(),
      /** Names the request in `preview.progress`; whoever asks chooses it. */
      run: z.string().max(100).optional(),
      aliases: z.array(querySchema).max(500),
      scope: z.enum(ALERT_SCOPES),
      conditions: alertConditionsSchema.default(NO_CONDITIONS),
    }),
  ),
  /** The articles that one line of an alert hits, by its place among the aliases; with `only`, those that no other line does. */
  'alert.lineArticles': request<LineArticles>()(
    z.object({
      aliases: z.array(querySchema).max(500).readonly(),
      scope: z.enum(ALERT_SCOPES),
      conditions: alertConditionsSchema.default(NO_CONDITIONS),
      line: positionSchema,
      only: z.boolean(),
      offset: positionSchema,
      limit: z.number().int().min(1).max(200),
    }),
  ),
  /** Further lines for an alert, as the library's articles give them; from a part of its articles where it hits many. */
  'alert.propose': request<AliasProposals>()(
    z.object({ aliases: z.array(querySchema).max(500).readonly(), scope: z.enum(ALERT_SCOPES) }),
  ),
  /**
   * Without an id: a new alert. Answers once it has looked through the library, or, where it may hit very many articles, as soon as it
   * is known how many: what it has found until then is in `lookingBack`, and the rest comes in events.
   */
  'alert.save': request<AlertRow>()(z.object({ id: idSchema.optional(), settings: alertSettingsSchema })),
  'alert.delete': request<null>()(z.object({ id: idSchema })),
  /** Changes many alerts in one transaction; they look back afterwards, in the background. The reply is the change that takes it back. */
  'alert.change': request<AlertChange>()(alertChangeSchema),
  /** What a file of alerts that a person chose says; nothing is changed. Fails with `refused` where it holds none. */
  'alert.readSet': request<AlertSetReply>()(z.object({ grant: grantSchema })),
  /** Writes alerts to a file; all of them without ids. */
  'alert.export': request<AlertExportReply>()(
    z.object({ ids: idsSchema.nullable(), format: z.enum(['json', 'csv']), grant: grantSchema }),
  ),

  /** All of the inbox that passes, as the numbers of its articles; `library.changed` tells when to ask again. */
  'inbox.list': request<InboxList>()(inboxFilterSchema),
  /** What stands in these entries, in their order without those that are gone. */
  'inbox.entries': request<readonly InboxEntry[]>()(
    z.object({ entries: hitEntriesSchema.max(500), dismissed: z.boolean() }),
  ),
  /** The reply of each change is what the hits were before: `inbox.put` takes it back. */
  'inbox.mark': request<readonly InboxHit[]>()(
    z.object({ entries: hitEntriesSchema, state: z.enum(HIT_STATES) }),
  ),
  /** Not relevant: they count nowhere any more. */
  'inbox.dismiss': request<readonly InboxHit[]>()(
    z.object({ entries: hitEntriesSchema, reason: z.enum(DISMISSAL_REASONS) }),
  ),
  /** Relevant after all. */
  'inbox.restore': request<readonly InboxHit[]>()(z.object({ entries: hitEntriesSchema })),
  'inbox.put': request<null>()(z.object({ hits: hitsSchema })),
  /** How the alert could leave out a hit that is not relevant, the likeliest way first. */
  'inbox.narrowings': request<readonly Narrowing[]>()(
    z.object({ alert: idSchema, article: idSchema, reason: z.enum(DISMISSAL_REASONS) }),
  ),
  'inbox.effect': request<NarrowingEffect>()(
    z.object({ alert: idSchema, article: idSchema, reach: reachSchema, mayBring: z.boolean() }),
  ),
  'inbox.narrow': request<NarrowedAlert>()(z.object({ alert: idSchema, reach: reachSchema })),

  /** Articles and mentions over time, with spikes. */
  'trend.timeline': request<Timeline>()(trendChoiceSchema.extend({ bucket: trendBucketSchema })),
  /** By source, language and place. */
  'trend.parts': request<TrendParts>()(trendChoiceSchema),
  'trend.together': request<AlertsTogether>()(trendChoiceSchema),
  /** Every alert in the last days, for the sidebar. */
  'trend.recent': request<RecentTrends>()(nothing),
  /** Writes a chart or a table to the file that the person chose. */
  'trend.export': request<TrendFileReply>()(trendFileSchema),

  'watch.list': request<readonly WatchedFolder[]>()(nothing),
  /** Watches the folders that a person chose; `existing`: what is in them already comes in too. */
  'watch.add': request<null>()(
    z.object({ grant: grantSchema, subfolders: z.boolean(), existing: z.boolean() }),
  ),
  'watch.pause': request<null>()(z.object({ id: idSchema, paused: z.boolean() })),
  'watch.remove': request<null>()(z.object({ id: idSchema })),

  'backup.list': request<readonly BackupRow[]>()(nothing),
  'backup.make': request<BackupRow>()(nothing),
  'backup.restore': request<null>()(z.object({ name: z.string().regex(/^[\w.-]{1,100}$/u) })),
} satisfies Record<`${string}.${string}`, RequestEntry<z.ZodType, unknown>>;

export type Requests = typeof requests;
export type RequestName = keyof Requests;
export type RequestArgument<Name extends RequestName> = z.input<Requests[Name]['argument']>;
/** The argument as the handler gets it: checked, with defaults filled in. */
export type CheckedArgument<Name extends RequestName> = z.output<Requests[Name]['argument']>;
export type RequestReply<Name extends RequestName> = NonNullable<Requests[Name]['reply']> | NullReply<Name>;
type NullReply<Name extends RequestName> = null extends Requests[Name]['reply'] ? null : never;

/** Everything that the backend tells its pages without being asked. */
export interface Events {
  /** Articles came, went or changed: lists and counts should be asked for again. `ids` is null where there are many. */
  readonly 'library.changed': { readonly ids: readonly number[] | null };
  readonly 'alerts.changed': { readonly alerts: readonly AlertRow[] };
  /** A few times a second while an alert looks through the library; null at its end. */
  readonly 'alert.lookingBack': { readonly alert: number; readonly progress: LookedThrough | null };
  /** A few times a second while a preview looks through the library: so many hits are known of so far. */
  readonly 'preview.progress': { readonly run: string; readonly found: number };
  readonly 'batch.progress': BatchProgress;
  readonly 'import.progress': ImportRow;
  readonly 'watch.changed': { readonly folders: readonly WatchedFolder[] };
  /** Sent once for each import, after its last progress. */
  readonly 'import.ended': { readonly report: ImportRow; readonly newHits: readonly HitCount[] };
  /** All tables that wait for a person to say what their columns mean. */
  readonly 'mapping.changed': { readonly questions: readonly TableQuestion[] };
  /** Something went wrong that no request of the page's was waiting for. */
  readonly 'library.trouble': { readonly message: string };
}
export type EventName = keyof Events;

/** New articles that an alert hit in one import. */
export interface HitCount {
  readonly alert: number;
  readonly name: string;
  readonly articles: number;
}

/** Why a request failed: `code` for programs, `message` for a person. */
export interface RequestFailure {
  readonly code:
    | 'bad-argument'
    | 'not-found'
    | 'cancelled'
    | 'backend-gone'
    | 'disk-full'
    | 'refused'
    | 'internal';
  readonly message: string;
}

/** What goes over a port from the page to the backend. */
export type ToBackend =
  | { readonly type: 'request'; readonly id: number; readonly name: RequestName; readonly argument: unknown }
  | { readonly type: 'cancel'; readonly id: number };

/** What goes over a port from the backend to the page. */
export type FromBackend =
  | { readonly type: 'reply'; readonly id: number; readonly reply: unknown }
  | { readonly type: 'failure'; readonly id: number; readonly failure: RequestFailure }
  | { readonly type: 'event'; readonly name: EventName; readonly event: unknown };
