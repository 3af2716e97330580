import type { Locator, Page } from '@playwright/test';
import { article, importTexts } from './fixtures/actions.ts';
import { expect, test } from './fixtures/app.ts';
import { leftPane, libraryLink, options, searchField } from './fixtures/parts.ts';
import { HARBOUR_HEADLINE, HARBOUR_TEXT, VALLEY_HEADLINE, VALLEY_PAGE } from './fixtures/texts.ts';

const editDialog = (window: Page, count: string): Locator =>
  window.getByRole('dialog', { name: `Edit details of ${count}` });

/** Holds the message that offers to undo, which goes away by itself, by the pointer over it. */
async function holdUndo(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Undo', exact: true }).hover();
}

/** Searches everything, by the keyboard: the pointer stays where it is. */
async function search(window: Page, query: string): Promise<void> {
  await libraryLink(window, 'All articles').press('Enter');
  await searchField(window).fill(query);
}

const REPORTS = ['Élan of the Port', 'Rain over the Port', 'Snow in the Valley']
  .map((headline) =>
    JSON.stringify({ headline, body: `What was said about it: ${headline}.`, source: 'Hillwire' }),
  )
  .join('\n');

test('the articles of an import, or those found among its items, are edited at once and taken back', async ({
  wirewatch: { app, window },
  dataFolder,
}) => {
  const more = Array.from({ length: 7 }, (_, at) =>
    JSON.stringify({ headline: `Notice ${at}`, body: `Notice ${at} was given.`, source: 'Hillwire' }),
  ).join('\n');
  await importTexts({ app, window }, dataFolder, { 'harbour.txt': HARBOUR_TEXT });
  await importTexts({ app, window }, dataFolder, {
    'a.json': REPORTS.split('\n')[0] ?? '',
    'b.json': REPORTS.split('\n')[1] ?? '',
    'c.json': REPORTS.split('\n')[2] ?? '',
    ...Object.fromEntries(more.split('\n').map((line, at) => [`n${at}.json`, line])),
  });
  await libraryLink(window, 'Imports').click();
  const imports = window.getByRole('list', { name: 'Imports' });
  await imports.getByRole('button', { name: '10 files' }).click();

  await test.step('all of them', async () => {
    await window.getByRole('button', { name: 'Edit details…' }).click();
    const dialog = editDialog(window, '10 articles');
    await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
    await dialog.getByLabel('Source').fill('Coastwire');
    await dialog.getByLabel('Add tags').fill('harbour, weather');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(window.getByText('Details of 10 articles saved').first()).toBeVisible();
    await holdUndo(window);
    await expect(window.getByRole('link', { name: 'weather, 10' })).toBeVisible();
    await search(window, 'source:coastwire NOT harbour');
    await expect(options(window)).toHaveCount(10);
  });

  await test.step('Undo takes it back', async () => {
    await window.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(options(window)).toHaveCount(0);
    await search(window, 'source:hillwire');
    await expect(options(window)).toHaveCount(10);
  });

  await test.step('only those that a search in their names found, whatever the case and the marks', async () => {
    await libraryLink(window, 'Imports').click();
    await imports.getByRole('button', { name: '10 files' }).click();
    await window.getByRole('searchbox', { name: 'Search names and headlines' }).fill('ELAN OF');
    const items = window.getByRole('list', { name: 'Articles and files of this import' });
    await expect(items.getByRole('listitem')).toHaveCount(1);
    await window.getByRole('searchbox', { name: 'Search names and headlines' }).fill('the pórt');
    await expect(items.getByRole('listitem')).toHaveCount(2);
    await window.getByRole('button', { name: 'Edit those found…' }).click();
    const dialog = editDialog(window, '2 articles');
    await dialog.getByLabel('Published').fill('soon');
    await expect(dialog.getByText('Write it as year-month-day')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
    await dialog.getByLabel('Published').fill('2019-02-03');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
    await holdUndo(window);
    await search(window, 'source:hillwire');
    const dated = options(window).filter({ hasText: '3 Feb 2019' });
    await expect(dated).toHaveCount(2);
    await window.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(dated).toHaveCount(0);
  });

  await test.step('of what was skipped or failed there is nothing to edit', async () => {
    await libraryLink(window, 'Imports').click();
    await imports.getByRole('button', { name: '10 files' }).click();
    await window.getByRole('radio', { name: 'Skipped' }).click();
    await expect(window.getByRole('button', { name: 'Edit details…' })).toHaveCount(0);
  });
});

test('the selected articles of the library are edited at once, only in what is filled in', async ({
  wirewatch: { app, window },
  dataFolder,
}) => {
  await importTexts({ app, window }, dataFolder, {
    'harbour.txt': HARBOUR_TEXT,
    'valley.html': VALLEY_PAGE,
  });
  await article(window, HARBOUR_HEADLINE).click();
  await article(window, VALLEY_HEADLINE).click({ modifiers: ['ControlOrMeta'] });
  await article(window, VALLEY_HEADLINE).click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'Edit details…' }).click();
  const dialog = editDialog(window, '2 articles');
  await dialog.getByLabel('Place').fill('Tromsø');
  await window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await holdUndo(window);
  await search(window, 'source:"hill courier"');
  await article(window, VALLEY_HEADLINE).press('Enter');
  await expect(leftPane(window)).toContainText('Tromsø');
  await window.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(leftPane(window)).not.toContainText('Tromsø');
});
