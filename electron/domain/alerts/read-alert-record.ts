import { parseAlias } from '../query/parse-query.ts';
import {
  ALERT_COLORS,
  ALERT_SCOPES,
  type AlertConditions,
  type AlertNotice,
  type AlertSettings,
  NOTICE_MOMENTS,
} from './alert.ts';

/** What a file says of one alert: name and aliases, and of the rest what it names. */
export interface GivenSettings
  extends Pick<AlertSettings, 'name' | 'aliases'>,
    Partial<Omit<AlertSettings, 'name' | 'aliases' | 'conditions' | 'notice'>> {
  readonly conditions?: Partial<AlertConditions>;
  readonly notice?: Partial<AlertNotice>;
}

/** What is wrong with what a file says of an alert. */
export interface SetProblem {
  readonly message: string;
  /** The alias that cannot be understood, and the place in it (UTF-16 offsets). */
  readonly query?: { readonly text: string; readonly start: number; readonly end: number };
}

export interface SetEntry {
  /** Where it stands in its file, from 1: the row of a table, the alert of a list. */
  readonly row: number;
  /** As far as it can be read. */
  readonly name: string;
  /** Null where there are problems. */
  readonly settings: GivenSettings | null;
  readonly problems: readonly SetProblem[];
}

const LONGEST_NAME = 200;
const MOST_ALIASES = 500;
const LONGEST_ALIAS = 10_000;
const MOST_SOURCES = 1_000;
const LONGEST_SOURCE = 500;
const MOST_LANGUAGES = 200;
const MOST_MENTIONS = 1_000;
/** Minutes. */
const LONGEST_COOL_DOWN = 10_080;
const LAST_MINUTE = 1_439;
/** The last that a date can be, in milliseconds since 1970. */
const LAST_MOMENT = 8.64e15;

/** One alert of a set, every field checked: what is not named is left to whoever takes it, what is wrong is named. Never throws. */
export function readAlertRecord(value: unknown, row: number): SetEntry {
  const problems: SetProblem[] = [];
  const wrong = (message: string): undefined => {
    problems.push({ message });
    return undefined;
  };
  if (!isRecord(value)) return { row, name: '', settings: null, problems: [{ message: 'It is no alert' }] };
  const name = typeof value['name'] === 'string' ? value['name'].trim() : '';
  if (name === '') wrong('It has no name');
  else if (name.length > LONGEST_NAME) wrong(`Its name is longer than ${LONGEST_NAME} letters`);
  const settings: GivenSettings = {
    name,
    aliases: readAliases(value['aliases'], problems),
    ...given('color', oneOf(ALERT_COLORS, value['color'], 'colour', wrong)),
    ...given('scope', oneOf(ALERT_SCOPES, value['scope'], 'scope', wrong)),
    ...given('conditions', readConditions(value['conditions'], wrong)),
    ...given('notice', readNotice(value['notice'], wrong)),
    ...given('folder', readFolder(value['folder'], wrong)),
    ...given('paused', readSwitch(value['paused'], 'paused', wrong)),
    ...given('archived', readSwitch(value['archived'], 'archived', wrong)),
  };
  return { row, name, settings: problems.length === 0 ? settings : null, problems };
}

type Wrong = (message: string) => undefined;

/** A field that is named; nothing where it is not. */
function given<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]: Value });
}

function readAliases(value: unknown, problems: SetProblem[]): readonly string[] {
  if (!Array.isArray(value) || !value.every((alias) => typeof alias === 'string')) {
    problems.push({ message: 'Its aliases are missing' });
    return [];
  }
  const aliases = [...new Set(value.map((alias) => alias.trim()).filter((alias) => alias !== ''))];
  if (aliases.length === 0) problems.push({ message: 'It has no alias: there is nothing to watch for' });
  if (aliases.length > MOST_ALIASES) problems.push({ message: `It has more than ${MOST_ALIASES} aliases` });
  for (const text of aliases.slice(0, MOST_ALIASES)) {
    if (text.length > LONGEST_ALIAS) {
      problems.push({ message: `An alias is longer than ${LONGEST_ALIAS.toLocaleString('en')} letters` });
      continue;
    }
    const parsed = parseAlias(text);
    if (!parsed.ok) {
      const { message, start, end } = parsed.problem;
      problems.push({ message, query: { text, start, end } });
    } else if (!parsed.query)
      problems.push({ message: 'There is no word in it', query: { text, start: 0, end: text.length } });
  }
  return aliases;
}

function oneOf<Value extends string>(
  known: readonly Value[],
  value: unknown,
  what: string,
  wrong: Wrong,
): Value | undefined {
  if (value === undefined) return undefined;
  return (
    known.find((one) => one === value) ??
    wrong(`${shown(value)} is no ${what}: it is one of ${known.join(', ')}`)
  );
}

function readFolder(value: unknown, wrong: Wrong): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string') return wrong('Its folder is no name');
  const folder = value.trim();
  return folder.length > LONGEST_NAME
    ? wrong(`The name of its folder is longer than ${LONGEST_NAME} letters`)
    : folder;
}

function readSwitch(value: unknown, what: string, wrong: Wrong): boolean | undefined {
  if (value === undefined || typeof value === 'boolean') return value;
  return wrong(`It cannot be told whether it is ${what}: ${shown(value)}`);
}

function readConditions(value: unknown, wrong: Wrong): Partial<AlertConditions> | undefined {
  if (value === undefined) return undefined;
  if (!isRecord(value)) return wrong('Its conditions cannot be read');
  const { sources, languages, leastMentions } = value;
  const names = sources === undefined ? undefined : lines(sources, MOST_SOURCES, LONGEST_SOURCE);
  const codes = languages === undefined ? undefined : lines(languages, MOST_LANGUAGES, LONGEST_SOURCE);
  if (names === null) return wrong('Its sources cannot be read');
  if (codes === null) return wrong('Its languages cannot be read');
  const odd = codes?.find((code) => !/^[a-z]{2,3}$/u.test(code));
  if (odd !== undefined) return wrong(`${shown(odd)} is no language: write its code, as en or fa`);
  if (leastMentions !== undefined && !isWhole(leastMentions, 1, MOST_MENTIONS))
    return wrong(
      `The least number of mentions is one from 1 to ${MOST_MENTIONS.toLocaleString('en')}, not ${shown(leastMentions)}`,
    );
  return {
    ...given('sources', names),
    ...given('languages', codes),
    ...given('leastMentions', leastMentions),
  };
}

function readNotice(value: unknown, wrong: Wrong): Partial<AlertNotice> | undefined {
  if (value === undefined) return undefined;
  if (!isRecord(value)) return wrong('When it notifies cannot be read');
  const { when, quiet, coolDown, mutedUntil } = value;
  const moment = oneOf(NOTICE_MOMENTS, when, 'time to notify', wrong);
  if (when !== undefined && moment === undefined) return undefined;
  const hours = quiet === undefined || quiet === null ? quiet : readQuiet(quiet);
  if (hours === 'unreadable') return wrong('Its quiet hours cannot be read: write them as 22:00-07:00');
  if (coolDown !== undefined && !isWhole(coolDown, 0, LONGEST_COOL_DOWN))
    return wrong(
      `The cool-down is a number of minutes up to ${LONGEST_COOL_DOWN.toLocaleString('en')}, not ${shown(coolDown)}`,
    );
  if (mutedUntil !== undefined && mutedUntil !== null && !isWhole(mutedUntil, 0, LAST_MOMENT))
    return wrong('Until when it is muted cannot be read: write it as 2026-03-01T08:00Z');
  return {
    ...given('when', moment),
    ...given('quiet', hours),
    ...given('coolDown', coolDown),
    ...given('mutedUntil', mutedUntil),
  };
}

function readQuiet(value: unknown): NonNullable<AlertNotice['quiet']> | 'unreadable' {
  if (!isRecord(value)) return 'unreadable';
  const { from, to } = value;
  return isWhole(from, 0, LAST_MINUTE) && isWhole(to, 0, LAST_MINUTE) ? { from, to } : 'unreadable';
}

function lines(value: unknown, most: number, longest: number): readonly string[] | null {
  if (!Array.isArray(value) || value.length > most) return null;
  const found: string[] = [];
  for (const line of value) {
    if (typeof line !== 'string' || line.trim() === '' || line.trim().length > longest) return null;
    found.push(line.trim());
  }
  return found;
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

/** A value of a file in a sentence, cut where it is long. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
