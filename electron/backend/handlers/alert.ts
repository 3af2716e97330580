import { previewAlert } from '../alerts/preview-alert.ts';
import type { HandlersOf } from './handler.ts';

export const alertHandlers: HandlersOf<'alert'> = {
  'alert.list': ({ alerts }) => alerts.rows(),
  'alert.preview': previewAlert,
  'alert.save': ({ alerts }, { id, settings }) => alerts.save(id, settings),
  'alert.delete': ({ alerts }, { id }) => {
    alerts.delete(id);
    return null;
  },
};
