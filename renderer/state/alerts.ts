import { useMemo } from 'react';
import type { AlertRow } from '../../electron/contract/replies.ts';
import type { AlertId } from '../../electron/domain/alerts/alert.ts';
import { backend, onConnected } from './backend.ts';
import { createStore, useStore } from './store.ts';

/** All alerts with their counts, in the order of the library. */
export const alertsStore = createStore<readonly AlertRow[]>([]);

/** Asks for the alerts and keeps them current from then on. */
export function startAlerts(): void {
  async function load(): Promise<void> {
    try {
      const alerts = await backend.call('alert.list');
      alertsStore.update((before) => keepEqual(before, alerts));
    } catch {
      // The library is away; it is asked again as soon as it is back.
    }
  }
  backend.on('alerts.changed', (event) => alertsStore.update((before) => keepEqual(before, event.alerts)));
  backend.on('alert.lookingBack', ({ alert, progress }) =>
    alertsStore.set(
      alertsStore.get().map((row) => (row.id === alert ? { ...row, lookingBack: progress } : row)),
    ),
  );
  onConnected(() => void load());
}

/** The rows as they are now; of each that says what it said before, the object from before, so that nobody draws it again. */
export function keepEqual(before: readonly AlertRow[], now: readonly AlertRow[]): readonly AlertRow[] {
  const known = new Map(before.map((row) => [row.id, row]));
  const rows = now.map((row) => {
    const earlier = known.get(row.id);
    return earlier && JSON.stringify(earlier) === JSON.stringify(row) ? earlier : row;
  });
  const isSame = rows.length === before.length && rows.every((row, at) => row === before[at]);
  return isSame ? before : rows;
}

/** The alerts by their id. */
export function useAlerts(): ReadonlyMap<AlertId, AlertRow> {
  const alerts = useStore(alertsStore);
  return useMemo(() => new Map(alerts.map((alert) => [alert.id, alert])), [alerts]);
}
