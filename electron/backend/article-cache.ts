import type { ArticleId } from '../domain/article.ts';
import type { Block } from '../domain/blocks.ts';
import { type TokenizedArticle, tokenizeArticle } from '../domain/tokenized-article.ts';
import type { ArticleRecord } from '../storage/article-store.ts';
import type { Library } from '../storage/library.ts';

/** An article ready to be matched. */
export interface CachedArticle {
  readonly record: ArticleRecord;
  readonly blocks: readonly Block[];
  readonly tokenized: TokenizedArticle;
}

export interface ArticleCache {
  /** Null when there is no such article (any more). The record is always fresh. */
  get(id: ArticleId): CachedArticle | null;
  /** As {@link get}, but leaves no trace: for walking over many articles once. */
  peek(id: ArticleId): CachedArticle | null;
  forget(ids: readonly ArticleId[]): void;
}

/** About 30 MB of text with its words: what lists on the screen show again with every letter that is typed. */
const CHARACTERS_KEPT = 3_000_000;

interface Kept {
  readonly blocks: readonly Block[];
  readonly tokenized: TokenizedArticle;
  readonly characters: number;
}

/** The parsed and tokenized texts of the articles that were needed last. */
export function createArticleCache(library: Library): ArticleCache {
  const kept = new Map<ArticleId, Kept>();
  let characters = 0;

  function drop(id: ArticleId): void {
    characters -= kept.get(id)?.characters ?? 0;
    kept.delete(id);
  }

  function read(id: ArticleId): CachedArticle | null {
    const found = library.articles.texts(id);
    if (!found) return null;
    const { record, blocks } = found;
    const tokenized = tokenizeArticle({
      headline: record.headline,
      source: record.source,
      byline: record.byline,
      place: record.place,
      published: record.published,
      language: record.language,
      blocks,
    });
    return { record, blocks, tokenized };
  }

  function known(id: ArticleId): CachedArticle | null {
    const entry = kept.get(id);
    const record = entry && library.articles.record(id);
    if (!entry || !record) return null;
    kept.delete(id);
    kept.set(id, entry);
    return { record, blocks: entry.blocks, tokenized: entry.tokenized };
  }

  return {
    get(id) {
      const before = known(id);
      if (before) return before;
      const article = read(id);
      if (!article) return null;
      const size = article.blocks.reduce((sum, block) => sum + block.text.length, 0);
      kept.set(id, { blocks: article.blocks, tokenized: article.tokenized, characters: size });
      characters += size;
      while (characters > CHARACTERS_KEPT && kept.size > 1) {
        const oldest = kept.keys().next().value;
        if (oldest === undefined) break;
        drop(oldest);
      }
      return article;
    },
    peek: (id) => known(id) ?? read(id),
    forget(ids) {
      for (const id of ids) drop(id);
    },
  };
}
