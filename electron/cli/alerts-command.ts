import type { LocalBackend } from '../backend/local/open-or-join.ts';
import type { AlertRow } from '../contract/replies.ts';
import { ALERT_COLORS, type AlertColor } from '../domain/alerts/alert.ts';
import type { Command, CommandOptions } from './command.ts';
import { printRows } from './print-rows.ts';
import { EXIT, type ExitCode, jsonLine, type Terminal, UsageError } from './terminal.ts';

/** `alerts [list]`, `alerts add NAME WORDS…`, `alerts hits NAME`. */
export const alertsCommand: Command = (backend, options, terminal) => {
  const [verb = 'list', ...words] = options.words;
  switch (verb) {
    case 'list':
      return listAlerts(backend, options, terminal);
    case 'add':
      return addAlert(backend, { ...options, words }, terminal);
    case 'hits':
      return showHits(backend, { ...options, words }, terminal);
    default:
      throw new UsageError(`alerts takes list, add or hits, not ${verb}`);
  }
};

async function listAlerts(
  { client }: LocalBackend,
  { json }: CommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const alerts = await client.call('alert.list');
  for (const alert of alerts) terminal.out(json ? jsonLine(printedAlert(alert)) : lineOf(alert));
  if (alerts.length === 0)
    terminal.error('There are no alerts yet. Make one: wirewatch alerts add NATO =NATO\n');
  return EXIT.done;
}

async function addAlert(
  { client }: LocalBackend,
  { words, color, json }: CommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const [name = '', ...aliases] = words;
  if (name.trim() === '' || aliases.length === 0)
    throw new UsageError('alerts add takes a name and the words to watch');
  const alerts = await client.call('alert.list');
  if (alerts.some((alert) => alert.name === name))
    throw new UsageError(`there is an alert named ${name} already`);
  for (const alias of aliases) {
    if (!/^\p{Lu}{2,}$/u.test(alias)) continue;
    terminal.error(`${alias} is watched for in any case. Write =${alias} for exactly these letters.\n`);
  }
  const settings = { name, color: toColor(color, alerts), aliases, scope: 'article', paused: false } as const;
  const saved = await client.call('alert.save', { settings }).catch((error: unknown) => {
    // Words that cannot be understood: the backend says which and why.
    if (error instanceof Error && 'code' in error && error.code === 'refused')
      throw new UsageError(error.message);
    throw error;
  });
  const alert = saved.lookingBack ? await lookedBack(client, saved) : saved;
  terminal.out(json ? jsonLine(printedAlert(alert)) : lineOf(alert));
  return EXIT.done;
}

/** The alert once it has looked through the whole library. */
function lookedBack(client: LocalBackend['client'], { id }: AlertRow): Promise<AlertRow> {
  return new Promise((resolve) => {
    const stop = client.on('alerts.changed', ({ alerts }) => {
      const alert = alerts.find((row) => row.id === id);
      if (!alert || alert.lookingBack) return;
      stop();
      resolve(alert);
    });
  });
}

async function showHits(
  backend: LocalBackend,
  { words, json, limit, unread }: CommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const named = words.join(' ');
  const alerts = await backend.client.call('alert.list');
  const alert = alerts.find(({ name }) => name === named) ?? alerts.find(({ id }) => String(id) === named);
  if (!alert)
    throw new UsageError(
      named === '' ? 'alerts hits takes an alert’s name' : `there is no alert named ${named}`,
    );
  const { rows, total } = await backend.client.call('search.run', {
    view: { folder: 'library', alert: alert.id, ...(unread ? { unread: true } : {}) },
    query: '',
    typing: false,
    correct: false,
    sort: 'date',
    offset: 0,
    limit: Math.min(limit, 500),
  });
  await printRows(backend, rows, json, terminal);
  terminal.error(total > 0 ? `${rows.length} of ${total} articles\n` : 'Nothing found\n');
  return total > 0 ? EXIT.done : EXIT.notAll;
}

/** The one that was named, else the first that no alert has. */
function toColor(named: string | undefined, alerts: readonly AlertRow[]): AlertColor {
  if (named !== undefined) {
    const color = ALERT_COLORS.find((known) => known === named);
    if (!color) throw new UsageError(`--color takes one of ${ALERT_COLORS.join(', ')}`);
    return color;
  }
  const taken = new Set(alerts.map((alert) => alert.color));
  return ALERT_COLORS.find((color) => !taken.has(color)) ?? ALERT_COLORS[0];
}

function printedAlert({ id, name, color, aliases, scope, paused, unread, total }: AlertRow): object {
  return { id, name, color, aliases, scope, paused, unread, total };
}

function lineOf({ id, name, unread, total, aliases, paused }: AlertRow): string {
  return `${id}\t${name}\t${total} articles, ${unread} unread${paused ? ', paused' : ''}\t${aliases.join(' | ')}\n`;
}
