import type { CheckedArgument } from '../../contract/ipc.ts';
import type { LineArticles } from '../../contract/replies.ts';
import { compileAlerts } from '../../domain/alerts/percolate.ts';
import type { BackendContext } from '../backend-context.ts';
import { hitsOfLines } from './hits-of-lines.ts';
import { articlesOfLine } from './line-figures.ts';
import { previewExamples } from './preview-examples.ts';

/** Answers `alert.lineArticles`: what one line of an alert that is being written brings, what came last first. */
export async function lineArticles(
  context: Pick<BackendContext, 'library' | 'cache' | 'lineHits'>,
  asked: CheckedArgument<'alert.lineArticles'>,
  signal: AbortSignal,
): Promise<LineArticles> {
  const { aliases, scope, line, only, offset, limit } = asked;
  const { lines } = await hitsOfLines(context, asked, signal);
  const found = articlesOfLine(lines, line, only).sort((one, other) => other - one);
  // Only this line's mentions: they say why the article is here.
  const compiled = compileAlerts([{ id: 1, aliases: aliases.slice(line, line + 1), scope }]);
  const page = found.slice(offset, offset + limit);
  return { total: found.length, examples: previewExamples(context.cache, compiled, page) };
}
