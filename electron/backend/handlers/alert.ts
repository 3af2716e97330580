import { exportAlerts, readSet } from '../alerts/alert-sets.ts';
import { changeAlerts } from '../alerts/change-alerts.ts';
import { checkAliases } from '../alerts/check-aliases.ts';
import { lineArticles } from '../alerts/line-articles.ts';
import { previewAlert } from '../alerts/preview-alert.ts';
import { proposeAliases } from '../alerts/propose-aliases.ts';
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
