import { randomUUID } from 'node:crypto';
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

  // A name that no file of the person's has.
  const part = `${path}.${randomUUID()}.part`;
  try {
    await pipeline(Readable.from(texts(ids)), createWriteStream(part), { signal });
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw explainExportError(error, basename(path)) ?? error;
  }
  return { articles: written, file: basename(path) };
}

/** What the system says of a file that cannot be written there; null for anything else. */
function explainExportError(error: unknown, file: string): Failure | null {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  const refused = (why: string): Failure =>
    new Failure('refused', `${file} could not be written: ${why}. Choose another place.`);
  switch (code) {
    case 'EISDIR':
    case 'EEXIST':
    case 'ENOTEMPTY':
      return refused('there is a folder of that name');
    case 'ENOENT':
    case 'ENOTDIR':
      return refused('its folder is not there');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return refused('nothing may be written there');
    default:
      return null;
  }
}
