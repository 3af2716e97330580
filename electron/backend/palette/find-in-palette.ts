import Fuse from 'fuse.js';
import type { CheckedArgument } from '../../contract/ipc.ts';
import type { PaletteItem } from '../../contract/replies.ts';
import type { ArticleId } from '../../domain/article.ts';
import { tokenize } from '../../domain/text/tokenize.ts';
import type { BackendContext } from '../backend-context.ts';

/** So many headlines Fuse.js goes through while a key is pressed. */
const HEADLINES = 1_500;
const LIBRARY = { folder: 'library' } as const;

type Entry = Omit<PaletteItem, 'marks'>;

/** Answers `palette.find`: headlines, sources, alerts and tags that look like what was typed, best first. */
export function findInPalette(
  { library, alerts }: Pick<BackendContext, 'library' | 'alerts'>,
  { text, limit }: CheckedArgument<'palette.find'>,
): PaletteItem[] {
  const entries: Entry[] = [
    ...alerts.rows().map(({ id, name, total }) => ({
      kind: 'alert' as const,
      id,
      label: name,
      detail: countOf(total),
    })),
    ...library.tags
      .counts()
      .map(({ tag, articles }) => ({ kind: 'tag' as const, id: 0, label: tag, detail: countOf(articles) })),
    ...library.articles.sources().map(({ source, articles }) => ({
      kind: 'source' as const,
      id: 0,
      label: source,
      detail: countOf(articles),
    })),
    ...headlines(library, text),
  ];
  if (text.trim() === '') return entries.slice(0, limit).map((entry) => ({ ...entry, marks: [] }));
  const fuse = new Fuse(entries, {
    keys: ['label'],
    includeMatches: true,
    ignoreLocation: true,
    threshold: 0.35,
    minMatchCharLength: 2,
  });
  return fuse.search(text.trim(), { limit }).map(({ item, matches }) => ({
    ...item,
    marks: (matches?.[0]?.indices ?? []).map(([start, last]) => ({ start, end: last + 1 })),
  }));
}

function countOf(articles: number): string {
  return articles === 1 ? '1 article' : `${articles.toLocaleString('en')} articles`;
}

/** Headlines worth comparing. In a large library the index names those with a word that begins like one that was typed. */
function headlines(library: BackendContext['library'], text: string): Entry[] {
  return candidates(library, text).flatMap((id) => {
    const record = library.articles.record(id);
    return record ? [{ kind: 'article' as const, id, label: record.headline, detail: record.source }] : [];
  });
}

function candidates({ search }: BackendContext['library'], text: string): readonly ArticleId[] {
  const newest = search.list({ filter: LIBRARY, offset: 0, limit: HEADLINES });
  const { words } = tokenize(text);
  if (newest.length < HEADLINES || words.length === 0) return newest;
  for (const letters of [Number.POSITIVE_INFINITY, 3]) {
    const found = search.find(
      { kind: 'text', expression: headlinePrefixes(words, letters) },
      {
        filter: LIBRARY,
        sort: 'relevance',
        offset: 0,
        limit: HEADLINES,
      },
    );
    if (found.length > 0) return found;
  }
  return newest;
}

function headlinePrefixes(words: readonly string[], letters: number): string {
  const prefixes = words.map((word) => `"${word.slice(0, letters).replaceAll('"', '""')}"*`);
  return `headline : (${prefixes.join(letters === Number.POSITIVE_INFINITY ? ' AND ' : ' OR ')})`;
}
