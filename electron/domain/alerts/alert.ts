export type AlertId = number;

/** Twelve colours that differ in lightness as well as hue; the page holds their values. */
export const ALERT_COLORS = [
  'red',
  'orange',
  'amber',
  'lime',
  'green',
  'teal',
  'cyan',
  'blue',
  'indigo',
  'violet',
  'magenta',
  'brown',
] as const;
export type AlertColor = (typeof ALERT_COLORS)[number];

/** Where an alert looks: everywhere, in the headline and the lead (the first paragraph) only, or in the headline only. */
export const ALERT_SCOPES = ['article', 'headline-and-lead', 'headline'] as const;
export type AlertScope = (typeof ALERT_SCOPES)[number];

/** What an article must be beside mentioning it. */
export interface AlertConditions {
  /** Of these sources only, compared without case and marks; of all where it is empty. */
  readonly sources: readonly string[];
  /** In these languages only (`en`, `fa`); in all where it is empty. */
  readonly languages: readonly string[];
  /** With so many mentions at least. A hit without mentions (`NOT sport`) asks for none. */
  readonly leastMentions: number;
}
export const NO_CONDITIONS: AlertConditions = { sources: [], languages: [], leastMentions: 1 };

export const NOTICE_MOMENTS = ['at-once', 'digest', 'never'] as const;

/** When the person is notified of new hits. The inbox holds all of them whatever is said here. */
export interface AlertNotice {
  readonly when: (typeof NOTICE_MOMENTS)[number];
  /** Of the local day, in minutes since midnight; it may pass midnight. What comes meanwhile is told at its end. */
  readonly quiet: { readonly from: number; readonly to: number } | null;
  /** So many minutes must pass from one notification to the next. */
  readonly coolDown: number;
  /** Milliseconds since 1970; null where it is not muted. */
  readonly mutedUntil: number | null;
}
export const NOTICE_AT_ONCE: AlertNotice = { when: 'at-once', quiet: null, coolDown: 0, mutedUntil: null };

/** What a person follows: a name and one or more queries (its aliases), any of which makes a hit. */
export interface AlertSettings {
  readonly name: string;
  readonly color: AlertColor;
  /** In the query language, one each. Never empty. */
  readonly aliases: readonly string[];
  readonly scope: AlertScope;
  readonly paused: boolean;
  readonly conditions: AlertConditions;
  readonly notice: AlertNotice;
  /** The name of the folder that it stands in, in the sidebar; empty where it stands in none. */
  readonly folder: string;
  /** Put away: it hits nothing new and is shown with the other archived ones only. What it has hit stays. */
  readonly archived: boolean;
}

/** What an alert is where nothing else was said. */
export const ALERT_DEFAULTS = {
  scope: 'article',
  paused: false,
  conditions: NO_CONDITIONS,
  notice: NOTICE_AT_ONCE,
  folder: '',
  archived: false,
} as const satisfies Partial<AlertSettings>;

export interface Alert extends AlertSettings {
  readonly id: AlertId;
  readonly createdAt: number;
}
