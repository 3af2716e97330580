import type { AlertChange } from '../../contract/schemas.ts';
import type { AlertId, AlertSettings } from '../../domain/alerts/alert.ts';
import type { BackendContext } from '../backend-context.ts';
import { Failure } from '../failure.ts';
import { isWatching } from './alert-book.ts';

type Save = AlertChange['save'][number];

/**
 * Answers `alert.change`: all of it in one transaction. Alerts that watch for something else than before look back in the
 * background. Fails with `not-found`, and changes nothing, where one of them was deleted meanwhile. Returns the change that takes it back.
 */
export function changeAlerts(
  { library, alerts, now }: Pick<BackendContext, 'library' | 'alerts' | 'now'>,
  { save, remove }: AlertChange,
): AlertChange {
  const touched: AlertId[] = [...remove];
  const back = library.write('full', () => {
    const before: Save[] = [];
    const added: AlertId[] = [];
    for (const { id, settings } of save) {
      if (id === null) {
        added.push(library.alerts.insert(settings, now()));
        continue;
      }
      const present = get(id);
      before.push({ id, settings: present });
      touched.push(id);
      library.alerts.update(id, settings);
      if (!watchesTheSame(present, settings)) library.alerts.setLookedBack(id, false);
    }
    for (const id of remove) {
      before.push({ id: null, settings: get(id) });
      library.alerts.delete(id);
    }
    return { save: before, remove: added };
  });
  alerts.changed(touched);
  return back;

  function get(id: AlertId): AlertSettings {
    const found = library.alerts.get(id);
    if (!found)
      throw new Failure('not-found', 'One of these alerts was deleted meanwhile. Nothing was changed.');
    const { id: _id, createdAt: _createdAt, ...settings } = found;
    return settings;
  }
}

/** Whether both hit the same articles. */
function watchesTheSame(one: AlertSettings, other: AlertSettings): boolean {
  const watched = ({ aliases, scope, conditions, ...rest }: AlertSettings): string =>
    JSON.stringify([aliases, scope, conditions, isWatching(rest)]);
  return watched(one) === watched(other);
}
