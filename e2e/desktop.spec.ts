import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addAlert, answerOpenDialog, article, paste, report, writeFiles } from './fixtures/actions.ts';
import { expect, test } from './fixtures/app.ts';
import { launchApp } from './fixtures/launch.ts';
import { alertLink } from './fixtures/parts.ts';
import {
  breakDesktop,
  clickNotification,
  killLibrary,
  recordSystemCalls,
  systemCalls,
  windowTitle,
} from './fixtures/system-calls.ts';
import { COPIED_PAGE, COPIED_PAGE_HEADLINE, HARBOUR_HEADLINE, HARBOUR_TEXT } from './fixtures/texts.ts';

test('new hits of one import are one notification, the title and the badge count them', async ({
  wirewatch: { app, window },
  dataFolder,
}) => {
  await recordSystemCalls(app);
  await addAlert(window, 'SCO', 'SCO');
  await addAlert(window, 'NATO', 'NATO');
  const paths = await writeFiles(join(dataFolder, 'offered'), {
    'border.txt': COPIED_PAGE,
    'harbour.txt': HARBOUR_TEXT,
  });
  await answerOpenDialog(app, paths);
  await window.getByRole('button', { name: 'Import files' }).first().click();
  await expect(report(window, '2 imported, 0 skipped, 0 failed')).toBeVisible();
  await expect
    .poll(async () => (await systemCalls(app)).notifications)
    .toEqual([{ title: '3 new hits', body: 'NATO 2, SCO 1' }]);
  await expect.poll(() => windowTitle(app)).toBe('(2) Wirewatch');
  await expect.poll(async () => (await systemCalls(app)).badges.at(-1)).toBe(2);

  await clickNotification(app);
  await expect(window.getByRole('region', { name: 'Inbox' })).toBeVisible();
  await alertLink(window, /^NATO,/u).click();
  await article(window, HARBOUR_HEADLINE).click();
  await window.keyboard.press('Enter');
  await expect.poll(() => windowTitle(app)).toBe('(1) Wirewatch');
  await expect.poll(async () => (await systemCalls(app)).badges.at(-1)).toBe(1);
});

test('an alert on what is already there notifies nobody', async ({ wirewatch: { app, window } }) => {
  await recordSystemCalls(app);
  await paste(window, { text: HARBOUR_TEXT });
  await expect(article(window, HARBOUR_HEADLINE)).toBeVisible();
  await addAlert(window, 'NATO', 'NATO');
  await expect(window.getByRole('link', { name: /^NATO, \d unread$/ })).toBeVisible();
  // The second import says when the first would have been heard of.
  await paste(window, { text: COPIED_PAGE });
  await expect
    .poll(async () => (await systemCalls(app)).notifications)
    .toEqual([{ title: '1 new hit', body: 'NATO 1' }]);
});

test('a desktop without notifications and badges breaks nothing', async ({ wirewatch: { app, window } }) => {
  await breakDesktop(app);
  await addAlert(window, 'NATO', 'NATO');
  await paste(window, { text: COPIED_PAGE });
  await expect(report(window, '1 imported, 0 skipped, 0 failed')).toBeVisible();
  await expect(article(window, COPIED_PAGE_HEADLINE)).toBeVisible();
  await expect(window.getByRole('link', { name: /^NATO, \d unread$/ })).toBeVisible();
});

test('the window stands where it stood before the restart', async ({ wirewatch }) => {
  const bounds = { x: 60, y: 50, width: 1010, height: 690 };
  const read = (app = wirewatch.app): Promise<unknown> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
  await wirewatch.app.evaluate(({ BrowserWindow }, place) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(place);
  }, bounds);
  await expect.poll(() => read()).toEqual(bounds);
  const { app } = await wirewatch.restart();
  expect(await read(app)).toEqual(bounds);
});

test('a damaged settings file is set aside and said', async ({ dataFolder }) => {
  await writeFile(join(dataFolder, 'settings.json'), '{"theme":"da');
  const running = await launchApp(dataFolder);
  try {
    await expect(running.window.getByText('The settings file was damaged.').first()).toBeVisible();
    const [aside = ''] = (await readdir(dataFolder)).filter((name) => name.startsWith('settings.damaged-'));
    expect(await readFile(join(dataFolder, aside), 'utf8')).toBe('{"theme":"da');
  } finally {
    await running.close();
  }
});

test('a library that dies again and again is given up, with words', async ({
  wirewatch: { app, window },
}) => {
  const states = (): Promise<string[]> => window.evaluate(() => Reflect.get(globalThis, 'states'));
  await window.evaluate(() => {
    const seen: string[] = [];
    Reflect.set(globalThis, 'states', seen);
    Reflect.get(globalThis, 'wirewatch').onBackendState(({ state }: { state: string }) => seen.push(state));
  });
  // One that dies before it was ready is said to be ready once less.
  await expect.poll(async () => (await states()).at(-1)).toBe('ready');
  for (const deaths of [1, 2]) {
    await killLibrary(app);
    await expect
      .poll(async () => (await states()).filter((state) => state === 'ready').length)
      .toBe(deaths + 1);
  }
  await killLibrary(app);
  await expect(window.getByText('The library stopped again and again.').first()).toBeVisible();
});
