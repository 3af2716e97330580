import type { Alert, AlertId } from '../domain/alerts/alert.ts';
import type { ProposalKind } from '../domain/alerts/alias-evidence.ts';
import type { SetEntry } from '../domain/alerts/read-alert-record.ts';
import type { Article, ArticleId, ArticleMetadata, ImportId } from '../domain/article.ts';
import type { Hindrance } from '../domain/article-details.ts';
import type { ColumnAnswer, ColumnMapping, TableSketch } from '../domain/column-mapping.ts';
import type { ArticleGroup, GroupRole } from '../domain/duplicates/article-group.ts';
import type { ImportReason } from '../domain/import-outcome.ts';
import type { ImportItem, ImportRecord } from '../domain/import-record.ts';
import type { Mention, Snippet, TextRange } from '../domain/mention.ts';
import type { BatchQuery, BatchResult } from '../domain/query/batch.ts';
import type { ExplainedPart } from '../domain/query/explain-match.ts';
import type { Translation } from '../domain/query/translate-query.ts';

/** One line of the list of articles. */
export interface ArticleRow {
  readonly id: ArticleId;
  readonly headline: string;
  /** Marks of the search in the headline. */
  readonly headlineMarks: readonly TextRange[];
  readonly source: string;
  readonly place: string;
  readonly published: string;
  readonly importedAt: number;
  readonly language: string;
  readonly read: boolean;
  readonly starred: boolean;
  readonly trashed: boolean;
  /** Set where its agency holds it back or has taken it out. */
  readonly hindrance: Hindrance | null;
  readonly tags: readonly string[];
  /** The beginning of the text, or the place where the search matched. */
  readonly snippet: Snippet;
  /** Alerts that hit this article, paused ones left out. */
  readonly alerts: readonly AlertId[];
  /** Null where it is like no other. */
  readonly group: ArticleGroup | null;
}

/** One article of a group, as a list of them shows it. */
export interface GroupMemberRow {
  readonly id: ArticleId;
  readonly headline: string;
  readonly source: string;
  readonly published: string;
  readonly importedAt: number;
  readonly words: number;
  readonly role: GroupRole;
  /** The share of the text that it has in common with the main copy, from 0 to 1. */
  readonly likeness: number;
}

/** A change of groups that can be taken back by its number (`group.undo`). */
export interface GroupChange {
  readonly step: number;
}

/** Where and why a query cannot be understood: offsets into the query as it was written. */
export interface QueryProblem extends TextRange {
  readonly message: string;
}

/** What was searched instead of what was typed. */
export interface Correction {
  readonly typed: string;
  readonly searched: string;
  /** The words that were replaced, in order. */
  readonly words: readonly { readonly from: string; readonly to: string }[];
}

export interface SearchReply {
  readonly rows: readonly ArticleRow[];
  /** All articles that match, not only `rows`. */
  readonly total: number;
  /** Whether the time that was given was up before all had been looked at: the best or newest are here, and there may be more. */
  readonly counting: boolean;
  readonly elapsedMs: number;
  readonly correction: Correction | null;
  /** Set when the query has a mistake; then `rows` is empty. */
  readonly problem: QueryProblem | null;
}

/** One alert's mentions in one article. */
export interface AlertMentions {
  readonly alert: AlertId;
  readonly mentions: readonly Mention[];
}

export interface OpenedArticle {
  readonly article: Article;
  readonly alerts: readonly AlertMentions[];
  /** Of the search under which it was opened. */
  readonly search: readonly Mention[];
  /** Null where it is like no other. */
  readonly group: ArticleGroup | null;
}

export interface AlertRow extends Alert {
  /** Articles that it hits and nobody has opened since. */
  readonly unread: number;
  readonly total: number;
  /** While it looks through what was there before it was made or changed; else null. */
  readonly lookingBack: LookedThrough | null;
}

/** How far an alert has looked through the library. */
export interface LookedThrough {
  /** Articles that it is known to hit so far. */
  readonly found: number;
  /** Of the candidates, those that were looked at. */
  readonly checked: number;
  /** Articles that the index named so far. */
  readonly candidates: number;
}

export interface QueryExplanation {
  /** Null where nothing is asked, or the query cannot be understood. */
  readonly sentence: string | null;
  /** The same query in our language, where it seems to be written for another program. */
  readonly translation: Translation | null;
  /** Which of its parts the article has that was named; null without one. */
  readonly article: { readonly headline: string; readonly parts: readonly ExplainedPart[] } | null;
}

/** An article with the piece of it where an alert's mentions stand. */
export interface ArticleExample {
  readonly id: ArticleId;
  readonly headline: string;
  readonly source: string;
  readonly snippet: Snippet;
}

/** What one line of an alert brings: how many articles it hits, and how many of them no other line does. */
export interface LineFigures {
  readonly articles: number;
  readonly only: number;
}

/** What saving an alert changes: articles that it hits then and not now, and the other way round. */
export interface AlertDifference {
  readonly added: number;
  readonly gone: number;
}

export interface AlertPreview {
  readonly total: number;
  /** Null for an alert that is not there yet, is paused or archived, or looks through the library at this moment. */
  readonly difference: AlertDifference | null;
  readonly examples: readonly ArticleExample[];
  /** By alias, in the order given: null where it can be understood. */
  readonly problems: readonly (QueryProblem | null)[];
  /** By alias, in the order given. */
  readonly lines: readonly LineFigures[];
}

/** A further line for an alert. */
export interface AliasProposal {
  readonly kind: ProposalKind;
  /** What is to be added. */
  readonly alias: string;
  /** The line that it is another name for. */
  readonly of: string;
  /** Of the articles that were read, those that give it so. */
  readonly articles: number;
  /** An article that gives it so, with the place marked; null where it has gone meanwhile. */
  readonly example: ArticleExample | null;
  /** What it would bring: the articles that it hits, and those that no line does yet. Null where that could not be counted in time. */
  readonly figures: LineFigures | null;
}

export interface AliasProposals {
  /** What is worth most first. */
  readonly proposals: readonly AliasProposal[];
  /** So many of the articles that are hit were read for them. */
  readonly read: number;
}

export interface LineArticles {
  readonly total: number;
  readonly examples: readonly ArticleExample[];
}

export interface ImportRow extends ImportRecord {
  /** While it runs, once its files have been measured. */
  readonly bytes?: { readonly total: number; readonly left: number };
}

/** A table of which nobody can tell what its columns hold: its file waits until the person says so. */
export interface TableQuestion {
  readonly id: number;
  readonly importId: ImportId;
  /** The file's name alone, with what leads to the table in it. */
  readonly name: string;
  /** How many files of the import have these columns and wait with it, this one among them. */
  readonly files: number;
  readonly sketch: TableSketch;
  /** How it was read, where its columns are to be changed; else null. */
  readonly present: ColumnAnswer | null;
}

/** How a table of an import was read. */
export interface ImportTable {
  readonly file: number;
  /** Its place among the tables of the import, by which `mapping.change` names it. */
  readonly table: number;
  readonly name: string;
  readonly mapping: ColumnMapping;
  /** It is known where its file lay, so that it can be read again. */
  readonly onDisk: boolean;
  /** Articles of the file that were kept as they were when it was read again. */
  readonly kept: number;
}

/** The first row of a table as the article that it would be; or why it would be none. */
export type RowPreview =
  | {
      readonly ok: true;
      readonly metadata: ArticleMetadata;
      readonly section: string;
      readonly keywords: readonly string[];
      readonly paragraphs: readonly string[];
    }
  | { readonly ok: false; readonly reason: ImportReason };

export type PasteReply =
  /** The paste looks like several articles: nothing is kept yet, the person is asked. */
  | { readonly kind: 'digest'; readonly headlines: readonly string[] }
  | { readonly kind: 'imported'; readonly report: ImportRow; readonly items: readonly ImportItem[] };

/** A folder whose new files come in by themselves. */
export interface WatchedFolder {
  readonly id: number;
  /** To show a person; no request takes it. */
  readonly path: string;
  readonly subfolders: boolean;
  /** `missing`: it is not there now, and is taken up again when it comes back. */
  readonly state: 'watching' | 'paused' | 'missing';
}

export interface LibraryStatus {
  readonly articles: number;
  readonly unread: number;
  readonly starred: number;
  readonly trashed: number;
  /** Unread articles that any alert hits: what window title and badge show. */
  readonly unreadHits: number;
  readonly tags: readonly { readonly tag: string; readonly articles: number }[];
  /** Where the library lies, to show a person. */
  readonly folder: string;
}

export interface UndoReply {
  readonly trashed: number;
  /** Left in the library, because a person edited them since. */
  readonly kept: number;
}

export interface ExportReply {
  readonly articles: number;
  /** The file's name, without its folder. */
  readonly file: string;
}

/** The alerts of a file, one by one, as far as they can be read. */
export interface AlertSetReply {
  /** The file's name, without its folder. */
  readonly file: string;
  readonly entries: readonly SetEntry[];
}

export interface AlertExportReply {
  readonly alerts: number;
  /** The file's name, without its folder. */
  readonly file: string;
}

/** The queries of a table. */
export interface BatchSheetReply {
  /** The file's name, without its folder. */
  readonly file: string;
  readonly queries: readonly BatchQuery[];
}

/** An article that one query of a batch found. */
export interface BatchHit {
  readonly query: string;
  readonly name: string;
  readonly article: ArticleId;
  readonly headline: string;
  readonly source: string;
  readonly published: string;
  readonly mentions: number;
  readonly snippet: string;
}

export interface BatchProgress {
  /** As the request named it. */
  readonly run: string;
  /** Queries that were searched for, and all of them. */
  readonly done: number;
  readonly of: number;
  readonly hits: number;
  /** Queries that cannot be understood. */
  readonly failed: number;
  /** The first hits of all. */
  readonly first: readonly BatchHit[];
}

export interface BatchReply {
  /** The names of both files, without their folder. */
  readonly file: string;
  readonly summary: string;
  readonly hits: number;
  /** By query, in the order given. */
  readonly results: readonly BatchResult[];
}

export interface BackupRow {
  readonly name: string;
  readonly madeAt: number;
  readonly bytes: number;
  readonly articles: number;
  readonly alerts: number;
}

export interface PaletteItem {
  readonly kind: 'article' | 'source' | 'alert' | 'tag';
  /** Article or alert id; 0 for a source or a tag. */
  readonly id: number;
  readonly label: string;
  readonly detail: string;
  /** Matched letters of the label. */
  readonly marks: readonly TextRange[];
}
