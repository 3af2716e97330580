import type { ParsedArticle } from '../../contract/parser-messages.ts';
import type { AlertMentions, AlertRow } from '../../contract/replies.ts';
import type { Alert, AlertId, AlertSettings } from '../../domain/alerts/alert.ts';
import { type CompiledAlerts, compileAlerts } from '../../domain/alerts/percolate.ts';
import type { ArticleId } from '../../domain/article.ts';
import type { Block } from '../../domain/blocks.ts';
import { type TokenizedArticle, tokenizeArticle } from '../../domain/tokenized-article.ts';
import type { Library } from '../../storage/library.ts';
import type { Announcer } from '../announcer.ts';
import type { ArticleCache } from '../article-cache.ts';
import { Failure } from '../failure.ts';
import { articlesHitBy } from './candidates.ts';

/** The alerts, what they hit, and how many of that nobody has seen. */
export interface AlertBook {
  rows(): readonly AlertRow[];
  unreadHits(): number;
  /** Mentions of the alerts that are not paused. */
  mentions(article: TokenizedArticle): readonly AlertMentions[];
  /** Inside the transaction that stores a new article: stores its hits and returns their alerts. */
  matchNew(id: ArticleId, article: Pick<ParsedArticle, 'metadata' | 'blocks'>): readonly AlertId[];
  /** Inside a transaction that changed or restored these articles: hits that are no more go, new ones come. */
  rematch(ids: readonly ArticleId[]): void;
  /** Stores it and applies it to everything that is there; resolves when that is done. */
  save(id: AlertId | undefined, settings: AlertSettings): Promise<AlertRow>;
  delete(id: AlertId): void;
  /** After the settings of many were stored: of these the look-back is broken off, and taken up in the background where it is due. */
  changed(ids: readonly AlertId[]): void;
  /** Takes up what was broken off when the program ended. */
  resume(): Promise<void>;
  close(): void;
}

interface LookBack {
  readonly controller: AbortController;
  /** Articles that were matched anew since it began: its older answer does not count for them. */
  readonly matchedMeanwhile: Set<ArticleId>;
}

/** One that is paused or archived keeps what it has hit, and hits nothing new. */
export function isWatching({ paused, archived }: Pick<AlertSettings, 'paused' | 'archived'>): boolean {
  return !paused && !archived;
}

export function createAlertBook(options: {
  readonly library: Library;
  readonly cache: ArticleCache;
  /** Asked late, since it asks this book for its rows. */
  readonly announcer: () => Announcer;
  readonly now: () => number;
}): AlertBook {
  const { library, cache, announcer, now } = options;
  let compiled: CompiledAlerts | null = null;
  let active = 0;
  let known: { revision: number; rows: readonly AlertRow[]; unreadHits: number } | null = null;
  const lookingBack = new Map<AlertId, LookBack>();
  let resuming: Promise<void> = Promise.resolve();
  let closed = false;

  function compiledAlerts(): CompiledAlerts {
    if (!compiled) {
      const alerts = library.alerts.list().filter(isWatching);
      active = alerts.length;
      compiled = compileAlerts(alerts, (word) => library.search.articlesWith(word));
    }
    return compiled;
  }

  function counted(): NonNullable<typeof known> {
    if (known?.revision === library.revision()) return known;
    const counts = new Map(library.hits.counts().map((count) => [count.alert, count]));
    const rows = library.alerts.list().map((alert) => {
      const { total, unread } = counts.get(alert.id) ?? { total: 0, unread: 0 };
      return { ...alert, total, unread: isWatching(alert) ? unread : 0 };
    });
    known = { revision: library.revision(), rows, unreadHits: library.hits.unreadArticles() };
    return known;
  }

  function rowOf(id: AlertId): AlertRow {
    const row = counted().rows.find((candidate) => candidate.id === id);
    if (!row) throw new Failure('not-found', 'This alert was deleted.');
    return row;
  }

  /** Keeps what is seen of hits that stay. */
  async function lookBack(alert: Alert): Promise<void> {
    const controller = new AbortController();
    const matchedMeanwhile = new Set<ArticleId>();
    lookingBack.get(alert.id)?.controller.abort();
    lookingBack.set(alert.id, { controller, matchedMeanwhile });
    const upTo = library.articles.lastId();
    try {
      const found = await articlesHitBy(library, cache, alert, controller.signal);
      controller.signal.throwIfAborted();
      library.write('full', () => {
        const before = new Set(library.hits.articlesOf(alert.id));
        for (const id of before) {
          if (id <= upTo && !found.has(id) && !matchedMeanwhile.has(id)) library.hits.remove(alert.id, id);
        }
        for (const id of found) {
          if (before.has(id) || matchedMeanwhile.has(id)) continue;
          if (library.articles.record(id)?.trashedAt !== null) continue;
          library.hits.add(alert.id, id, { seen: false, toNotice: false, mentions: [], now: now() });
        }
        library.alerts.setLookedBack(alert.id, true);
      });
    } catch (error) {
      // Overtaken by a later change of the same alert, which looks back itself; or by the end of the program.
      if (!controller.signal.aborted) throw error;
    } finally {
      if (lookingBack.get(alert.id)?.controller === controller) lookingBack.delete(alert.id);
    }
  }

  async function lookBackWhereDue(): Promise<void> {
    for (const id of library.alerts.notLookedBack()) {
      if (closed) return;
      const alert = library.alerts.get(id);
      if (alert) await lookBack(alert);
      announcer().articlesChanged(null);
    }
  }

  const book: AlertBook = {
    rows: () => counted().rows,
    unreadHits: () => counted().unreadHits,
    mentions: (article) => compiledAlerts().match(article),

    matchNew(id, { metadata, blocks }) {
      const alerts = compiledAlerts();
      if (active === 0) return [];
      const article = tokenizeArticle({ ...metadata, blocks: JSON.parse(blocks) as Block[] });
      return alerts.match(article).map((hit) => {
        library.hits.add(hit.alert, id, { seen: false, toNotice: true, mentions: hit.mentions, now: now() });
        return hit.alert;
      });
    },

    rematch(ids) {
      const alerts = compiledAlerts();
      const paused = new Set(
        library.alerts
          .list()
          .filter((alert) => !isWatching(alert))
          .map(({ id }) => id),
      );
      for (const id of ids) {
        const article = cache.peek(id);
        if (!article) continue;
        for (const { matchedMeanwhile } of lookingBack.values()) matchedMeanwhile.add(id);
        const hits = new Map(alerts.match(article.tokenized).map(({ alert, mentions }) => [alert, mentions]));
        for (const alert of library.hits.allAlertsOf(id)) {
          if (!hits.has(alert) && !paused.has(alert)) library.hits.remove(alert, id);
        }
        for (const [alert, mentions] of hits) {
          library.hits.add(alert, id, { seen: article.record.read, toNotice: false, mentions, now: now() });
        }
      }
    },

    async save(id, settings) {
      const before = id === undefined ? null : library.alerts.get(id);
      if (id !== undefined && !before) throw new Failure('not-found', 'This alert was deleted.');
      const same =
        before !== null &&
        isWatching(before) === isWatching(settings) &&
        before.scope === settings.scope &&
        JSON.stringify(before.conditions) === JSON.stringify(settings.conditions) &&
        before.aliases.join('\n') === settings.aliases.join('\n');
      const saved = library.write('full', () => {
        const alert = id ?? library.alerts.insert(settings, now());
        if (id !== undefined) library.alerts.update(id, settings);
        if (!same) library.alerts.setLookedBack(alert, false);
        return alert;
      });
      if (!same) compiled = null;
      if (!isWatching(settings)) lookingBack.get(saved)?.controller.abort();
      else if (!same) await lookBack({ ...settings, id: saved, createdAt: before?.createdAt ?? now() });
      announcer().articlesChanged(null);
      announcer().flush();
      return rowOf(saved);
    },

    delete(id) {
      lookingBack.get(id)?.controller.abort();
      library.write('full', () => library.alerts.delete(id));
      compiled = null;
      announcer().articlesChanged(null);
    },

    changed(ids) {
      for (const id of ids) lookingBack.get(id)?.controller.abort();
      compiled = null;
      announcer().articlesChanged(null);
      void book.resume().catch((error: unknown) => {
        announcer().emit('library.trouble', { message: `Looking back failed: ${error}` });
      });
    },

    resume() {
      // One after another: a second walk beside the first would begin the same look-backs anew.
      resuming = resuming.catch(() => undefined).then(lookBackWhereDue);
      return resuming;
    },

    close() {
      closed = true;
      for (const { controller } of lookingBack.values()) controller.abort();
    },
  };
  return book;
}
