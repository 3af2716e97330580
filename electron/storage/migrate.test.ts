import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FTS_TOKENIZER } from '../domain/index-document.ts';
import { type Database, openDatabase } from './database.ts';
import { openLibrary } from './library.ts';
import { LIBRARY_VERSION, migrate, versionOf } from './migrate.ts';
import { first } from './migrations/0001-first.ts';
import { migrations } from './migrations/migrations.ts';

let folder: string;
let database: Database;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wirewatch-migrate-'));
  database = openDatabase(join(folder, 'library.db'));
});

afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

test('every migration goes one version further than the one before', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
});

test('the index parts words as the domain says', () => {
  expect(first.sql).toContain(`tokenize = "${FTS_TOKENIZER}"`);
});

test.each(migrations)('version $version is reached from the one before with rows in place', ({ version }) => {
  migrate(database, migrations.slice(0, version - 1));
  if (version > 1) {
    database.run(
      `INSERT INTO imports (id, kind, label, state, started_at, files_total, files_left) VALUES (7, 'files', 'a', 'finished', 1, 1, 0)`,
    );
  }
  migrate(database, migrations.slice(0, version));
  expect(versionOf(database)).toBe(version);
  expect(database.rows('PRAGMA foreign_key_check')).toEqual([]);
  if (version > 1)
    expect(database.row('SELECT label FROM imports WHERE id = 7')).toMatchObject({ label: 'a' });
});

test('what was said of columns before tables in archives were known still holds, and is noted anew', () => {
  migrate(database, migrations.slice(0, 7));
  database.run(
    `INSERT INTO imports (id, kind, label, state, started_at, files_total, files_left) VALUES (7, 'files', 'a', 'finished', 1, 1, 0)`,
  );
  const mapping = JSON.stringify({ columns: ['Kop', 'inhoud'], fields: ['headline', 'body'] });
  database.run('INSERT INTO import_mappings VALUES (7, 0, ?)', mapping);
  const hash = createHash('sha256').update('kop\u001finhoud').digest('base64');
  database.run('INSERT INTO column_mappings VALUES (?, ?, 1)', hash, mapping);
  database.close();
  const library = openLibrary(folder);
  try {
    const { mappings } = library;
    const table = { kind: 'columns', columns: ['kop', 'Inhoud'] } as const;
    expect(mappings.find(table)).toMatchObject({ fields: ['headline', 'body'] });
    expect(mappings.ofImport(7)).toMatchObject([
      { file: 0, part: '', mapping: { columns: ['Kop', 'inhoud'] } },
    ]);
    const now = { ...table, fields: ['body', 'headline'] } as const;
    mappings.use(7, { file: 0, part: '', mapping: now });
    expect(mappings.ofImport(7)).toEqual([{ file: 0, part: '', mapping: now }]);
    mappings.forgetOf(7);
    expect(mappings.find(table)).toBe(null);
  } finally {
    library.close();
    database = openDatabase(join(folder, 'library.db'));
  }
});

test('a step that fails takes back all of it, and the rows stay', () => {
  migrate(database);
  database.run(
    `INSERT INTO imports (kind, label, state, started_at, files_total, files_left) VALUES ('files', 'a', 'finished', 1, 1, 0)`,
  );
  const broken = {
    version: LIBRARY_VERSION + 1,
    sql: 'DROP TABLE tags; DROP TABLE imports; CREATE nonsense',
  };
  expect(() => migrate(database, [...migrations, broken])).toThrow();
  expect(versionOf(database)).toBe(LIBRARY_VERSION);
  expect(database.rows('SELECT label FROM imports')).toHaveLength(1);
});

test('a library of a newer version is refused with words and left as it is', () => {
  database.execute(`PRAGMA user_version = ${LIBRARY_VERSION + 1}`);
  expect(() => openLibrary(folder)).toThrow(/newer version of Wirewatch/u);
  expect(versionOf(database)).toBe(LIBRARY_VERSION + 1);
  expect(database.rows('SELECT name FROM sqlite_schema')).toEqual([]);
});

test('what cannot be opened is refused with words', () => {
  const damaged = mkdtempSync(join(tmpdir(), 'wirewatch-damaged-'));
  writeFileSync(join(damaged, 'library.db'), 'This was never a database. '.repeat(400));
  expect(() => openLibrary(damaged)).toThrow(/damaged/u);
  expect(() => openLibrary(join(damaged, 'library.db'))).toThrow(/may not be written/u);
  rmSync(damaged, { recursive: true });
});
