import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Events } from '../../contract/ipc.ts';
import { startTestBackend, type TestBackend } from '../testing/test-backend.testing.ts';

let backend: TestBackend;
let folder: string;

beforeEach(async () => {
  backend = await startTestBackend({ watch: true });
  folder = join(backend.folder, 'wire');
  mkdirSync(folder);
});
afterEach(() => backend.close());

const text = (name: string): string => `${name} of the day\n\nThis is what was said of it on Monday.\n`;

function ended(): Promise<Events['import.ended']['report']> {
  return new Promise((resolve) => {
    const stop = backend.client.on('import.ended', ({ report }) => {
      stop();
      resolve(report);
    });
  });
}

function state(wanted: string): Promise<void> {
  return new Promise((resolve) => {
    const stop = backend.client.on('watch.changed', ({ folders }) => {
      if (folders[0]?.state !== wanted) return;
      stop();
      resolve();
    });
  });
}

async function watchIt(existing: boolean, subfolders = true): Promise<void> {
  const grant = backend.grant('import', [folder]);
  await backend.client.call('watch.add', { grant, existing, subfolders });
}

test('new files of a watched folder come in, those that were there do not, and none again after a restart', async () => {
  writeFileSync(join(folder, 'old.txt'), text('Old'));
  await watchIt(false);
  const first = ended();
  mkdirSync(join(folder, 'deep'));
  writeFileSync(join(folder, 'deep', 'new.txt'), text('New'));
  expect(await first).toMatchObject({ kind: 'watched', label: 'wire', offered: 1, imported: 1 });
  backend = await backend.restart();
  const second = ended();
  writeFileSync(join(folder, 'later.txt'), text('Later'));
  expect(await second).toMatchObject({ offered: 1, imported: 1 });
  expect((await backend.client.call('import.list')).map(({ offered }) => offered)).toEqual([1, 1]);
}, 60_000);

test('what is there already comes in on request', async () => {
  writeFileSync(join(folder, 'a.txt'), text('First'));
  writeFileSync(join(folder, 'b.txt'), text('Second'));
  writeFileSync(join(folder, 'c.png'), 'no article');
  let [offered, imported] = [0, 0];
  // They are found one after the other: on a busy machine in two imports.
  const all = new Promise<void>((resolve) => {
    backend.client.on('import.ended', ({ report }) => {
      offered += report.offered;
      imported += report.imported;
      if (offered >= 2) resolve();
    });
  });
  await watchIt(true);
  await all;
  expect([offered, imported]).toEqual([2, 2]);
  await expect(watchIt(true)).rejects.toMatchObject({ code: 'refused' });
}, 60_000);

test('a folder that goes away is shown as missing and taken up again when it is back', async () => {
  await watchIt(true);
  const gone = state('missing');
  renameSync(folder, `${folder}-away`);
  await gone;
  const back = state('watching');
  writeFileSync(join(`${folder}-away`, 'meanwhile.txt'), text('Meanwhile'));
  const end = ended();
  renameSync(`${folder}-away`, folder);
  await back;
  expect(await end).toMatchObject({ offered: 1, imported: 1 });
}, 60_000);
