import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { addAlert, article, paste } from './fixtures/actions.ts';
import { expect, test } from './fixtures/app.ts';
import { launchApp } from './fixtures/launch.ts';
import { COPIED_PAGE, COPIED_PAGE_HEADLINE } from './fixtures/texts.ts';

const projectRoot = resolve(import.meta.dirname, '..');
const program = join(projectRoot, 'out/main/cli.js');

test('what the command line imports beside the running app stands in its window at once', async ({
  dataFolder,
  window,
}) => {
  await addAlert(window, 'SCO', 'SCO');
  const file = join(dataFolder, 'quay.txt');
  await writeFile(file, 'Quay reopens in Tarnhaven\n\nThe SCO harbour office opened the quay on Monday.\n');
  const { stdout } = await promisify(execFile)(process.execPath, [
    program,
    'import',
    file,
    '--json',
    '--library',
    dataFolder,
  ]);
  expect(JSON.parse(stdout)).toMatchObject({ path: file, outcome: 'imported' });
  await expect(article(window, 'Quay reopens in Tarnhaven')).toBeVisible();
  await expect(window.getByRole('link', { name: 'SCO, 1 unread' })).toBeVisible();
});

/** A program that has the library open, as a long import of the command line has. */
async function holdLibrary(folder: string): Promise<ChildProcess> {
  await mkdir(folder, { recursive: true });
  const holder = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { DatabaseSync } from '@photostructure/sqlite';
       const held = new DatabaseSync(process.argv[1]); held.exec('BEGIN EXCLUSIVE');
       console.log('held'); setInterval(() => held, 1000);`,
      join(folder, 'library.lock'),
    ],
    { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(holder.stdout, 'data');
  return holder;
}

test('started while the command line has the library open, the app says so and waits', async ({
  dataFolder,
}) => {
  const holder = await holdLibrary(dataFolder);
  const { window, close } = await launchApp(dataFolder);
  await expect(window.getByText('The command line is using this library')).toBeVisible();
  holder.kill('SIGKILL');
  await expect(window.getByText('The command line is using this library')).toBeHidden();
  await paste(window, { text: COPIED_PAGE });
  await expect(article(window, COPIED_PAGE_HEADLINE)).toBeVisible();
  await close();
});
