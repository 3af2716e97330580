import { parseAlias } from '../../domain/query/parse-query.ts';
import { exportAlerts, readSet } from '../alerts/alert-sets.ts';
import { changeAlerts } from '../alerts/change-alerts.ts';
import { lineArticles } from '../alerts/line-articles.ts';
import { previewAlert } from '../alerts/preview-alert.ts';
import { proposeAliases } from '../alerts/propose-aliases.ts';
import { Failure } from '../failure.ts';
import type { HandlersOf } from './handler.ts';

export const alertHandlers: HandlersOf<'alert'> = {
  'alert.list': ({ alerts }) => alerts.rows(),
  'alert.preview': previewAlert,
  'alert.lineArticles': lineArticles,
  'alert.propose': proposeAliases,
  'alert.save': async ({ alerts, notices }, { id, settings }) => {
    checkAliases(settings.aliases);
    const saved = await alerts.save(id, settings);
    notices.look();
    return saved;
  },
  'alert.delete': async ({ alerts }, { id }) => {
    await alerts.delete(id);
    return null;
  },
  'alert.change': (context, change) => {
    for (const { settings } of change.save) checkAliases(settings.aliases);
    const back = changeAlerts(context, change);
    context.notices.look();
    return back;
  },
  'alert.readSet': readSet,
  'alert.export': exportAlerts,
};

/** What cannot be understood would be watched for in vain, and nobody would know. */
function checkAliases(aliases: readonly string[]): void {
  for (const alias of aliases) {
    const parsed = parseAlias(alias);
    if (parsed.ok && parsed.query) continue;
    const problem = parsed.ok ? 'There is no word in it' : parsed.problem.message;
    throw new Failure('refused', `“${alias}” cannot be watched for. ${problem}.`);
  }
}
