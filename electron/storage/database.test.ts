import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from './database.ts';

test('many rows are taken out of a full-text index in one transaction', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wirewatch-database-'));
  const database = openDatabase(join(folder, 'library.db'));
  try {
    database.execute("CREATE VIRTUAL TABLE words USING fts5(text, content = '', contentless_delete = 1)");
    for (let batch = 0; batch < 40; batch += 1) {
      database.transaction('normal', () => {
        for (let row = 1; row <= 20; row += 1) {
          database.run('INSERT INTO words (rowid, text) VALUES (?, ?)', batch * 20 + row, `word ${row}`);
        }
      });
      database.transaction('normal', () => {
        for (const row of [3, 4, 5]) database.run('DELETE FROM words WHERE rowid = ?', batch * 20 + row);
      });
    }
    expect(database.row('SELECT count(*) AS count FROM words WHERE words MATCH ?', 'word')).toEqual({
      count: 40 * 17,
    });
  } finally {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the id of a new row and the number of changed rows are numbers', () => {
  const database = openDatabase(':memory:');
  database.execute('CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT)');
  expect(database.run('INSERT INTO notes (text) VALUES (?)', 'a')).toEqual({ changes: 1, lastId: 1 });
  expect(database.run('INSERT INTO notes (text) VALUES (?)', 'b')).toEqual({ changes: 1, lastId: 2 });
  expect(database.run('UPDATE notes SET text = ?', 'c')).toEqual({ changes: 2, lastId: 2 });
  database.close();
});
