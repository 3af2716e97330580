import type { Mention } from '../mention.ts';
import { mergeMentions } from '../merge-mentions.ts';
import { matchQuery } from '../query/match-query.ts';
import { parseQuery } from '../query/parse-query.ts';
import type { TokenizedArticle } from '../tokenized-article.ts';
import type { AlertId, AlertScope } from './alert.ts';

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

/** Makes alerts ready for many articles. */
export function compileAlerts(alerts: readonly WatchedAlert[]): CompiledAlerts {
  const compiled = alerts.map(({ id, aliases, scope }) => ({
    id,
    scope,
    queries: aliases.flatMap((alias) => {
      const parsed = parseQuery(alias);
      return parsed.ok && parsed.query ? [parsed.query] : [];
    }),
  }));
  return {
    match(article) {
      return compiled.flatMap(({ id, scope, queries }) => {
        const found = queries
          .map((query) => matchQuery(query, article, scope))
          .filter((mentions) => mentions !== null);
        return found.length === 0 ? [] : [{ alert: id, mentions: mergeMentions(found.flat()) }];
      });
    },
  };
}
