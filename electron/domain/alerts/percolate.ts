import type { Mention } from '../mention.ts';
import { mergeMentions } from '../merge-mentions.ts';
import { matchQuery } from '../query/match-query.ts';
import { isOrdinaryWord } from '../query/ordinary-words.ts';
import { parseAlias } from '../query/parse-query.ts';
import type { Query, QueryField } from '../query/query.ts';
import { exactLetters } from '../text/exact-letters.ts';
import type { TokenizedArticle, TokenizedText } from '../tokenized-article.ts';
import type { AlertId, AlertScope } from './alert.ts';
import { requiredWords } from './required-words.ts';
import { createWordFilter } from './word-filter.ts';

export interface WatchedAlert {
  readonly id: AlertId;
  /** Queries, any of which makes a hit; those that cannot be understood are left out. */
  readonly aliases: readonly string[];
  readonly scope: AlertScope;
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
  /** Every query is one whole word, so that the place of the word is the mention. */
  readonly simple: boolean;
}

/** What a watched word means for an alert. */
interface Watch {
  readonly alert: number;
  /** Folded. */
  readonly word: string;
  /** Of a simple alert: the letters that must stand there exactly; empty where any case will do. */
  readonly letters: string;
}

/**
 * Makes alerts ready for many articles. An article's words select the alerts that may hit it: one pass over its text finds
 * the watched words, however many there are. Alerts of single words are answered from that pass; the others that were
 * selected, and those that need no word, are asked of the matcher.
 */
export function compileAlerts(watched: readonly WatchedAlert[]): CompiledAlerts {
  const alerts = watched.map(compileAlert);
  const words = new Map<string, Watch[]>();
  const prefixes = new Map<string, Watch[]>();
  const always: number[] = [];
  const elsewhere = ELSEWHERE.filter((field) =>
    alerts.some((alert) => alert.queries.some((query) => asksFor(query, field))),
  );

  for (const [index, alert] of alerts.entries()) {
    for (const query of alert.queries) {
      const required = requiredWords(query);
      if (!required) always.push(index);
      for (const { word, prefix } of required ?? []) {
        const letters = alert.simple && query.kind === 'exact' ? (query.letters[0] as string) : '';
        add(prefix ? prefixes : words, word, { alert: index, word, letters });
      }
    }
  }
  const filter = createWordFilter(words, prefixes);

  return {
    match(article) {
      const selected = new Set<number>(always);
      const answered = new Map<number, Mention[]>();
      // Ordinary words in lines of capitals, which count when the article has the same letters in mixed case.
      const doubtful: Watch[] = [];
      const mixedCase = new Set<string>();
      const select = (watches: readonly Watch[]): void => {
        for (const watch of watches) selected.add(watch.alert);
      };
      const scan = (text: TokenizedText, place: 'text' | 'lead' | 'elsewhere'): void =>
        filter.scan(text.text, {
          onPrefix: select,
          onAcronym: select,
          onWord: (watches, original, start, end) => {
            for (const { alert, letters, word } of watches) {
              const { simple, scope } = alerts[alert] as CompiledAlert;
              if (!simple) {
                selected.add(alert);
                continue;
              }
              if (place === 'elsewhere') continue;
              const isInScope = place === 'lead' || scope === 'article';
              if (letters !== '') {
                if (original !== letters && exactLetters(original) !== letters) continue;
                if (!text.allCapitals) mixedCase.add(letters);
                else if (isOrdinaryWord(word, article.language)) {
                  if (isInScope) doubtful.push({ alert, word, letters });
                  continue;
                }
              }
              if (!isInScope) continue;
              addMention(answered, alert, { block: text.block, start, end });
            }
          },
        });
      scan(article.headline, 'lead');
      for (const block of article.blocks) scan(block, block.block === article.lead ? 'lead' : 'text');
      for (const field of elsewhere) scan(article[field], 'elsewhere');

      for (const { alert, letters } of doubtful) if (mixedCase.has(letters)) selected.add(alert);
      for (const index of selected) {
        const mentions = ask(alerts[index] as CompiledAlert, article);
        if (mentions) answered.set(index, mentions);
        else answered.delete(index);
      }
      return [...answered.keys()]
        .sort((one, other) => one - other)
        .map((index) => ({
          alert: (alerts[index] as CompiledAlert).id,
          mentions: answered.get(index) ?? [],
        }));
    },
  };
}

function compileAlert({ id, aliases, scope }: WatchedAlert): CompiledAlert {
  const queries = aliases.flatMap((alias) => {
    const parsed = parseAlias(alias);
    return parsed.ok && parsed.query ? [parsed.query] : [];
  });
  const simple = queries.every(
    (query) =>
      (query.kind === 'words' || query.kind === 'exact') &&
      query.words.length === 1 &&
      (query.kind === 'exact' || (query.plain !== null && !query.plain.prefix)),
  );
  return { id, scope, queries, simple };
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

function add<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

/** Words come in reading order; the same one comes twice when two aliases watch it. */
function addMention(answered: Map<number, Mention[]>, alert: number, mention: Mention): void {
  const mentions = answered.get(alert);
  if (!mentions) {
    answered.set(alert, [mention]);
    return;
  }
  const last = mentions.at(-1);
  if (last?.block !== mention.block || last.start !== mention.start) mentions.push(mention);
}

function ask({ queries, scope }: CompiledAlert, article: TokenizedArticle): Mention[] | null {
  const found = queries
    .map((query) => matchQuery(query, article, { scope }))
    .filter((mentions) => mentions !== null);
  return found.length === 0 ? null : [...mergeMentions(found.flat())];
}
