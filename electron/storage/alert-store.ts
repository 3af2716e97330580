import type {
  Alert,
  AlertConditions,
  AlertId,
  AlertNotice,
  AlertScope,
  AlertSettings,
} from '../domain/alerts/alert.ts';
import { ALERT_COLORS } from '../domain/alerts/alert.ts';
import type { Database, SqlValue } from './database.ts';

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
  conditions: string;
  notice: string;
  /** Named when folders were still called groups. */
  in_group: string;
  archived: number;
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
    conditions: JSON.parse(row.conditions) as AlertConditions,
    notice: JSON.parse(row.notice) as AlertNotice,
    folder: row.in_group,
    archived: row.archived === 1,
    createdAt: row.created_at,
  };
}

const SETTINGS = 'name, color, aliases, scope, paused, conditions, notice, in_group, archived';
const COLUMNS = `id, ${SETTINGS}, created_at`;

function valuesOf(settings: AlertSettings): SqlValue[] {
  const { name, color, aliases, scope, paused, conditions, notice, folder, archived } = settings;
  return [
    name,
    color,
    JSON.stringify(aliases),
    scope,
    Number(paused),
    JSON.stringify(conditions),
    JSON.stringify(notice),
    folder,
    Number(archived),
  ];
}

export function createAlertStore(database: Database): AlertStore {
  return {
    list() {
      return database.rows<Row>(`SELECT ${COLUMNS} FROM alerts ORDER BY id`).map(toAlert);
    },
    get(id) {
      const row = database.row<Row>(`SELECT ${COLUMNS} FROM alerts WHERE id = ?`, id);
      return row ? toAlert(row) : null;
    },
    insert(settings, now) {
      return database.run(
        `INSERT INTO alerts (${SETTINGS}, created_at, looked_back) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)`,
        ...valuesOf(settings),
        now,
      ).lastId;
    },

    update(id, settings) {
      const columns = SETTINGS.split(', ').map((column) => `${column} = ?`);
      database.run(`UPDATE alerts SET ${columns.join(', ')} WHERE id = ?`, ...valuesOf(settings), id);
    },

    delete(id) {
      database.run('DELETE FROM alerts WHERE id = ?', id);
    },
    setLookedBack(id, done) {
      database.run('UPDATE alerts SET looked_back = ? WHERE id = ?', Number(done), id);
    },
    notLookedBack() {
      return database
        .rows<{ id: number }>(
          'SELECT id FROM alerts WHERE looked_back = 0 AND paused = 0 AND archived = 0 ORDER BY id',
        )
        .map(({ id }) => id);
    },
  };
}
