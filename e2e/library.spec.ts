import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  addAlert,
  answerOpenDialog,
  answerSaveDialog,
  article,
  importTexts,
  report,
} from './fixtures/actions.ts';
import { expect, test } from './fixtures/app.ts';
import { copiedText } from './fixtures/clipboard.ts';
import { launchApp } from './fixtures/launch.ts';
import { alertLink, leftPane, libraryLink, options, searchField } from './fixtures/parts.ts';
import {
  COPIED_PAGE,
  COPIED_PAGE_HEADLINE,
  HARBOUR_HEADLINE,
  HARBOUR_TEXT,
  VALLEY_HEADLINE,
  VALLEY_PAGE,
} from './fixtures/texts.ts';

const FILES = { 'border.txt': COPIED_PAGE, 'harbour.txt': HARBOUR_TEXT, 'valley.html': VALLEY_PAGE };

async function chooseInRow(window: Page, headline: string, action: string): Promise<void> {
  await article(window, headline).click({ button: 'right' });
  // The item's key stands behind its name.
  await window.getByRole('menuitem', { name: new RegExp(`^${action}`, 'u') }).click();
}

test('read and unread, stars, tags, and the order of the list', async ({ wirewatch, dataFolder }) => {
  const { window } = wirewatch;
  await importTexts(wirewatch, join(dataFolder, 'offered'), FILES);

  await test.step('sorted by published date, or where there is none by the day of import, and labelled so', async () => {
    await expect(options(window)).toHaveCount(3);
    const names = await options(window).evaluateAll((all) =>
      all.map((option) => option.getAttribute('aria-label') ?? ''),
    );
    expect(names[0]).toContain(COPIED_PAGE_HEADLINE);
    expect(names[0]).toMatch(/, imported \d/u);
    expect(names[1]).toContain(HARBOUR_HEADLINE);
    expect(names[1]).toContain('12 March 2026');
    expect(names[2]).toContain(VALLEY_HEADLINE);
    expect(names[2]).toContain('3 February 2026');
    expect(names.slice(1).join()).not.toContain('imported');
    await expect(article(window, COPIED_PAGE_HEADLINE).locator('time')).toContainText(/^imp/u);
  });

  await test.step('opening reads, a key makes unread again', async () => {
    await expect(libraryLink(window, 'Unread')).toHaveAccessibleName('Unread, 3');
    await article(window, HARBOUR_HEADLINE).click();
    await expect(libraryLink(window, 'Unread')).toHaveAccessibleName('Unread, 2');
    await window.keyboard.press('m');
    await expect(libraryLink(window, 'Unread')).toHaveAccessibleName('Unread, 3');
    await leftPane(window).getByRole('button', { name: 'Mark as read' }).click();
    await expect(libraryLink(window, 'Unread')).toHaveAccessibleName('Unread, 2');
    await libraryLink(window, 'Unread').click();
    await expect(options(window)).toHaveCount(2);
    await window.getByRole('button', { name: 'More about the list' }).click();
    await window.getByRole('menuitem', { name: 'Mark all as read' }).click();
    await expect(window.getByText('Everything is read')).toBeVisible();
    await libraryLink(window, 'All articles').click();
  });

  await test.step('stars', async () => {
    await article(window, VALLEY_HEADLINE).click();
    await window.keyboard.press('s');
    await expect(libraryLink(window, 'Starred')).toHaveAccessibleName('Starred, 1');
    await libraryLink(window, 'Starred').click();
    await expect(options(window)).toHaveCount(1);
    await expect(article(window, VALLEY_HEADLINE)).toHaveAccessibleName(/, starred/u);
    await leftPane(window).getByRole('button', { name: 'Remove star' }).click();
    await expect(options(window)).toHaveCount(0);
    await libraryLink(window, 'All articles').click();
  });

  await test.step('tags, on two articles at once', async () => {
    await article(window, HARBOUR_HEADLINE).click();
    await article(window, VALLEY_HEADLINE).click({ modifiers: ['ControlOrMeta'] });
    await expect(window.getByRole('status').filter({ hasText: '2 selected' })).toBeVisible();
    await chooseInRow(window, VALLEY_HEADLINE, 'Tags…');
    const dialog = window.getByRole('dialog', { name: 'Tags of 2 articles' });
    await dialog.getByLabel('Add a tag').fill('water front');
    await dialog.getByLabel('Add a tag').press('Enter');
    await expect(dialog.getByRole('button', { name: 'Remove water front' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Done' }).click();
    const tags = window.getByRole('navigation', { name: 'Tags' });
    await tags.getByRole('link', { name: 'water front, 2' }).click();
    await expect(options(window)).toHaveCount(2);
    await article(window, VALLEY_HEADLINE).click();
    await chooseInRow(window, VALLEY_HEADLINE, 'Tags…');
    await window.getByRole('button', { name: 'Remove water front' }).click();
    await window.getByRole('button', { name: 'Done' }).click();
    await expect(options(window)).toHaveCount(1);
    await article(window, HARBOUR_HEADLINE).click();
    await expect(leftPane(window).getByRole('list', { name: 'Tags' })).toHaveText('water front');
  });
});

test('details are edited: a date must be one, an empty field stays empty, and it can be undone', async ({
  wirewatch,
  dataFolder,
}) => {
  const { window } = wirewatch;
  await importTexts(wirewatch, join(dataFolder, 'offered'), { 'border.txt': COPIED_PAGE });
  await chooseInRow(window, COPIED_PAGE_HEADLINE, 'Edit details…');
  const dialog = window.getByRole('dialog', { name: 'Edit details' });
  const field = (name: string): ReturnType<typeof dialog.getByLabel> =>
    dialog.getByLabel(name, { exact: true });
  const save = dialog.getByRole('button', { name: 'Save' });
  await expect(field('Source')).toHaveValue('KNA');
  await expect(field('Place')).toHaveValue('Uzbekistan');
  await expect(field('Article number')).toHaveValue('512877');
  await expect(field('Byline')).toHaveValue('');
  await expect(field('Published')).toHaveValue('');

  for (const wrong of ['yesterday', '2026-02-30', '31.12.2026', '2026-13-01']) {
    await field('Published').fill(wrong);
    await expect(dialog).toContainText('Write it as year-month-day');
    await expect(field('Published')).toHaveAttribute('aria-invalid', 'true');
    await expect(save).toBeDisabled();
  }
  await field('Published').fill('2026-04-05 14:05');
  await field('Byline').fill('Rana Qodirova');
  await field('Headline').fill('Border Drills Agreed in Tashkent');
  await field('Article number').fill('');
  await save.click();
  await expect(dialog).toBeHidden();
  await expect(article(window, 'Border Drills Agreed in Tashkent')).toHaveAccessibleName(/5 April 2026/u);
  await article(window, 'Border Drills Agreed in Tashkent').click();
  await expect(leftPane(window)).toContainText('Rana Qodirova');
  await expect(leftPane(window)).not.toContainText('512877');
  // What was edited is found by its new words, and the alerts read it again.
  await searchField(window).fill('headline:agreed');
  await expect(options(window)).toHaveCount(1);
  await searchField(window).fill('');

  await window
    .getByRole('dialog')
    .filter({ hasText: 'Details saved' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(article(window, COPIED_PAGE_HEADLINE)).toHaveAccessibleName(/, imported /u);
  await expect(leftPane(window)).toContainText('512877');
});

test('the trash: outside search and counts, restored, emptied for ever', async ({
  wirewatch,
  dataFolder,
}) => {
  const { window } = wirewatch;
  await importTexts(wirewatch, join(dataFolder, 'offered'), FILES);
  await addAlert(window, 'NATO', 'NATO');
  await expect(alertLink(window, 'NATO, 2 unread')).toBeVisible();
  const search = searchField(window);

  await article(window, HARBOUR_HEADLINE).click();
  await expect(leftPane(window).getByRole('heading', { name: HARBOUR_HEADLINE })).toBeVisible();
  await leftPane(window).getByRole('button', { name: 'Mark as unread' }).click();
  await expect(alertLink(window, 'NATO, 2 unread')).toBeVisible();
  await article(window, HARBOUR_HEADLINE).press('Delete');
  await expect(leftPane(window).getByRole('heading', { name: HARBOUR_HEADLINE })).toHaveCount(0);
  await expect(libraryLink(window, 'All articles')).toHaveAccessibleName('All articles, 2');
  await expect(libraryLink(window, 'Unread')).toHaveAccessibleName('Unread, 2');
  await expect(libraryLink(window, 'Trash')).toHaveAccessibleName('Trash, 1');
  await expect(alertLink(window, 'NATO, 1 unread')).toBeVisible();
  await search.fill('dispute');
  await search.press('Enter');
  await expect(window.getByText('Nothing found for “dispute”')).toBeVisible();
  await search.fill('');

  await libraryLink(window, 'Trash').click();
  await article(window, HARBOUR_HEADLINE).click();
  await expect(leftPane(window)).toContainText('This article lies in the trash.');
  await leftPane(window).getByRole('button', { name: 'Restore' }).click();
  await expect(window.getByText('The trash is empty')).toBeVisible();
  await expect(libraryLink(window, 'All articles')).toHaveAccessibleName('All articles, 3');
  await libraryLink(window, 'All articles').click();
  await search.fill('dispute');
  await expect(article(window, HARBOUR_HEADLINE)).toBeVisible();
  await search.fill('');
  await expect(options(window)).toHaveCount(3);

  await chooseInRow(window, HARBOUR_HEADLINE, 'Move to trash');
  await expect(options(window)).toHaveCount(2);
  await chooseInRow(window, VALLEY_HEADLINE, 'Move to trash');
  await libraryLink(window, 'Trash').click();
  await expect(options(window)).toHaveCount(2);
  await window.getByRole('button', { name: 'Empty trash…' }).click();
  const question = window.getByRole('alertdialog', { name: 'Delete 2 articles for ever?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(options(window)).toHaveCount(2);
  await window.getByRole('button', { name: 'Empty trash…' }).click();
  await question.getByRole('button', { name: 'Delete for ever' }).click();
  await expect(window.getByText('The trash is empty')).toBeVisible();
  // What was deleted is nobody's twin: it can be brought in again.
  await libraryLink(window, 'All articles').click();
  await importTexts(wirewatch, join(dataFolder, 'again'), { 'valley.html': VALLEY_PAGE });
  await expect(article(window, VALLEY_HEADLINE)).toBeVisible();
});

/** What an exported line holds, but for what is the library's own: its numbers and the time of import. */
function withoutOwn(line: string): unknown {
  const { id, importedAt, imported_at, imported, ...rest } = JSON.parse(line) as Record<string, unknown>;
  return rest;
}

test('selected or all articles are exported, and the JSONL gives the same articles in another library', async ({
  wirewatch,
  dataFolder,
}) => {
  const { app, window } = wirewatch;
  await importTexts(wirewatch, join(dataFolder, 'offered'), FILES);
  const dialog = window.getByRole('dialog', { name: 'Export', exact: true });
  const write = async (name: string, format: string): Promise<string> => {
    const file = join(dataFolder, name);
    await answerSaveDialog(app, file);
    await dialog.getByRole('radio', { name: format }).click();
    await dialog.getByRole('button', { name: 'Choose a file…' }).click();
    await expect(dialog).toBeHidden();
    return await readFile(file, 'utf8');
  };

  await test.step('one, as Markdown', async () => {
    await chooseInRow(window, VALLEY_HEADLINE, 'Export…');
    await expect(dialog).toContainText('1 article will be written to one file.');
    const markdown = await write('one.md', 'Markdown');
    expect(markdown).toContain('# Valley Towns Share One Reservoir');
    expect(markdown).toContain('Hill Courier');
    expect(markdown).toContain('Jonas Weir');
    expect(markdown).toContain('Three valley towns have signed');
    expect(markdown).not.toContain('cookies');
    expect(markdown).not.toContain(HARBOUR_HEADLINE);
  });

  await test.step('two that are selected, as JSONL', async () => {
    await article(window, HARBOUR_HEADLINE).click();
    await article(window, VALLEY_HEADLINE).click({ modifiers: ['Shift'] });
    await chooseInRow(window, VALLEY_HEADLINE, 'Export…');
    await expect(dialog).toContainText('2 articles will be written to one file.');
    const lines = (await write('two.jsonl', 'JSONL')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).headline).sort()).toEqual(
      [HARBOUR_HEADLINE, VALLEY_HEADLINE].sort(),
    );
  });

  await test.step('all, as Markdown and as JSONL', async () => {
    const openAll = async (): Promise<void> => {
      await window.getByRole('button', { name: 'More about the list' }).click();
      await window.getByRole('menuitem', { name: 'Export these articles…' }).click();
      await expect(dialog).toContainText('3 articles will be written to one file.');
    };
    await openAll();
    const markdown = await write('all.md', 'Markdown');
    for (const headline of [COPIED_PAGE_HEADLINE, HARBOUR_HEADLINE, VALLEY_HEADLINE]) {
      expect(markdown).toContain(headline);
    }
    await openAll();
    await write('all.jsonl', 'JSONL');
  });

  await test.step('the same articles in a library of their own', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wirewatch-second-'));
    const second = await launchApp(folder);
    try {
      await answerOpenDialog(second.app, [join(dataFolder, 'all.jsonl')]);
      await second.window.getByRole('button', { name: 'Import files' }).first().click();
      await expect(report(second.window, '3 imported, 0 skipped, 0 failed')).toBeVisible();
      await answerSaveDialog(second.app, join(folder, 'again.jsonl'));
      await second.window.getByRole('button', { name: 'More about the list' }).click();
      await second.window.getByRole('menuitem', { name: 'Export these articles…' }).click();
      await second.window.getByRole('button', { name: 'Choose a file…' }).click();
      await expect(second.window.getByRole('dialog', { name: 'Export', exact: true })).toBeHidden();
      const read = async (path: string): Promise<unknown[]> =>
        (await readFile(path, 'utf8')).trimEnd().split('\n').sort().map(withoutOwn);
      expect(await read(join(folder, 'again.jsonl'))).toEqual(await read(join(dataFolder, 'all.jsonl')));
    } finally {
      await second.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
  });

  await test.step('copied with its citation', async () => {
    await article(window, VALLEY_HEADLINE).click();
    await chooseInRow(window, VALLEY_HEADLINE, 'Copy with citation');
    await expect(window.getByText('Copied with its citation')).toBeVisible();
    const copied = await copiedText(app);
    expect(copied.startsWith(`${VALLEY_HEADLINE}\n\nThree valley towns`)).toBe(true);
    expect(copied.trimEnd()).toMatch(
      /\n\nJonas Weir\. "Valley Towns Share One Reservoir\." Hill Courier, 3 February 2026\.$/u,
    );
  });
});
