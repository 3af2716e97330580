import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import {
  addAlert,
  answerOpenDialog,
  answerSaveDialog,
  article,
  dropFiles,
  importTexts,
  writeFiles,
} from './fixtures/actions.ts';
import { expect, test } from './fixtures/app.ts';
import { launchApp } from './fixtures/launch.ts';
import { alertLink, options } from './fixtures/parts.ts';

const program = resolve(import.meta.dirname, '../out/main/cli.js');

const TEXTS = {
  'summit.txt': 'Summit Opens in Port Linden\n\nThe SCO summit opened on Monday, and NATO sent nobody.\n',
  'grain.txt': 'Talks on Grain Resume\n\nThe SCO and the grain board talked on Tuesday.\n',
  'goals.txt': 'Late Goals Settle the Match\n\nThe score was late, and the harbour club won.\n',
};

async function chooseAction(window: Page, name: string, action: string): Promise<void> {
  const nav = window.getByRole('navigation', { name: 'Alerts' });
  const button = nav.getByRole('button', { name: `Actions for ${name}`, exact: true });
  await button.hover();
  await button.click();
  await window.getByRole('menuitem', { name: action }).click();
}

test('alerts stand in folders, which fold, are renamed and dissolved, and list the articles of all their alerts', async ({
  wirewatch,
  dataFolder,
}) => {
  const { window } = wirewatch;
  await addAlert(window, 'SCO', 'SCO');
  await addAlert(window, 'NATO', 'NATO');
  await addAlert(window, 'Harbour', 'harbour');
  await importTexts(wirewatch, `${dataFolder}/offered`, TEXTS);

  await test.step('the menu moves an alert into a new folder', async () => {
    await chooseAction(window, 'SCO', 'Move to folder…');
    const dialog = window.getByRole('dialog', { name: 'Move SCO' });
    await dialog.getByLabel('Folder').fill('Alliances');
    await window.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(alertLink(window, 'Folder Alliances, 2 unread')).toBeVisible();
  });

  await test.step('and dragging another into it', async () => {
    await alertLink(window, 'NATO, 1 unread').dragTo(alertLink(window, 'Folder Alliances, 2 unread'));
    await expect(alertLink(window, 'Folder Alliances, 3 unread')).toBeVisible();
    const inside = window.getByRole('list', { name: 'Alerts in Alliances' });
    await expect(inside.getByRole('link')).toHaveText([/SCO/u, /NATO/u]);
  });

  await test.step('a click shows the articles of all its alerts', async () => {
    await alertLink(window, 'Folder Alliances, 3 unread').click();
    await expect(options(window)).toHaveCount(2);
    await expect(article(window, 'Late Goals Settle the Match')).toBeHidden();
    await expect(window.getByRole('heading', { name: 'Alliances' })).toBeVisible();
  });

  await test.step('it is renamed, and the list follows', async () => {
    await chooseAction(window, 'Alliances', 'Rename…');
    const dialog = window.getByRole('dialog', { name: 'Rename the folder Alliances' });
    await dialog.getByLabel('New name').fill('Pacts');
    await dialog.getByRole('button', { name: 'Rename folder' }).click();
    await expect(alertLink(window, 'Folder Pacts, 3 unread')).toHaveAttribute('aria-current', 'page');
    await expect(options(window)).toHaveCount(2);
  });

  await test.step('folded by key, it is folded after a restart', async () => {
    await alertLink(window, 'Folder Pacts, 3 unread').press('ArrowLeft');
    await expect(alertLink(window, /^NATO/u)).toBeHidden();
    await wirewatch.restart();
    await expect(alertLink(wirewatch.window, 'Folder Pacts, 3 unread')).toBeVisible();
    await expect(alertLink(wirewatch.window, /^NATO/u)).toBeHidden();
    await wirewatch.window.getByRole('button', { name: 'Unfold Pacts' }).click();
    await expect(alertLink(wirewatch.window, /^NATO/u)).toBeVisible();
  });

  await test.step('dissolved, its alerts stay; undone, it is back', async () => {
    await chooseAction(wirewatch.window, 'Pacts', 'Dissolve folder');
    await expect(alertLink(wirewatch.window, /^Folder/u)).toBeHidden();
    await expect(alertLink(wirewatch.window, /^NATO/u)).toBeVisible();
    await wirewatch.window.getByRole('button', { name: 'Undo' }).click();
    await expect(alertLink(wirewatch.window, 'Folder Pacts, 3 unread')).toBeVisible();
  });
});

test('an alert is duplicated, archived, and brought back with what came meanwhile', async ({
  wirewatch,
  dataFolder,
}) => {
  const { window } = wirewatch;
  await addAlert(window, 'SCO', 'SCO');
  await importTexts(wirewatch, `${dataFolder}/offered`, { 'summit.txt': TEXTS['summit.txt'] });

  await test.step('the copy opens in the dialog', async () => {
    await chooseAction(window, 'SCO', 'Duplicate…');
    const dialog = window.getByRole('dialog', { name: 'New alert' });
    await expect(dialog.getByLabel('Alert name')).toHaveValue('SCO copy');
    await expect(dialog.getByLabel('Words to watch')).toHaveValue('SCO');
    await dialog.getByRole('button', { name: /^Folder/u }).click();
    await dialog.getByRole('combobox', { name: 'Folder' }).fill('Copies');
    await dialog.getByRole('button', { name: 'Save alert' }).click();
    await expect(alertLink(window, 'Folder Copies, 1 unread')).toBeVisible();
  });

  await test.step('archived it leaves the sidebar and hits nothing new', async () => {
    await chooseAction(window, 'SCO', 'Archive');
    await expect(alertLink(window, /^SCO, /u)).toBeHidden();
    await importTexts(wirewatch, `${dataFolder}/more`, { 'grain.txt': TEXTS['grain.txt'] });
    await expect(alertLink(window, 'Folder Copies, 2 unread')).toBeVisible();
    await window.getByRole('button', { name: 'Archived, 1 alert' }).click();
    await alertLink(window, /^SCO, .*archived/u).click();
    await expect(options(window)).toHaveCount(1);
  });

  await test.step('brought back it has looked at what came meanwhile', async () => {
    await chooseAction(window, 'SCO', 'Bring back');
    await expect(alertLink(window, 'SCO, 2 unread')).toBeVisible();
    await expect(options(window)).toHaveCount(2);
  });
});

async function alertsMenu(window: Page, entry: string): Promise<void> {
  await window.getByRole('button', { name: 'More about alerts' }).click();
  await window.getByRole('menuitem', { name: entry }).click();
}

test('alerts are exported, and imported into a fresh library with what they hit there', async ({
  wirewatch,
  dataFolder,
}) => {
  const { app, window } = wirewatch;
  await addAlert(window, 'SCO', 'SCO\nШОС');
  await addAlert(window, 'NATO', 'NATO');
  const file = join(dataFolder, 'set.json');
  await answerSaveDialog(app, file);
  await alertsMenu(window, 'Export alerts…');
  const dialog = window.getByRole('dialog', { name: 'Export alerts' });
  await expect(dialog).toContainText('2 alerts with all that you set');
  await dialog.getByRole('button', { name: 'Choose file…' }).click();
  await expect(window.getByText('2 alerts exported to set.json')).toBeVisible();
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    format: 'wirewatch-alerts',
    alerts: [{ name: 'SCO', aliases: ['=SCO', '=ШОС'] }, { name: 'NATO' }],
  });
  await wirewatch.quit();

  const fresh = await launchApp(join(dataFolder, 'fresh'));
  await importTexts(fresh, join(dataFolder, 'offered'), TEXTS);
  await test.step('a file that is dropped on the window is offered as alerts, not as articles', async () => {
    await dropFiles(fresh.window, [file]);
    const offer = fresh.window.getByRole('dialog', { name: 'Import alerts from set.json' });
    await expect(offer).toContainText(
      '2 alerts: 2 new, 0 of the same name but different, 0 the same, 0 with problems',
    );
    await offer.getByRole('button', { name: 'Import 2 alerts' }).click();
    await expect(alertLink(fresh.window, 'SCO, 2 unread')).toBeVisible();
    await expect(alertLink(fresh.window, 'NATO, 1 unread')).toBeVisible();
  });
  await fresh.close();
});

test('an import of alerts shows what is new, the same, different and wrong, does as chosen, and is taken back', async ({
  wirewatch,
  dataFolder,
}) => {
  const { app, window } = wirewatch;
  await addAlert(window, 'SCO', 'SCO');
  await addAlert(window, 'NATO', 'NATO');
  const files = await writeFiles(dataFolder, {
    'set.csv':
      'Alias;Name;Folder\n=SCO;SCO;East\n=NATO;NATO;\nharbour;Harbour;East\n"nato AND (otan";Broken;\n',
  });
  await answerOpenDialog(app, files);
  await alertsMenu(window, 'Import alerts…');
  const dialog = window.getByRole('dialog', { name: 'Import alerts from set.csv' });
  await expect(dialog).toContainText(
    '4 alerts: 1 new, 1 of the same name but different, 1 the same, 1 with problems',
  );
  const rows = dialog.getByRole('list', { name: 'Alerts in the file' }).getByRole('listitem');
  await expect(rows).toHaveText([
    /Problem.*Broken/u,
    /Different.*SCO.*Differs in folder/u,
    /New.*Harbour/u,
    /The same.*NATO/u,
  ]);
  await expect(rows.first().locator('mark')).toHaveText('(');
  await dialog.getByRole('radio', { name: 'Take those of the file' }).click();
  await dialog.getByRole('button', { name: 'Import 2 alerts' }).click();
  await expect(
    window.getByText('4 alerts offered: 1 added, 1 changed, 1 left as they were, 1 failed'),
  ).toBeVisible();
  const inside = window.getByRole('list', { name: 'Alerts in East' });
  await expect(inside.getByRole('link')).toHaveText(['SCO', 'Harbour']);
  await window.getByRole('button', { name: 'Undo' }).click();
  await expect(inside).toBeHidden();
  await expect(alertLink(window, /^(?:SCO|NATO|Harbour), /u)).toHaveText(['SCO', 'NATO']);
});

test('the queries of a table are searched for in the window, and by the command line beside it', async ({
  wirewatch,
  dataFolder,
}) => {
  const { app, window } = wirewatch;
  await importTexts(wirewatch, join(dataFolder, 'offered'), TEXTS);
  const [table = ''] = await writeFiles(dataFolder, {
    'queries.csv': 'query,name\n=SCO,Pact\n(nato,Broken\nharbour,\n',
  });
  await alertsMenu(window, 'Search many queries…');
  const dialog = window.getByRole('dialog', { name: 'Search many queries' });
  await answerOpenDialog(app, [table]);
  await dialog.getByRole('button', { name: 'Choose table…' }).click();

  await test.step('what cannot be understood is said before, with its place', async () => {
    await expect(dialog).toContainText('3 queries in queries.csv');
    await expect(dialog).toContainText('1 query cannot be understood');
    await expect(dialog.getByRole('list', { name: 'Queries' }).locator('mark')).toHaveText('(');
  });

  await test.step('the hits and the summary are written', async () => {
    await answerSaveDialog(app, join(dataFolder, 'hits.csv'));
    await dialog.getByRole('button', { name: 'Search and save…' }).click();
    await expect(
      dialog.getByText(
        '3 queries searched for, 1 failed: 3 hits in hits.csv, the counts in hits summary.csv',
      ),
    ).toBeVisible();
    const counts = dialog.getByRole('list', { name: 'Queries' }).getByRole('listitem');
    await expect(counts).toHaveText([/Broken.*row 3/u, /Pact.*2 articles/u, /harbour.*1 article/u]);
    await expect(dialog.getByRole('list', { name: 'The first that were found' })).toContainText(
      'Late Goals Settle the Match',
    );
    const hits = await readFile(join(dataFolder, 'hits.csv'), 'utf8');
    expect(hits.split('\r\n').filter((line) => line.startsWith("'=SCO,Pact,"))).toHaveLength(2);
  });

  await test.step('the command line writes the same', async () => {
    const out = join(dataFolder, 'again.csv');
    const words = ['search', '--batch', table, '--out', out, '--library', dataFolder];
    const ran = await promisify(execFile)(process.execPath, [program, ...words]).catch(
      (error: unknown) => error,
    );
    // One query failed, which its exit code says.
    expect(ran).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('3 queries, 1 failed, 3 hits in again.csv'),
    });
    expect(await readFile(out, 'utf8')).toBe(await readFile(join(dataFolder, 'hits.csv'), 'utf8'));
  });
});

test('many alerts are sorted, chosen and changed together in one table', async ({
  wirewatch,
  dataFolder,
}) => {
  const { window } = wirewatch;
  await addAlert(window, 'NATO', 'NATO');
  await addAlert(window, 'SCO', 'SCO');
  await addAlert(window, 'Grain', 'grain');
  await importTexts(wirewatch, join(dataFolder, 'offered'), TEXTS);
  await expect(alertLink(window, 'SCO, 2 unread')).toBeVisible();
  await alertsMenu(window, 'Manage alerts…');
  const dialog = window.getByRole('dialog', { name: 'Manage alerts' });
  const names = dialog.getByRole('rowheader');
  await expect(names).toHaveText(['Grain', 'NATO', 'SCO']);
  await dialog.getByRole('button', { name: 'Hits' }).click();
  await dialog.getByRole('button', { name: 'Hits' }).click();
  await expect(names).toHaveText(['SCO', 'Grain', 'NATO']);
  await dialog.getByRole('checkbox', { name: 'Choose SCO' }).click();
  await dialog.getByRole('checkbox', { name: 'Choose NATO' }).click();
  await expect(dialog).toContainText('2 of 3 chosen');
  await dialog.getByRole('button', { name: 'Pause' }).click();
  await expect(dialog.getByRole('row', { name: /SCO/u })).toContainText('paused');
  await dialog.getByRole('button', { name: 'Resume' }).click();
  await expect(dialog.getByRole('row', { name: /SCO/u })).toContainText('watched');
  await dialog.getByRole('button', { name: 'Archive' }).click();
  await expect(dialog.getByRole('row', { name: /NATO/u })).toContainText('archived');
  await dialog.getByRole('button', { name: 'Bring back' }).click();
  await expect(dialog.getByRole('row', { name: /NATO/u })).toContainText('watched');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await window.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(names).toHaveText(['Grain']);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await window
    .getByRole('dialog')
    .filter({ hasText: '2 alerts deleted' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(alertLink(window, 'SCO, 2 unread')).toBeVisible();
});
