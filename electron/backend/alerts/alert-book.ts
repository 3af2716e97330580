import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ParsedArticle } from '../../contract/parser-messages.ts';
import type { AlertMentions, AlertRow } from '../../contract/replies.ts';
import type { AlertId, AlertSettings } from '../../domain/alerts/alert.ts';
import { type CompiledAlerts, compileAlerts } from '../../domain/alerts/percolate.ts';
import type { ArticleId } from '../../domain/article.ts';
import type { Block } from '../../domain/blocks.ts';
import { type TokenizedArticle, tokenizeArticle } from '../../domain/tokenized-article.ts';
import type { Library } from '../../storage/library.ts';
import type { Announcer } from '../announcer.ts';
import type { ArticleCache } from '../article-cache.ts';
import { Failure } from '../failure.ts';
import { createLookBacks } from './look-backs.ts';

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
  /**
   * Stores it and applies it to everything that is there. Resolves when that is done; where the index names very many articles, once it has
   * named them all. What goes wrong after that is told as trouble, and done again after the next start.
   */
  save(id: AlertId | undefined, settings: AlertSettings): Promise<AlertRow>;
  delete(id: AlertId): Promise<void>;
  /** After the settings of many were stored: of these the look-back is broken off, and taken up in the background where it is due. */
  changed(ids: readonly AlertId[]): void;
  /** Takes up what was broken off when the program ended. */
  resume(): Promise<void>;
  close(): void;
}

/** A person need not wait for an alert that has to look at more articles than this. */
const MANY_CANDIDATES = 2_000;
/** So many hits of an alert that is deleted go in one transaction. */
const REMOVED_AT_ONCE = 500;

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
  const lookBacks = createLookBacks({ library, announcer, now });
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
      return { ...alert, total, unread: isWatching(alert) ? unread : 0, lookingBack: null };
    });
    known = { revision: library.revision(), rows, unreadHits: library.hits.unreadArticles() };
    return known;
  }

  function rows(): readonly AlertRow[] {
    return counted().rows.map((row) => ({ ...row, lookingBack: lookBacks.progressOf(row.id) }));
  }

  function rowOf(id: AlertId): AlertRow {
    const row = rows().find((candidate) => candidate.id === id);
    if (!row) throw new Failure('not-found', 'This alert was deleted.');
    return row;
  }

  async function lookBackWhereDue(): Promise<void> {
    for (const id of library.alerts.notLookedBack()) {
      if (closed) return;
      const alert = library.alerts.get(id);
      // One that a person has changed meanwhile sees to it itself.
      const isDue = library.alerts.notLookedBack().includes(id) && lookBacks.progressOf(id) === null;
      if (alert && isDue) await lookBacks.begin(alert).ended;
      // There may be hundreds of them, one after another.
      announcer().articlesComing();
    }
  }

  const book: AlertBook = {
    rows,
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
        lookBacks.matchedAnew(id);
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
      if (!isWatching(settings)) lookBacks.stop(saved);
      else if (!same) {
        const { counted: candidates, ended } = lookBacks.begin({
          ...settings,
          id: saved,
          createdAt: before?.createdAt ?? now(),
        });
        if ((await candidates) <= MANY_CANDIDATES) await ended;
        else void lookBacks.tellAtEnd(ended);
      }
      announcer().articlesChanged(null);
      announcer().flush();
      return rowOf(saved);
    },

    async delete(id) {
      lookBacks.stop(id);
      // Very many hits go first, a little at a time. Should the program end meanwhile, the alert is still there and looks back once more.
      let left = library.hits.articlesOf(id, 0, REMOVED_AT_ONCE).length;
      while (left >= REMOVED_AT_ONCE) {
        left = library.write('normal', () => {
          library.alerts.setLookedBack(id, false);
          return library.hits.removeSome(id, REMOVED_AT_ONCE);
        });
        await nextTurn();
        if (closed) return;
      }
      library.write('full', () => library.alerts.delete(id));
      compiled = null;
      announcer().articlesChanged(null);
    },

    changed(ids) {
      for (const id of ids) lookBacks.stop(id);
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
      lookBacks.stopAll();
    },
  };
  return book;
}
