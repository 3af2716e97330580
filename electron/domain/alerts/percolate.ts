import type { Mention } from '../mention.ts';
import { mergeMentions } from '../merge-mentions.ts';
import { matchQuery } from '../query/match-query.ts';
import { isOrdinaryWord } from '../query/ordinary-words.ts';
import { parseAlias } from '../query/parse-query.ts';
import type { ExactQuery, Query, QueryField, QueryWord, WordsQuery } from '../query/query.ts';
import { exactLetters } from '../text/exact-letters.ts';
import { hasBareGenitive } from '../text/languages.ts';
import type { TokenizedArticle, TokenizedText } from '../tokenized-article.ts';
import { type AlertConditions, type AlertId, type AlertScope, NO_CONDITIONS } from './alert.ts';
import { type ConditionTest, compileConditions } from './compile-conditions.ts';
import { type ArticlesWith, requiredWords } from './required-words.ts';
import { createWordFilter, type WordListener } from './word-filter.ts';

export interface WatchedAlert {
  readonly id: AlertId;
  /** Queries, any of which makes a hit; those that cannot be understood are left out. */
  readonly aliases: readonly string[];
  readonly scope: AlertScope;
  /** None where it is left out. */
  readonly conditions?: AlertConditions;
}

/** One alert's mentions in one article; none for an alert like `NOT sport`. */
export interface AlertHit {
  readonly alert: AlertId;
  readonly mentions: readonly Mention[];
}

export interface CompiledAlerts {
  /** The alerts that hit the article, in the order in which they were given. */
  match(article: TokenizedArticle): readonly AlertHit[];
}

interface CompiledAlert {
  readonly id: AlertId;
  readonly scope: AlertScope;
  readonly queries: readonly Query[];
  /** Null where a match is a hit. */
  readonly meets: ConditionTest | null;
  /** Every query is one whole word, so that the place of the word is the mention. */
  readonly simple: boolean;
}

/** What a word means for an alert of single words. */
interface Watch {
  readonly alert: number;
  /** Folded. */
  readonly word: string;
  /** The letters that must stand there exactly; empty where any case will do. */
  readonly letters: string;
  /** That of the alert, at hand. */
  readonly scope: AlertScope;
}

/** Everything that waits for one word, or one beginning of words. */
interface Watched {
  readonly watches: Watch[];
  /** What is asked of the matcher once it was seen. */
  readonly queries: WatchedQuery[];
  /** The number of the text in which it was seen last. */
  seenIn: number;
}

interface WatchedQuery {
  readonly alert: number;
  /** That of the alert, at hand. */
  readonly scope: AlertScope;
  readonly query: Query;
  /** The parts that its required words come from, and the texts in which one of these words was seen. */
  readonly within: { readonly parts: ReadonlySet<Query>; readonly texts: TokenizedText[] };
  /** The last article of which it was asked. */
  askedIn: number;
}

/**
 * Makes alerts ready for many articles. An article's words select the queries that may match it: one pass over its text finds
 * the watched words, however many there are, and a query is asked of the matcher once a word was seen that it cannot do without.
 * Of several such words the rarest is watched, as `articlesWith` knows it. Alerts of single words are answered from that pass. (After the presearcher of Apache Lucene's Monitor.)
 */
export function compileAlerts(
  watched: readonly WatchedAlert[],
  articlesWith: ArticlesWith = () => 0,
): CompiledAlerts {
  const alerts = watched.map(compileAlert);
  const words = new Map<string, Watched>();
  const prefixes = new Map<string, Watched>();
  const always: WatchedQuery[] = [];
  const elsewhere = ELSEWHERE.filter((field) =>
    alerts.some((alert) => alert.queries.some((query) => asksFor(query, field))),
  );

  for (const [alert, { queries, scope, simple }] of alerts.entries()) {
    for (const query of queries) {
      if (simple && (query.kind === 'words' || query.kind === 'exact')) {
        watchSimple(alert, scope, query);
        continue;
      }
      const required = requiredWords(query, articlesWith);
      const parts = new Set(required?.map(({ part }) => part));
      const asked: WatchedQuery = { alert, scope, query, within: { parts, texts: [] }, askedIn: 0 };
      if (!required) always.push(asked);
      for (const { word, prefix } of required ?? []) {
        entry(prefix ? prefixes : words, word).queries.push(asked);
      }
    }
  }
  const filter = createWordFilter(words, prefixes);
  // How many articles, and texts of them, were looked through so far.
  let current = 0;
  let texts = 0;
  // What each alert hits in the article at hand, and which do: empty between two articles.
  const mentionsOf = new Array<Mention[] | null>(alerts.length).fill(null);
  const answered: number[] = [];

  function watchSimple(alert: number, scope: AlertScope, query: WordsQuery | ExactQuery): void {
    const [letters = ''] = query.kind === 'exact' ? query.letters : [];
    const word = query.kind === 'exact' ? (query.words[0] as string) : (query.words[0] as QueryWord).folded;
    entry(words, word).watches.push({ alert, word, letters, scope });
    // The letters of an acronym with dots are looked up as one word, too.
    const dotted = query.kind === 'exact' ? query.dotted.join('') : '';
    if (dotted !== '' && dotted !== word) entry(words, dotted).watches.push({ alert, word, letters, scope });
  }

  /** Words come in reading order; the same one comes twice when two aliases watch it. */
  function addMention(alert: number, mention: Mention): void {
    const mentions = mentionsOf[alert];
    if (!mentions) {
      mentionsOf[alert] = [mention];
      answered.push(alert);
      return;
    }
    const last = mentions.at(-1);
    if (last?.block !== mention.block || last.start !== mention.start) mentions.push(mention);
  }

  /** Joins what one query of an alert found to what others did. */
  function addAll(alert: number, mentions: readonly Mention[] | null): void {
    if (!mentions) return;
    const before = mentionsOf[alert];
    mentionsOf[alert] = before ? [...mergeMentions([...before, ...mentions])] : [...mentions];
    if (!before) answered.push(alert);
  }

  return {
    match(article) {
      current += 1;
      // Only where the article before was broken off.
      for (const index of answered.splice(0)) mentionsOf[index] = null;
      const asked: WatchedQuery[] = [];
      // Alerts of single words to which the pass alone gives no answer.
      let unclear: Set<number> | null = null;
      const beUnclear = (alert: number): void => {
        unclear ??= new Set();
        unclear.add(alert);
      };
      const ask = (watched: WatchedQuery): void => {
        if (watched.askedIn === current) return;
        watched.askedIn = current;
        watched.within.texts.length = 0;
        asked.push(watched);
      };
      const see = (found: Watched, text: TokenizedText, place: Place): void => {
        if (found.queries.length === 0 || found.seenIn === texts) return;
        found.seenIn = texts;
        for (const watched of found.queries) {
          ask(watched);
          if (!reaches(watched.scope, place)) continue;
          const seen = watched.within.texts;
          if (seen.at(-1) !== text) seen.push(text);
        }
      };
      for (const query of always) ask(query);
      let text = article.headline;
      let place: Place = 'headline';
      // The matcher decides: few articles have a watched name in the genitive.
      const onGenitive = (found: Watched, original: string): void => {
        see(found, text, place);
        for (const { alert, letters } of found.watches) {
          if (letters !== '' && exactLetters(original).startsWith(letters)) beUnclear(alert);
        }
      };
      const listener: WordListener<Watched> = {
        onPrefix: (found) => see(found, text, place),
        onGenitive: hasBareGenitive(article.language) ? onGenitive : null,
        onAcronym(found) {
          see(found, text, place);
          for (const { alert } of found.watches) beUnclear(alert);
        },
        onWord(found, original, start, end) {
          see(found, text, place);
          if (place === 'elsewhere') return;
          for (const { alert, letters, word, scope } of found.watches) {
            const isInScope = reaches(scope, place);
            if (letters !== '') {
              if (original !== letters && exactLetters(original) !== letters) continue;
              // An ordinary word in a line of capitals counts when the article has the same letters in mixed case.
              if (text.allCapitals && isOrdinaryWord(word, article.language)) {
                if (isInScope) beUnclear(alert);
                continue;
              }
            }
            if (isInScope) addMention(alert, { block: text.block, start, end });
          }
        },
      };
      const scan = (next: TokenizedText, where: Place): void => {
        texts += 1;
        text = next;
        place = where;
        filter.scan(next.text, listener);
      };
      scan(article.headline, 'headline');
      for (const block of article.blocks) scan(block, block.block === article.lead ? 'lead' : 'text');
      for (const field of elsewhere) scan(article[field], 'elsewhere');

      for (const index of unclear ?? []) {
        const { queries, scope } = alerts[index] as CompiledAlert;
        mentionsOf[index] = null;
        for (const query of queries) addAll(index, matchQuery(query, article, { scope }));
      }
      for (const { alert, query, scope, within } of asked) {
        addAll(alert, matchQuery(query, article, { scope, within }));
        // Nothing of the article is held on to.
        within.texts.length = 0;
      }
      answered.sort((one, other) => one - other);
      const hits: AlertHit[] = [];
      for (const index of answered) {
        const mentions = mentionsOf[index];
        // One that was unclear may stand there twice.
        if (!mentions) continue;
        mentionsOf[index] = null;
        const { id, meets } = alerts[index] as CompiledAlert;
        if (!meets || meets(article, mentions.length)) hits.push({ alert: id, mentions });
      }
      answered.length = 0;
      return hits;
    },
  };
}

type Place = 'text' | 'lead' | 'headline' | 'elsewhere';

/** Whether an alert of this scope looks there. */
function reaches(scope: AlertScope, place: Place): boolean {
  if (place === 'elsewhere') return false;
  return scope === 'article' || place === 'headline' || (scope === 'headline-and-lead' && place === 'lead');
}

function compileAlert({ id, aliases, scope, conditions = NO_CONDITIONS }: WatchedAlert): CompiledAlert {
  const queries = aliases.flatMap((alias) => {
    const parsed = parseAlias(alias);
    return parsed.ok && parsed.query ? [parsed.query] : [];
  });
  const simple = queries.every(
    (query) =>
      (query.kind === 'words' || query.kind === 'exact') &&
      query.words.length === 1 &&
      (query.kind === 'exact' ||
        (query.plain !== null && !query.plain.prefix && query.words[0]?.attached.length === 0)),
  );
  return { id, scope, queries, meets: compileConditions(conditions), simple };
}

/** Texts beside the article, which are looked at only where an alert asks for them. */
const ELSEWHERE = ['source', 'byline', 'place'] as const satisfies readonly QueryField[];

function asksFor(query: Query, field: QueryField): boolean {
  switch (query.kind) {
    case 'words':
    case 'exact':
    case 'near':
    case 'fact':
      return false;
    case 'and':
    case 'or':
      return query.parts.some((part) => asksFor(part, field));
    case 'not':
      return asksFor(query.part, field);
    case 'field':
      return query.field === field || asksFor(query.part, field);
  }
}

function entry(lists: Map<string, Watched>, key: string): Watched {
  const known = lists.get(key);
  if (known) return known;
  const added: Watched = { watches: [], queries: [], seenIn: 0 };
  lists.set(key, added);
  return added;
}
