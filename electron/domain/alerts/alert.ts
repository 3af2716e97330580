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

/** Where an alert looks: everywhere, or in the headline and the lead (the first paragraph) only. */
export type AlertScope = 'article' | 'headline-and-lead';

/** What a person follows: a name and one or more queries (its aliases), any of which makes a hit. */
export interface AlertSettings {
  readonly name: string;
  readonly color: AlertColor;
  /** In the query language, one each. Never empty. */
  readonly aliases: readonly string[];
  readonly scope: AlertScope;
  readonly paused: boolean;
}

export interface Alert extends AlertSettings {
  readonly id: AlertId;
  readonly createdAt: number;
}
