import type { CheckedArgument } from '../../contract/ipc.ts';
import type { AlertPreview } from '../../contract/replies.ts';
import { compileAlerts } from '../../domain/alerts/percolate.ts';
import { parseAlias } from '../../domain/query/parse-query.ts';
import { makeSnippet } from '../../domain/snippet.ts';
import type { BackendContext } from '../backend-context.ts';
import { articlesHitBy } from './candidates.ts';

const EXAMPLES = 3;
const SNIPPET_LENGTH = 160;

/** Answers `alert.preview`: what an alert would hit, while it is typed. The examples are the articles that came last. */
export async function previewAlert(
  { library, cache }: Pick<BackendContext, 'library' | 'cache'>,
  asked: CheckedArgument<'alert.preview'>,
  signal: AbortSignal,
): Promise<AlertPreview> {
  const found = await articlesHitBy(library, cache, asked, signal);
  const compiled = compileAlerts([{ id: 1, ...asked }]);
  const newest = [...found].sort((a, b) => b - a).slice(0, EXAMPLES);
  return {
    total: found.size,
    examples: newest.flatMap((id) => {
      const article = cache.get(id);
      if (!article) return [];
      const mentions = compiled.match(article.tokenized)[0]?.mentions ?? [];
      const { headline, source } = article.record;
      return { id, headline, source, snippet: makeSnippet(article.tokenized, mentions, SNIPPET_LENGTH) };
    }),
    problems: asked.aliases.map((alias) => {
      const parsed = parseAlias(alias);
      return parsed.ok ? null : parsed.problem;
    }),
  };
}
