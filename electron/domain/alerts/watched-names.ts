import { parseAlias } from '../query/parse-query.ts';
import type { Query } from '../query/query.ts';

/** What the lines of an alert name, as far as other names for the same can be looked for. */
export interface WatchedNames {
  /** Acronyms and other words that are watched for exactly, by their letters; with the line that watches them. */
  readonly exact: ReadonlyMap<string, string>;
  /** Names of several words, by their folded words with one space between. */
  readonly phrases: ReadonlyMap<string, WatchedPhrase>;
  /** Single words in any case, by the folded word. */
  readonly words: ReadonlyMap<string, WatchedPhrase>;
}

export interface WatchedPhrase {
  readonly alias: string;
  /** As written, without the signs of the query language. */
  readonly text: string;
}

/** Reads the lines of an alert; what is more than a name, or one of several names, is left out. */
export function watchedNames(aliases: readonly string[]): WatchedNames {
  const exact = new Map<string, string>();
  const phrases = new Map<string, WatchedPhrase>();
  const words = new Map<string, WatchedPhrase>();
  function look(query: Query, alias: string): void {
    if (query.kind === 'or') for (const part of query.parts) look(part, alias);
    if (query.kind === 'exact') {
      const [letters = ''] = query.letters;
      if (query.letters.length === 1) exact.set(letters, alias);
      else phrases.set(query.words.join(' '), { alias, text: query.letters.join(' ') });
    }
    if (query.kind === 'words' && query.plain && !query.plain.prefix) {
      const names = query.plain.words.length === 1 ? words : phrases;
      names.set(query.plain.words.join(' '), {
        alias,
        text: query.words.map(({ word }) => word).join(' '),
      });
    }
  }
  for (const alias of aliases) {
    const parsed = parseAlias(alias);
    if (parsed.ok && parsed.query) look(parsed.query, alias);
  }
  return { exact, phrases, words };
}
