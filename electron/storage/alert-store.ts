import type { Alert, AlertId, AlertScope, AlertSettings } from '../domain/alerts/alert.ts';
import { ALERT_COLORS } from '../domain/alerts/alert.ts';
import type { Database } from './database.ts';

export interface AlertStore {
  /** In the order in which they were made. */
  list(): Alert[];
  get(id: AlertId): Alert | null;
  insert(settings: AlertSettings, now: number): AlertId;
  update(id: AlertId, settings: AlertSettings): void;
  delete(id: AlertId): void;
  /** Whether the alert has been applied to everything that was there. */
  setLookedBack(id: AlertId, done: boolean): void;
  /** Alerts whose look back was broken off. */
  notLookedBack(): AlertId[];
}

interface Row {
  id: number;
  name: string;
  color: string;
  aliases: string;
  scope: string;
  paused: number;
  created_at: number;
}

function toAlert(row: Row): Alert {
  return {
    id: row.id,
    name: row.name,
    color: ALERT_COLORS.find((color) => color === row.color) ?? ALERT_COLORS[0],
    aliases: JSON.parse(row.aliases) as string[],
    scope: row.scope as AlertScope,
    paused: row.paused === 1,
    createdAt: row.created_at,
  };
}

const COLUMNS = 'id, name, color, aliases, scope, paused, created_at';

export function createAlertStore(database: Database): AlertStore {
  return {
    list() {
      return database.rows<Row>(`SELECT ${COLUMNS} FROM alerts ORDER BY id`).map(toAlert);
    },
    get(id) {
      const row = database.row<Row>(`SELECT ${COLUMNS} FROM alerts WHERE id = ?`, id);
      return row ? toAlert(row) : null;
    },
    insert({ name, color, aliases, scope, paused }, now) {
      return database.run(
        `INSERT INTO alerts (name, color, aliases, scope, paused, created_at, looked_back) VALUES (?, ?, ?, ?, ?, ?, 0)`,
        name,
        color,
        JSON.stringify(aliases),
        scope,
        Number(paused),
        now,
      ).lastId;
    },
    update(id, { name, color, aliases, scope, paused }) {
      database.run(
        'UPDATE alerts SET name = ?, color = ?, aliases = ?, scope = ?, paused = ? WHERE id = ?',
        name,
        color,
        JSON.stringify(aliases),
        scope,
        Number(paused),
        id,
      );
    },
    delete(id) {
      database.run('DELETE FROM alerts WHERE id = ?', id);
    },
    setLookedBack(id, done) {
      database.run('UPDATE alerts SET looked_back = ? WHERE id = ?', Number(done), id);
    },
    notLookedBack() {
      return database
        .rows<{ id: number }>('SELECT id FROM alerts WHERE looked_back = 0 AND paused = 0 ORDER BY id')
        .map(({ id }) => id);
    },
  };
}
