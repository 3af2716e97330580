import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CheckedArgument } from '../contract/ipc.ts';
import type { ExportReply } from '../contract/replies.ts';
import type { ArticleId } from '../domain/article.ts';
import { articleToJson } from '../domain/export/article-to-json.ts';
import { articleToMarkdown } from '../domain/export/article-to-markdown.ts';
import type { BackendContext } from './backend-context.ts';
import { Failure } from './failure.ts';

const ALL = 1_000_000_000;

/**
 * Answers `article.export`: writes articles to the file that a person chose, article by article, beside it first, so that a
 * file is either whole or not there. Markdown articles are parted by a rule.
 */
export async function exportArticles(
  { library, grants }: Pick<BackendContext, 'library' | 'grants'>,
  { articles, format, grant }: CheckedArgument<'article.export'>,
  signal: AbortSignal,
): Promise<ExportReply> {
  const [path] = grants.take(grant, 'export');
  if (!path) throw new Failure('refused', 'No file was chosen. Choose one and try again.');
  const ids =
    'ids' in articles ? articles.ids : library.search.list({ filter: articles.view, offset: 0, limit: ALL });
  let written = 0;

  function* texts(all: readonly ArticleId[]): Generator<string> {
    for (const id of all) {
      const article = library.articles.article(id);
      if (!article) continue;
      const parting = format === 'markdown' && written > 0 ? '\n---\n\n' : '';
      written += 1;
      yield format === 'jsonl'
        ? `${JSON.stringify(articleToJson(article))}\n`
        : parting + articleToMarkdown(article);
    }
  }

  const part = `${path}.part`;
  try {
    await pipeline(Readable.from(texts(ids)), createWriteStream(part), { signal });
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  return { articles: written, file: basename(path) };
}
