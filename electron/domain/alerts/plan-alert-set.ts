import { ALERT_DEFAULTS, type Alert, type AlertId, type AlertSettings } from './alert.ts';
import { nextColor } from './next-color.ts';
import type { GivenSettings, SetEntry, SetProblem } from './read-alert-record.ts';

/** What becomes of one alert of a file. */
export type PlannedAlert = { readonly row: number; readonly name: string } & (
  | { readonly state: 'new'; readonly settings: AlertSettings }
  /** One of the same name is here, and says something else. */
  | {
      readonly state: 'changed';
      readonly settings: AlertSettings;
      readonly id: AlertId;
      /** In what the two differ. */
      readonly differs: readonly (keyof AlertSettings)[];
    }
  | { readonly state: 'same' }
  | { readonly state: 'failed'; readonly problems: readonly SetProblem[] }
);

/** Of two alerts of the same name that say different things: the library's stays, the file's takes its place, or both are kept. */
export const SAME_NAME_CHOICES = ['mine', 'file', 'both'] as const;
export type SameNameChoice = (typeof SAME_NAME_CHOICES)[number];

/** What became of the alerts of a file: the last four always add up to the first. */
export interface SetCounts {
  readonly offered: number;
  readonly added: number;
  readonly changed: number;
  /** Left as they were. */
  readonly same: number;
  readonly failed: number;
}

/** As `alert.change` takes it. */
export interface PlannedChange {
  readonly save: { readonly id: AlertId | null; readonly settings: AlertSettings }[];
  readonly remove: AlertId[];
}

/**
 * Holds what a file says against the alerts that are here, by their names. What the file does not name stays as it is here, and of
 * a new alert is the usual. Of several alerts of one name the first of the file is held against the first here, and so on.
 */
export function planAlertSet(
  entries: readonly SetEntry[],
  present: readonly Alert[],
): readonly PlannedAlert[] {
  const left = new Map<string, Alert[]>();
  for (const alert of present) left.set(keyOf(alert.name), [...(left.get(keyOf(alert.name)) ?? []), alert]);
  const colors = present.map(({ color }) => color);
  return entries.map(({ row, name, settings: given, problems }) => {
    if (!given) return { row, name, state: 'failed', problems };
    const twin = left.get(keyOf(name))?.shift();
    if (!twin) {
      const settings = merge({ ...ALERT_DEFAULTS, color: given.color ?? nextColor(colors) }, given);
      colors.push(settings.color);
      return { row, name, state: 'new', settings };
    }
    const { id, createdAt: _made, ...mine } = settingsOnly(twin);
    const settings = merge(mine, given);
    const differs = FIELDS.filter((field) => JSON.stringify(settings[field]) !== JSON.stringify(mine[field]));
    return differs.length === 0
      ? { row, name, state: 'same' }
      : { row, name, state: 'changed', settings, id, differs };
  });
}

/** What was given, over what holds where nothing was. */
function merge(usual: Omit<AlertSettings, 'name' | 'aliases'>, given: GivenSettings): AlertSettings {
  const conditions = { ...usual.conditions, ...given.conditions };
  const notice = { ...usual.notice, ...given.notice };
  return { ...usual, ...given, conditions, notice };
}

const FIELDS = [
  'aliases',
  'color',
  'folder',
  'scope',
  'conditions',
  'notice',
  'paused',
  'archived',
] as const satisfies readonly (keyof AlertSettings)[];

/** Rows of the page hold more than an alert. */
function settingsOnly(alert: Alert): Alert {
  const { id, createdAt, name, color, aliases, scope, paused, conditions, notice, folder, archived } = alert;
  return { id, createdAt, name, color, aliases, scope, paused, conditions, notice, folder, archived };
}

function keyOf(name: string): string {
  return name.normalize('NFC');
}

/** The change that a person's choice makes of a plan, and what it does with each alert of the file. */
export function carryOut(
  planned: readonly PlannedAlert[],
  present: readonly { readonly name: string }[],
  choice: SameNameChoice,
): { readonly change: PlannedChange; readonly counts: SetCounts } {
  const names = new Set([...present, ...planned].map(({ name }) => keyOf(name)));
  const save: { id: AlertId | null; settings: AlertSettings }[] = [];
  let changed = 0;
  for (const plan of planned) {
    if (plan.state === 'new') save.push({ id: null, settings: plan.settings });
    if (plan.state !== 'changed' || choice === 'mine') continue;
    if (choice === 'file') {
      changed += 1;
      save.push({ id: plan.id, settings: plan.settings });
      continue;
    }
    const name = freeName(plan.name, names);
    names.add(keyOf(name));
    save.push({ id: null, settings: { ...plan.settings, name } });
  }
  const failed = planned.filter(({ state }) => state === 'failed').length;
  const added = save.length - changed;
  const same = planned.length - added - changed - failed;
  return { change: { save, remove: [] }, counts: { offered: planned.length, added, changed, same, failed } };
}

const LONGEST_NAME = 200;

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) {
    const ending = ` (${number})`;
    const free = `${name.slice(0, LONGEST_NAME - ending.length)}${ending}`;
    if (!taken.has(keyOf(free))) return free;
  }
}
