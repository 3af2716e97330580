import type { RecentTrends } from '../../electron/contract/trends.ts';
import type { AlertId } from '../../electron/domain/alerts/alert.ts';
import type { Spike } from '../../electron/domain/alerts/spikes.ts';
import { backend, onConnected } from '../state/backend.ts';
import { libraryVersionStore } from '../state/library.ts';
import { createStore, useStorePart } from '../state/store.ts';

const NOTHING: RecentTrends = { to: null, alerts: [] };

/** What every alert hit in the latest days, for the sidebar and the inbox. */
export const recentTrendsStore = createStore<RecentTrends>(NOTHING);

/** An import changes the library several times a second; lines and marks may follow more slowly. */
const REST_MS = 1_500;

/** Asks for the latest days and keeps them current from then on. */
export function startRecentTrends(): void {
  let timer: number | undefined;
  let asking = false;
  async function load(): Promise<void> {
    timer = undefined;
    if (asking) return soon();
    asking = true;
    try {
      recentTrendsStore.set(await backend.call('trend.recent', undefined));
    } catch {
      // The library is away; it is asked again as soon as it is back.
    } finally {
      asking = false;
    }
  }
  function soon(): void {
    if (timer === undefined) timer = window.setTimeout(() => void load(), REST_MS);
  }
  libraryVersionStore.subscribe(soon);
  onConnected(() => void load());
}

/** The newest spike of an alert in the latest days, or null. */
export function useSpike(alert: AlertId): Spike | null {
  return useStorePart(
    recentTrendsStore,
    ({ alerts }) => alerts.find((one) => one.alert === alert)?.spikes.at(-1) ?? null,
  );
}
