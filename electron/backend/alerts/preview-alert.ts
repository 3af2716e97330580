import type { CheckedArgument } from '../../contract/ipc.ts';
import type { AlertPreview } from '../../contract/replies.ts';
import { compileAlerts } from '../../domain/alerts/percolate.ts';
import { parseAlias } from '../../domain/query/parse-query.ts';
import type { BackendContext } from '../backend-context.ts';
import { hitsOfLines } from './hits-of-lines.ts';
import { lineFigures } from './line-figures.ts';
import { previewExamples } from './preview-examples.ts';

const EXAMPLES = 3;

/** Answers `alert.preview`: what an alert would hit, while it is typed. The examples are the articles that came last. */
export async function previewAlert(
  context: Pick<BackendContext, 'library' | 'cache' | 'lineHits'>,
  asked: CheckedArgument<'alert.preview'>,
  signal: AbortSignal,
): Promise<AlertPreview> {
  const { all, lines } = await hitsOfLines(context, asked, signal);
  const newest = [...all].sort((a, b) => b - a).slice(0, EXAMPLES);
  return {
    total: all.size,
    examples: previewExamples(context.cache, compileAlerts([{ id: 1, ...asked }]), newest),
    problems: asked.aliases.map((alias) => {
      const parsed = parseAlias(alias);
      return parsed.ok ? null : parsed.problem;
    }),
    lines: lineFigures(lines),
  };
}
