import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { addAlert, article, importTexts, paste } from './fixtures/actions.ts';
import { expect, test } from './fixtures/app.ts';
import { alertLink, importCards, leftPane, libraryLink, options } from './fixtures/parts.ts';
import { HARBOUR_HEADLINE, HARBOUR_TEXT } from './fixtures/texts.ts';

const NEWSLETTER_HEADLINE = 'A Day of Signs on the Walls of Lisbon';
/** Every form that must be found, and every word that only looks like one. */
const NEWSLETTER = `${NEWSLETTER_HEADLINE}

The SCO came first, painted in blue. Behind it stood (SCO) in brackets, S.C.O. with points, the SCO's flag and an SCO-led parade.

Moscow kept the score in San Francisco, where a sco was painted by a child. A senator asked who had paid, and who would clean it.

The WHO, asked about NATO, said that it paints no walls; NATO's spokesman said the same.`;

const LATE_HEADLINE = 'Market Stalls Move to the Station';
/** Mentions it deep in the text only. */
const LATE = `${LATE_HEADLINE}

The stalls move to the station for the winter, the market office said.

One of them sells flags, among them that of the SCO.`;

const LOWER_HEADLINE = 'Club Picks a Name of Three Letters';
const LOWER = `${LOWER_HEADLINE}

The chess club calls itself sco from now on, in small letters.

Nobody at the meeting could say what it is short for.`;

function newAlert(window: Page): Locator {
  return window.getByRole('dialog', { name: 'New alert' });
}

/** The texts of all marks of alerts in the left pane, in order. */
function marks(window: Page): Promise<string[]> {
  return leftPane(window).locator('mark[data-alert]').allTextContents();
}

async function chooseAction(window: Page, alert: string, action: string): Promise<void> {
  await alertLink(window, new RegExp(`^${alert},`, 'u')).hover();
  await window.getByRole('button', { name: `Actions for ${alert}` }).click();
  await window.getByRole('menuitem', { name: action }).click();
}

test('while an alert is typed it shows what it hits and how each line is read', async ({
  wirewatch,
  dataFolder,
}) => {
  const { window } = wirewatch;
  await importTexts(wirewatch, join(dataFolder, 'offered'), {
    'signs.txt': NEWSLETTER,
    'market.txt': LATE,
    'club.txt': LOWER,
    'harbour.txt': HARBOUR_TEXT,
  });
  await window.getByRole('button', { name: 'New alert' }).first().click();
  const dialog = newAlert(window);
  const preview = dialog.getByRole('region', { name: 'What it hits' });
  const readAs = dialog.getByRole('list', { name: 'How each line is read' });
  await expect(preview).toContainText('What it hits appears here while you type');

  await test.step('a line in capitals is exact', async () => {
    await dialog.getByLabel('Words to watch').pressSequentially('SCO');
    await expect(readAs.getByRole('listitem')).toContainText('exactly these letters');
    await expect(preview).toContainText('Hits 2 articles in the library');
    await expect(preview.getByRole('listitem')).toHaveCount(2);
    await expect(preview.getByRole('listitem').filter({ hasText: LATE_HEADLINE }).locator('mark')).toHaveText(
      'SCO',
    );
  });

  await test.step('unless the person asks for any case', async () => {
    await readAs.getByRole('button', { name: 'Any case for SCO' }).click();
    await expect(readAs.getByRole('listitem')).toContainText('any case');
    await expect(preview).toContainText('Hits 3 articles in the library');
    await readAs.getByRole('button', { name: 'Exact letters for SCO' }).click();
    await expect(preview).toContainText('Hits 2 articles in the library');
  });

  await test.step('headline and lead only', async () => {
    await dialog.getByRole('radio', { name: 'Headline and first paragraph' }).click();
    await expect(preview).toContainText('Hits 1 article in the library');
    await dialog.getByRole('radio', { name: 'The whole article' }).click();
    await expect(preview).toContainText('Hits 2 articles in the library');
  });

  await test.step('several lines: three snippets of all that they hit, and a broken line is said', async () => {
    const words = dialog.getByLabel('Words to watch');
    await words.fill('SCO\n"night of talks"\nchess');
    await expect(preview).toContainText('Hits 4 articles in the library');
    await expect(preview.getByRole('listitem')).toHaveCount(3);
    await words.fill('SCO\n"night of');
    await expect(readAs).toContainText('This quotation mark is never closed');
    await expect(preview).toContainText(
      'Hits 2 articles in the library, without the line that cannot be read',
    );
    await dialog.getByRole('button', { name: 'Save alert' }).click();
    await expect(dialog).toBeVisible();
    await words.fill('');
    await dialog.getByRole('button', { name: 'Save alert' }).click();
    await expect(dialog).toContainText('Write at least one word to watch');
    // Without a name it is called as its first line.
    await words.fill('SCO');
    await dialog.getByRole('button', { name: 'Save alert' }).click();
    await expect(dialog).toBeHidden();
    await expect(alertLink(window, 'SCO, 2 unread')).toBeVisible();
  });
});

test('what is marked: the acronym in all its forms, never inside a word or as a word', async ({
  wirewatch,
  dataFolder,
}) => {
  const { window } = wirewatch;
  await importTexts(wirewatch, join(dataFolder, 'offered'), { 'signs.txt': NEWSLETTER });
  await addAlert(window, 'SCO', 'SCO');
  await addAlert(window, 'NATO', 'NATO');
  await addAlert(window, 'WHO', 'WHO');
  await article(window, NEWSLETTER_HEADLINE).click();
  await expect(leftPane(window).getByRole('heading', { name: NEWSLETTER_HEADLINE })).toBeVisible();
  await expect(leftPane(window).locator('mark[data-alert]')).toHaveCount(8);
  expect(await marks(window)).toEqual(['SCO', 'SCO', 'S.C.O.', 'SCO', 'SCO', 'WHO', 'NATO', 'NATO']);
  const legend = leftPane(window).getByRole('group', { name: 'Mentions' });
  for (const entry of ['SCO, 5 mentions', 'NATO, 2 mentions', 'WHO, 1 mention']) {
    await expect(legend.getByRole('button', { name: entry })).toBeVisible();
  }
  // A line in the alert's own colour under each mark, and the same colour in the sidebar and the list.
  for (const name of ['SCO', 'NATO', 'WHO']) {
    const color = await alertLink(window, `${name}, 0 unread`)
      .locator('[data-alert-color]')
      .evaluate((dot) => getComputedStyle(dot).backgroundColor);
    const mark = leftPane(window).locator('mark[data-alert]').filter({ hasText: name }).first();
    expect(await mark.evaluate((element) => getComputedStyle(element).boxShadow)).toContain(color);
    const bar = article(window, NEWSLETTER_HEADLINE).locator(`[title="${name}"]`);
    expect(await bar.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(color);
  }
});

test('an alert is edited, paused, resumed, deleted and brought back', async ({ wirewatch, dataFolder }) => {
  const { window } = wirewatch;
  const folder = join(dataFolder, 'offered');
  await importTexts(wirewatch, folder, { 'signs.txt': NEWSLETTER });
  await addAlert(window, 'SCO', 'SCO');
  await article(window, NEWSLETTER_HEADLINE).click();
  await expect(leftPane(window).locator('mark[data-alert]')).toHaveCount(5);

  await test.step('other words, another colour', async () => {
    await chooseAction(window, 'SCO', 'Edit');
    const dialog = window.getByRole('dialog', { name: 'Edit alert' });
    await expect(dialog.getByLabel('Words to watch')).toHaveValue('SCO');
    await dialog.getByLabel('Words to watch').fill('SCO\nparade');
    await dialog.getByRole('radio', { name: 'Teal' }).click();
    await dialog.getByRole('button', { name: 'Save alert' }).click();
    await expect(leftPane(window).locator('mark[data-alert][data-alert-color="teal"]')).toHaveCount(6);
  });

  await test.step('paused, it takes no notice of what comes', async () => {
    await chooseAction(window, 'SCO', 'Pause');
    await expect(alertLink(window, 'SCO, 0 unread, paused')).toBeVisible();
    await importTexts(wirewatch, folder, { 'market.txt': LATE });
    await expect(article(window, LATE_HEADLINE)).toBeVisible();
    await expect(alertLink(window, 'SCO, 0 unread, paused')).toBeVisible();
  });

  await test.step('resumed, it has what came meanwhile', async () => {
    await chooseAction(window, 'SCO', 'Resume');
    await expect(alertLink(window, 'SCO, 1 unread')).toBeVisible();
  });

  await test.step('deleted, its marks go and the articles stay; undo brings it back', async () => {
    await alertLink(window, /^SCO,/u).click();
    await expect(options(window)).toHaveCount(2);
    await chooseAction(window, 'SCO', 'Delete');
    const question = window.getByRole('alertdialog', { name: 'Delete the alert SCO?' });
    await question.getByRole('button', { name: 'Cancel' }).click();
    await expect(alertLink(window, /^SCO,/u)).toBeVisible();
    await chooseAction(window, 'SCO', 'Delete');
    await question.getByRole('button', { name: 'Delete alert' }).click();
    await expect(alertLink(window, /^SCO,/u)).toHaveCount(0);
    await expect(leftPane(window).locator('mark[data-alert]')).toHaveCount(0);
    await expect(options(window)).toHaveCount(2);
    await window
      .getByRole('dialog')
      .filter({ hasText: 'Alert SCO deleted' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect(alertLink(window, /^SCO,/u)).toBeVisible();
    await expect(leftPane(window).locator('mark[data-alert]')).toHaveCount(6);
  });
});

test('unread counts follow the trash and an undone import, and a hit is announced in the window', async ({
  wirewatch,
  dataFolder,
}) => {
  const { window } = wirewatch;
  const folder = join(dataFolder, 'offered');
  await addAlert(window, 'SCO', 'SCO');
  await addAlert(window, 'NATO', 'NATO');
  await importTexts(wirewatch, folder, { 'signs.txt': NEWSLETTER, 'market.txt': LATE });
  await expect(alertLink(window, 'SCO, 2 unread')).toBeVisible();
  const said = (message: string): Locator => window.getByRole('dialog').filter({ hasText: message });

  await test.step('one message for the batch, with the way to its articles', async () => {
    await expect(said('2 alerts have new articles')).toContainText(/SCO.*2/u);
    await said('2 alerts have new articles').getByRole('button', { name: 'Show' }).click();
    await expect(window.getByRole('heading', { name: 'One import' })).toBeVisible();
    await expect(options(window)).toHaveCount(2);
  });

  await libraryLink(window, 'All articles').click();
  await article(window, LATE_HEADLINE).click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'Move to trash' }).click();
  await expect(alertLink(window, 'SCO, 1 unread')).toBeVisible();
  await libraryLink(window, 'Trash').click();
  await article(window, LATE_HEADLINE).click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'Restore' }).click();
  await expect(alertLink(window, 'SCO, 2 unread')).toBeVisible();

  await libraryLink(window, 'All articles').click();
  await importCards(window).getByRole('button', { name: 'Undo import' }).click();
  await expect(alertLink(window, 'SCO, 0 unread')).toBeVisible();
  await expect(alertLink(window, 'NATO, 0 unread')).toBeVisible();
  await importCards(window).getByRole('button', { name: 'Put back' }).click();
  await expect(alertLink(window, 'SCO, 2 unread')).toBeVisible();

  // A pasted article opens at once, and what is read is not counted.
  await paste(window, { text: HARBOUR_TEXT });
  await expect(leftPane(window).getByRole('heading', { name: HARBOUR_HEADLINE })).toBeVisible();
  await said('NATO: 1 new article').getByRole('button', { name: 'Show' }).click();
  await expect(alertLink(window, 'NATO, 1 unread')).toHaveAttribute('aria-current', 'page');
  await expect(options(window)).toHaveCount(2);
});
