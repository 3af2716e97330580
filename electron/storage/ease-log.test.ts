import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { openLibrary } from './library.ts';

test('a long log is written into the library by a thread, also while the library is closed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wirewatch-log-'));
  const library = openLibrary(folder);
  const other = openDatabase(library.path);
  const log = (): { log: number; checkpointed: number } | undefined =>
    other.row('PRAGMA wal_checkpoint(NOOP)');
  const fill = (): void => {
    other.transaction('normal', () => {
      for (let at = 0; at < 2_100; at += 1) other.run('INSERT INTO filling VALUES (zeroblob(8000))');
    });
  };
  other.run('CREATE TABLE filling (bytes BLOB)');
  await library.easeLog();
  expect(log()?.checkpointed).toBe(0);
  fill();
  await library.easeLog();
  const eased = log();
  expect(eased?.checkpointed).toBe(eased?.log);
  expect(eased?.log).toBeGreaterThan(2_000);
  fill();
  void library.easeLog();
  library.close();
  expect(other.row('SELECT count(*) AS n FROM filling')).toEqual({ n: 4_200 });
  other.close();
  rmSync(folder, { recursive: true });
});
