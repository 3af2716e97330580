import type { CheckedArgument } from '../contract/ipc.ts';
import type { ExportReply } from '../contract/replies.ts';
import type { ArticleId } from '../domain/article.ts';
import { articleToJson } from '../domain/export/article-to-json.ts';
import { articleToMarkdown } from '../domain/export/article-to-markdown.ts';
import type { BackendContext } from './backend-context.ts';
import { writeExport } from './write-export.ts';

const ALL = 1_000_000_000;

/** Answers `article.export`: writes articles to the file that a person chose, one by one. Markdown articles are parted by a rule. */
export async function exportArticles(
  { library, grants }: Pick<BackendContext, 'library' | 'grants'>,
  { articles, format, grant }: CheckedArgument<'article.export'>,
  signal: AbortSignal,
): Promise<ExportReply> {
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

  const file = await writeExport(grants, grant, texts(ids), signal);
  return { articles: written, file };
}
