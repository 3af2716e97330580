import type { Page } from '@playwright/test';
import { addAlert, article, importTexts } from './fixtures/actions.ts';
import { expect, test } from './fixtures/app.ts';
import { alertLink, options } from './fixtures/parts.ts';

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
