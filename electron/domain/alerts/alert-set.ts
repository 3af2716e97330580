import type { AlertSettings } from './alert.ts';
import { isRecord, readAlertRecord, type SetEntry } from './read-alert-record.ts';

/** A set: alerts in a file, to be kept or given to others. By these two a file of ours is known. */
export const ALERT_SET_FORMAT = 'wirewatch-alerts';
export const ALERT_SET_VERSION = 1;
/** The most alerts of one file. */
export const MOST_ALERTS = 10_000;

/** What a file says, alert by alert; or why it says nothing. */
export type ReadSet =
  | { readonly ok: true; readonly entries: readonly SetEntry[] }
  | { readonly ok: false; readonly problem: string };

/** Alerts as the text of a file, in JSON, with all that a person said of them. */
export function alertsToJson(alerts: readonly AlertSettings[]): string {
  const written = alerts.map(
    ({ name, color, aliases, scope, conditions, notice, folder, paused, archived }) => ({
      ...{ name, color, aliases, scope, conditions, notice, folder, paused, archived },
    }),
  );
  const set = { format: ALERT_SET_FORMAT, version: ALERT_SET_VERSION, alerts: written };
  return `${JSON.stringify(set, null, 2)}\n`;
}

/** The reverse of {@link alertsToJson}, of a file of which nobody knows where it comes from. Its rows are the alerts, from 1. */
export function readAlertSet(value: unknown): ReadSet {
  if (!isRecord(value) || value['format'] !== ALERT_SET_FORMAT)
    return { ok: false, problem: 'It holds no alerts of Wirewatch' };
  const { version, alerts } = value;
  if (typeof version !== 'number' || !Array.isArray(alerts))
    return { ok: false, problem: 'It is damaged: its version or its list of alerts is missing' };
  if (version > ALERT_SET_VERSION)
    return { ok: false, problem: 'A newer version of Wirewatch wrote it, which this one cannot read' };
  if (alerts.length > MOST_ALERTS) return { ok: false, problem: tooMany(alerts.length) };
  return { ok: true, entries: alerts.map((alert, at) => readAlertRecord(alert, at + 1)) };
}

export function tooMany(count: number): string {
  return `It holds ${count.toLocaleString('en')} alerts; at most ${MOST_ALERTS.toLocaleString('en')} can be read at once`;
}

/** Whether a text begins as a file of {@link alertsToJson} does, also where another program has laid it out anew. */
export function looksLikeAlertSet(start: string): boolean {
  return (
    /^\ufeff?\s*\{/u.test(start) && new RegExp(`"format"\\s*:\\s*"${ALERT_SET_FORMAT}"`, 'u').test(start)
  );
}
