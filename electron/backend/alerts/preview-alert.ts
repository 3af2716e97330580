import type { CheckedArgument } from '../../contract/ipc.ts';
import type { AlertPreview } from '../../contract/replies.ts';
import { compileAlerts } from '../../domain/alerts/percolate.ts';
import { parseAlias } from '../../domain/query/parse-query.ts';
import type { BackendContext } from '../backend-context.ts';
import { isWatching } from './alert-book.ts';
import { compareHits } from './compare-hits.ts';
import { hitsOfLines } from './hits-of-lines.ts';
import { lineFigures } from './line-figures.ts';
import { previewExamples } from './preview-examples.ts';

const EXAMPLES = 3;
/** How often a slow one tells how far it is, in milliseconds. */
const TELL_EVERY_MS = 150;

/** Answers `alert.preview`: what an alert would hit, while it is typed. The examples are the articles that came last. */
export async function previewAlert(
  context: Pick<BackendContext, 'library' | 'cache' | 'lineHits' | 'alerts' | 'announcer'>,
  asked: CheckedArgument<'alert.preview'>,
  signal: AbortSignal,
): Promise<AlertPreview> {
  const { library, alerts, announcer } = context;
  const { id, run } = asked;
  let told = performance.now();
  const { all, lines } = await hitsOfLines(context, asked, signal, (found) => {
    const moment = performance.now();
    if (run === undefined || moment - told < TELL_EVERY_MS) return;
    told = moment;
    announcer.emit('preview.progress', { run, found });
  });
  const edited = alerts.rows().find((row) => row.id === id);
  const stored = edited && isWatching(edited) && edited.lookingBack === null ? edited.id : null;
  const newest = [...all].sort((a, b) => b - a).slice(0, EXAMPLES);
  return {
    total: all.size,
    difference: stored === null ? null : await compareHits(library, stored, all, signal),
    examples: previewExamples(context.cache, compileAlerts([{ ...asked, id: 1 }]), newest),
    problems: asked.aliases.map((alias) => {
      const parsed = parseAlias(alias);
      return parsed.ok ? null : parsed.problem;
    }),
    lines: lineFigures(lines),
  };
}
