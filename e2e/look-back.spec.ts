import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addAlert, answerOpenDialog, importTexts, report, writeFiles } from './fixtures/actions.ts';
import { expect, test } from './fixtures/app.ts';
import { generatedLines } from './fixtures/generated.ts';
import { alertLink, options } from './fixtures/parts.ts';

/** So many that nobody is made to wait for an alert that hits all of them. */
const MANY = 6_000;

async function chooseAction(window: Page, alert: string, action: string): Promise<void> {
  await alertLink(window, new RegExp(`^${alert},`, 'u')).hover();
  await window.getByRole('button', { name: `Actions for ${alert}` }).click();
  await window.getByRole('menuitem', { name: action }).click();
}

/** From now on, every name that the alert's link has in the sidebar. */
async function collectLinkNames(window: Page): Promise<() => Promise<string[]>> {
  await window.evaluate(() => {
    const names: string[] = [];
    Object.assign(globalThis, { namesOfLinks: names });
    new MutationObserver(() => {
      for (const link of document.querySelectorAll('nav a[href^="#alert-"]')) {
        const name = link.getAttribute('aria-label') ?? '';
        if (names.at(-1) !== name) names.push(name);
      }
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  return () =>
    window.evaluate(() => (globalThis as unknown as { readonly namesOfLinks: string[] }).namesOfLinks);
}

test('an edit tells what will be new and what will be gone, and saving does just that', async ({
  wirewatch,
  dataFolder,
}) => {
  const { window } = wirewatch;
  await importTexts(wirewatch, join(dataFolder, 'offered'), {
    'ferry.txt': 'Ferry Sails Again\n\nThe ferry sails to the island again, the harbour said.',
    'tram.txt': 'Tram Stops Early\n\nThe tram stops at ten; a ferry goes on until midnight.',
    'bus.txt': 'Bus Line Opens\n\nThe bus goes to the island over the new bridge.',
  });
  await addAlert(window, 'Boats', 'ferry');
  await expect(alertLink(window, 'Boats, 2 unread')).toBeVisible();
  await chooseAction(window, 'Boats', 'Edit');
  const dialog = window.getByRole('dialog', { name: 'Edit alert' });
  const preview = dialog.getByRole('region', { name: 'What it hits' });
  await expect(preview).toContainText('When saved: the same articles as now');
  await dialog.getByLabel('Words to watch').fill('island');
  await expect(preview).toContainText('Hits 2 articles in the library');
  await expect(preview).toContainText('When saved: 1 new, 1 gone');
  await dialog.getByRole('button', { name: 'Save alert' }).click();
  await expect(dialog).toBeHidden();
  await alertLink(window, 'Boats, 2 unread').click();
  await expect(options(window)).toHaveCount(2);
  await expect(options(window).filter({ hasText: 'Bus Line Opens' })).toBeVisible();
  await expect(options(window).filter({ hasText: 'Tram Stops Early' })).toBeHidden();
});

test('an alert that hits thousands is there at once, counts as it looks through them, and can be changed and deleted meanwhile', async ({
  wirewatch,
  dataFolder,
}) => {
  const { app, window } = wirewatch;
  const files = await writeFiles(join(dataFolder, 'offered'), { 'export.jsonl': generatedLines(MANY, 1) });
  await answerOpenDialog(app, files);
  await window.getByRole('button', { name: 'Import files' }).first().click();
  await report(window, '6,000 imported, 0 skipped, 0 failed').waitFor({ timeout: 120_000 });
  const names = await collectLinkNames(window);
  await addAlert(window, 'All', 'report');
  await expect(alertLink(window, 'All, 6,000 unread')).toBeVisible();
  expect((await names()).filter((name) => name.startsWith('All, looking through the library, '))).not.toEqual(
    [],
  );

  await test.step('a change while it looks back counts, not what it was looking for', async () => {
    await chooseAction(window, 'All', 'Edit');
    const dialog = window.getByRole('dialog', { name: 'Edit alert' });
    const save = dialog.getByRole('button', { name: 'Save alert' });
    await dialog.getByLabel('Words to watch').fill('outlet OR report');
    await save.click();
    await expect(dialog).toBeHidden();
    await chooseAction(window, 'All', 'Edit');
    await dialog.getByLabel('Words to watch').fill('"report 17"');
    await expect(dialog.getByRole('region', { name: 'What it hits' })).toContainText(
      'Hits 1 article in the library',
    );
    await save.click();
    await expect(dialog).toBeHidden();
    await expect(alertLink(window, 'All, 1 unread')).toBeVisible();
  });

  await test.step('deleted while it looks back, it leaves nothing', async () => {
    await addAlert(window, 'Every one', 'report');
    await chooseAction(window, 'Every one', 'Delete');
    await window.getByRole('button', { name: 'Delete alert' }).click();
    await expect(alertLink(window, /^Every one/u)).toHaveCount(0);
    await expect(alertLink(window, 'All, 1 unread')).toBeVisible();
  });
});
