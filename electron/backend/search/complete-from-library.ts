import type { CheckedArgument } from '../../contract/ipc.ts';
import type { KnownValue } from '../../domain/query/known-value.ts';
import { foldWord } from '../../domain/text/fold-word.ts';
import { tokenize } from '../../domain/text/tokenize.ts';
import type { BackendContext } from '../backend-context.ts';
import type { BookedName } from './name-book.ts';

/** So many imports are remembered by their names. */
const IMPORTS = 1_000;

/** Answers `search.complete`: names that begin with what was typed, then those of which another word does; each time the likeliest first. */
export async function completeFromLibrary(
  context: Pick<BackendContext, 'library' | 'alerts' | 'names'>,
  { of, begun, limit }: CheckedArgument<'search.complete'>,
  signal: AbortSignal,
): Promise<readonly KnownValue[]> {
  const { library, alerts, names } = context;
  const pick = (among: readonly BookedName[]): readonly KnownValue[] =>
    namesThatBegin(among, begun, limit).map(({ value, articles }) => ({ value, articles }));
  switch (of) {
    case 'word': {
      // Whoever types a word may next type a field.
      names.warm();
      const prefix = foldWord(begun);
      return library.search
        .words(prefix)
        .filter(({ word }) => word !== prefix)
        .sort((one, other) => other.articles - one.articles)
        .slice(0, limit)
        .map(({ word, articles }) => ({ value: word, articles }));
    }
    case 'source':
    case 'byline':
    case 'place':
    case 'lang': {
      const booked = await names.names(of === 'lang' ? 'language' : of);
      signal.throwIfAborted();
      return pick(booked);
    }
    case 'tag':
      return pick(byArticles(library.tags.counts().map(({ tag, articles }) => booked(tag, articles))));
    case 'alert':
      return pick(byArticles(alerts.rows().map(({ name, total }) => booked(name, total))));
    case 'import': {
      // Newest first; of those with one name, the query finds all.
      const counts = new Map<string, number>();
      for (const { label, imported } of library.imports.list(IMPORTS)) {
        counts.set(label, (counts.get(label) ?? 0) + imported);
      }
      return pick([...counts].map(([label, imported]) => booked(label, imported)));
    }
  }
}

function booked(value: string, articles: number): BookedName {
  return { value, key: tokenize(value).words.join(' '), articles };
}

function byArticles(names: readonly BookedName[]): readonly BookedName[] {
  return names.toSorted((one, other) => other.articles - one.articles);
}

function namesThatBegin(names: readonly BookedName[], begun: string, limit: number): readonly BookedName[] {
  const wanted = tokenize(begun).words.join(' ');
  const first: BookedName[] = [];
  const others: BookedName[] = [];
  for (const name of names) {
    if (name.key.startsWith(wanted)) first.push(name);
    else if (name.key.includes(` ${wanted}`)) others.push(name);
    if (first.length >= limit) break;
  }
  return [...first, ...others].slice(0, limit);
}
