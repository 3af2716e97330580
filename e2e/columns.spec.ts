import type { Locator, Page } from '@playwright/test';
import { answerOpenDialog, article, report, writeFiles } from './fixtures/actions.ts';
import { expect, test } from './fixtures/app.ts';
import { libraryLink, options } from './fixtures/parts.ts';

const ROWS = [
  'k1;k2;k3',
  'Mill Opens Again After Thirty Years;The old mill by the river opens on Monday, the town said in a letter.;Valley Post',
  'Bridge Closes for Repairs;The bridge closes in May for two weeks, the council decided on Tuesday evening.;Valley Post',
];

function question(window: Page, file: string): Locator {
  return window.getByRole('dialog', { name: `What the columns of ${file} mean` });
}

async function choose(window: Page, dialog: Locator, column: string, field: string): Promise<void> {
  await dialog.getByRole('combobox', { name: `Meaning of ${column}` }).click();
  const option = window.getByRole('option', { name: field, exact: true });
  await option.click();
  // The list fades away, and the next has an option of the same name.
  await option.waitFor({ state: 'hidden' });
}

test('a table with odd column names is asked of once, shown as its first article, and remembered', async ({
  app,
  window,
  dataFolder,
}) => {
  const importFiles = window.getByRole('button', { name: 'Import files' }).first();
  const dialog = question(window, 'odd.csv');

  await test.step('a skipped file is accounted for, and nothing is remembered of it', async () => {
    await answerOpenDialog(app, await writeFiles(dataFolder, { 'odd.csv': `${ROWS.join('\n')}\n` }));
    await importFiles.click();
    await expect(dialog.getByRole('row')).toHaveCount(4);
    await expect(dialog.getByRole('combobox', { name: 'Meaning of k1' })).toHaveText('Headline');
    await expect(dialog.getByRole('combobox', { name: 'Meaning of k2' })).toHaveText('Text');
    await expect(dialog.getByRole('button', { name: 'Import' })).toBeFocused();
    await dialog.getByRole('button', { name: 'Skip this file' }).click();
    await expect(report(window, '0 imported, 1 skipped, 0 failed')).toBeVisible();
    await expect(options(window)).toHaveCount(0);
  });

  await test.step('what is chosen is what the first article shows', async () => {
    await importFiles.click();
    await dialog.getByRole('combobox', { name: 'Meaning of k1' }).press('Enter');
    await expect(window.getByRole('option', { name: 'Headline', exact: true })).toBeVisible();
    await window.keyboard.press('Escape');
    await expect(window.getByRole('option', { name: 'Headline', exact: true })).toBeHidden();
    await expect(dialog).toBeVisible();
    await choose(window, dialog, 'k1', 'Leave out');
    await choose(window, dialog, 'k2', 'Leave out');
    await choose(window, dialog, 'k3', 'Source');
    await expect(dialog).toContainText('Say which column is the headline or the text.');
    await expect(dialog.getByRole('button', { name: 'Import' })).toBeDisabled();
    await choose(window, dialog, 'k1', 'Headline');
    await choose(window, dialog, 'k2', 'Text');
    const preview = dialog.getByRole('region', { name: 'First article' });
    await expect(preview).toContainText('Mill Opens Again After Thirty Years');
    await expect(preview).toContainText('The old mill by the river opens on Monday');
    await expect(preview).toContainText('Valley Post');
    await dialog.getByRole('button', { name: 'Import' }).click();
    await expect(dialog).toBeHidden();
    await expect(report(window, '2 imported, 0 skipped, 0 failed')).toBeVisible();
    await expect(article(window, 'Bridge Closes for Repairs')).toBeVisible();
  });

  await test.step('another file with these columns comes in without a question', async () => {
    const later = 'K1;K2;K3\nFerry Sails at Noon;The ferry sails at noon from Monday on.;Coast Times\n';
    await answerOpenDialog(app, await writeFiles(dataFolder, { 'later.csv': later }));
    await importFiles.click();
    await expect(report(window, '1 imported, 0 skipped, 0 failed')).toBeVisible();
    await expect(article(window, 'Ferry Sails at Noon')).toBeVisible();
    await expect(window.getByRole('dialog')).toHaveCount(0);
  });
});

const RECORDS = [
  {
    _source: { kop: 'Mill Opens Again After Thirty Years', wann: '03/04/2024' },
    inhoud: 'The old mill by the river opens on Monday, the town said in a letter.',
    rubrieken: ['economy', 'towns'],
  },
  {
    _source: { kop: 'Bridge Closes for Repairs', wann: '23/04/2024' },
    inhoud: 'The bridge closes in May for two weeks, the council decided on Tuesday evening.',
    rubrieken: ['traffic'],
  },
];

test('JSON records of another program are asked of by their fields', async ({ app, window, dataFolder }) => {
  const lines = RECORDS.map((record) => JSON.stringify(record)).join('\n');
  await answerOpenDialog(app, await writeFiles(dataFolder, { 'scraped.jsonl': lines }));
  await window.getByRole('button', { name: 'Import files' }).first().click();
  const dialog = window.getByRole('dialog', { name: 'What the fields of scraped.jsonl mean' });
  await expect(dialog.getByRole('combobox', { name: 'Meaning of _source.kop' })).toHaveText('Headline');
  await expect(dialog.getByRole('combobox', { name: 'Meaning of inhoud' })).toHaveText('Text');
  await choose(window, dialog, '_source.wann', 'Published');
  await choose(window, dialog, 'rubrieken', 'Keywords');
  const preview = dialog.getByRole('region', { name: 'First article' });
  await expect(preview).toContainText('economy, towns');
  await test.step('an order of day and month that other records show is said, and can be changed', async () => {
    await expect(dialog.getByRole('combobox', { name: 'Dates' })).toHaveText('Day/month/year');
    await expect(dialog).toContainText('other dates in the first 2 records tell which is meant');
    await expect(preview).toContainText('3 April 2024');
    await dialog.getByRole('combobox', { name: 'Dates' }).click();
    await window.getByRole('option', { name: 'Month/day/year', exact: true }).click();
    await expect(preview).toContainText('4 March 2024');
    await dialog.getByRole('combobox', { name: 'Dates' }).click();
    await window.getByRole('option', { name: 'Day/month/year', exact: true }).click();
    await expect(preview).toContainText('3 April 2024');
  });
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(report(window, '2 imported, 0 skipped, 0 failed')).toBeVisible();
  await expect(article(window, 'Bridge Closes for Repairs')).toBeVisible();
});

test('columns are changed in the import desk: the file is read again, and what was starred is kept', async ({
  app,
  window,
  dataFolder,
}) => {
  await answerOpenDialog(app, await writeFiles(dataFolder, { 'odd.csv': `${ROWS.join('\n')}\n` }));
  await window.getByRole('button', { name: 'Import files' }).first().click();
  const dialog = question(window, 'odd.csv');
  await choose(window, dialog, 'k1', 'Text');
  await choose(window, dialog, 'k2', 'Headline');
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(report(window, '2 imported, 0 skipped, 0 failed')).toBeVisible();
  await article(window, 'The bridge closes in May').click();
  await window.keyboard.press('s');
  await expect(libraryLink(window, 'Starred')).toContainText('1');

  await libraryLink(window, 'Imports').click();
  await window.getByRole('list', { name: 'Imports' }).getByRole('button').click();
  const tables = window.getByRole('list', { name: 'How its tables were read' });
  await expect(tables).toContainText('Columns: k1 → Text, k2 → Headline');
  await tables.getByRole('button', { name: 'Change columns of odd.csv' }).click();
  await expect(dialog.getByRole('combobox', { name: 'Meaning of k1' })).toHaveText('Text');
  await choose(window, dialog, 'k1', 'Headline');
  await choose(window, dialog, 'k2', 'Text');
  await choose(window, dialog, 'k3', 'Source');
  await dialog.getByRole('button', { name: 'Read again' }).click();
  await expect(tables).toContainText(
    'Columns: k1 → Headline, k2 → Text, k3 → Source · 1 article kept as you changed it',
  );
  await expect(window.getByRole('radio', { name: 'Imported 3' })).toBeVisible();
  const items = window.getByRole('list', { name: 'Articles and files of this import' });
  await expect(items).toContainText('Mill Opens Again After Thirty Years');
  await expect(items).toContainText('Kept as it was when its file was read again');
});
