import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerOpenDialog, report, writeFiles } from './fixtures/actions.ts';
import { expect, test } from './fixtures/app.ts';
import { generatedLines } from './fixtures/generated.ts';
import { importCards, leftPane, libraryLink } from './fixtures/parts.ts';
import { HARBOUR_HEADLINE, HARBOUR_TEXT } from './fixtures/texts.ts';

test('an import’s account adds up, its items are found by outcome and name, and what failed is read again', async ({
  wirewatch: { app, window },
  dataFolder,
}) => {
  const offered = join(dataFolder, 'offered');
  const paths = await writeFiles(offered, {
    'harbour.txt': HARBOUR_TEXT,
    'harbour-again.txt': HARBOUR_TEXT,
    'lines.jsonl': generatedLines(300),
    'broken.json': '{"headline": ',
  });
  await answerOpenDialog(app, paths);
  await window.getByRole('button', { name: 'Import files' }).first().click();
  await expect(report(window, '301 imported, 1 skipped, 1 failed')).toBeVisible();
  await libraryLink(window, 'Imports').click();
  await window.getByRole('list', { name: 'Imports' }).getByRole('button').click();
  const items = window.getByRole('list', { name: 'Articles and files of this import' });
  const part = (name: string) => window.getByRole('radio', { name });

  await test.step('the keyboard goes on inside it, and back at its line', async () => {
    const back = window.getByRole('button', { name: 'All imports' });
    await expect(back).toBeFocused();
    await window.keyboard.press('Enter');
    await expect(window.getByRole('list', { name: 'Imports' }).getByRole('button')).toBeFocused();
    await window.keyboard.press('Enter');
    await expect(back).toBeFocused();
  });

  await test.step('it is said once: its card is away while all its items are shown', async () => {
    await expect(importCards(window).getByRole('article')).toHaveCount(0);
  });

  await test.step('the account', async () => {
    for (const name of ['Offered 303', 'Imported 301', 'Skipped 1', 'Failed 1']) {
      await expect(part(name)).toBeVisible();
    }
  });

  await test.step('thousands are listed as they come into view', async () => {
    await expect(items.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '303');
    expect(await items.getByRole('listitem').count()).toBeLessThan(60);
  });

  await test.step('what was skipped leads to its twin', async () => {
    await part('Skipped').click();
    await expect(items.getByRole('listitem')).toHaveCount(1);
    await expect(items).toContainText('Already in the library');
    await items.getByRole('button', { name: `Open “${HARBOUR_HEADLINE}”` }).click();
    await expect(leftPane(window).getByRole('heading', { name: HARBOUR_HEADLINE })).toBeVisible();
    await libraryLink(window, 'Imports').click();
    await window.getByRole('list', { name: 'Imports' }).getByRole('button').click();
  });

  await test.step('names are searched', async () => {
    await window.getByRole('searchbox', { name: 'Search names and headlines' }).fill('LINE 27');
    // Line 27 and lines 270 to 279.
    await expect(items.getByRole('listitem')).toHaveCount(11);
    await window.getByRole('searchbox', { name: 'Search names and headlines' }).fill('');
  });

  await test.step('a file is shown where it lies', async () => {
    await app.evaluate(({ shell }) => {
      shell.showItemInFolder = (path) => void Reflect.set(globalThis, 'revealed', path);
    });
    await part('Failed').click();
    await items.getByRole('button', { name: 'Show broken.json in its folder' }).click();
    await expect
      .poll(() => app.evaluate(() => Reflect.get(globalThis, 'revealed')))
      .toBe(join(offered, 'broken.json'));
  });

  await test.step('what failed is read again once it is put right', async () => {
    await writeFile(join(offered, 'broken.json'), JSON.stringify({ headline: 'Put right', body: 'It was.' }));
    await items.getByRole('button', { name: 'Read broken.json again' }).click();
    await expect(part('Imported 302')).toBeVisible();
    await expect(part('Failed 0')).toBeVisible();
    await expect(part('Offered 303')).toBeVisible();
  });

  await test.step('a file that is gone is said to be gone', async () => {
    await part('Imported').click();
    await rm(join(offered, 'broken.json'));
    await window.getByRole('searchbox', { name: 'Search names and headlines' }).fill('broken');
    await expect(items.getByRole('listitem')).toHaveCount(1);
    await items.getByRole('button', { name: 'Show broken.json in its folder' }).click();
    await expect(window.getByText('The file is no longer where it was imported from.').first()).toBeVisible();
  });
});
