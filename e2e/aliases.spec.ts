import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { importTexts } from './fixtures/actions.ts';
import { expect, test } from './fixtures/app.ts';
import { alertLink, options } from './fixtures/parts.ts';

const REST = 'Nobody at the meeting could say how long the talks would take, or who would pay for them.';

function text(headline: string, lead: string, rest = REST): string {
  return `${headline}\n\n${lead}\n\n${rest}`;
}

const SUMMIT = 'Members Agree on Night Trains';
const TRADE = 'Trade Between Members Grows';
const SPELLED = 'A Report on Bridges and Rails';
const RUSSIAN = 'Встреча в Астане открылась в понедельник';
const ARTICLES = {
  'summit.txt': text(
    SUMMIT,
    'The Shanghai Cooperation Organization (SCO) agreed on night trains on Monday, its secretariat said.',
  ),
  'trade.txt': text(
    TRADE,
    'Trade between the members of the Shanghai Cooperation Organization grew by a tenth, a report says.',
  ),
  'rails.txt': text(
    SPELLED,
    'The Shanghai Cooperation Organisation is to build more bridges, a report on the rails of the region says.',
  ),
  'astana.txt': text(
    RUSSIAN,
    'Шанхайская организация сотрудничества (SCO) провела встречу в Астане, сообщили журналистам в понедельник.',
    'Никто на встрече не мог сказать, сколько продлятся переговоры и кто за них заплатит.',
  ),
  'score.txt': text(
    'Late Goals in Moscow',
    'The score was late, and nobody in the stands of San Francisco had seen a Moscow team win by so much.',
  ),
};

function dialogOf(window: Page): Locator {
  return window.getByRole('dialog', { name: 'New alert' });
}

test('names that the articles give are proposed, added by mouse and by keyboard, taken back, and hit what they should', async ({
  wirewatch,
  dataFolder,
}) => {
  const { window } = wirewatch;
  await importTexts(wirewatch, join(dataFolder, 'offered'), ARTICLES);
  await window.getByRole('button', { name: 'New alert' }).first().click();
  const dialog = dialogOf(window);
  const words = dialog.getByLabel('Words to watch');
  const proposals = dialog.getByRole('region', { name: 'Also called in your library' });
  const preview = dialog.getByRole('region', { name: 'What it hits' });
  const readAs = dialog.getByRole('list', { name: 'How each line is read' });
  const row = (name: string): Locator => proposals.getByRole('listitem').filter({ hasText: name });

  await test.step('each says where it comes from and what it would bring', async () => {
    await words.fill('SCO');
    await expect(preview).toContainText('Hits 2 articles in the library');
    await expect(row('Shanghai Cooperation Organization')).toContainText('given with SCO in 1 article');
    await expect(row('Shanghai Cooperation Organization')).toContainText('1 of 2 new');
    await expect(row('Шанхайская организация сотрудничества')).toContainText(
      'in another script, in 1 article',
    );
    await expect(row('Шанхайская организация сотрудничества')).toContainText('nothing new');
    await expect(readAs.getByRole('listitem')).toContainText('2 articles');
  });

  await test.step('what it would bring is shown beside the form', async () => {
    await proposals
      .getByRole('button', { name: 'Show the 1 article that Shanghai Cooperation Organization would bring' })
      .click();
    const shown = dialog.getByRole('region', { name: 'What Shanghai Cooperation Organization hits' });
    await expect(shown.getByRole('listitem')).toHaveCount(1);
    await expect(shown.getByRole('listitem')).toContainText(TRADE);
    await expect(shown.locator('mark')).toHaveText('Shanghai Cooperation Organization');
    await shown.getByRole('button', { name: 'What all lines hit' }).click();
    await expect(preview).toBeVisible();
  });

  await test.step('one click adds a line, undo takes it out again', async () => {
    await proposals.getByRole('button', { name: 'Add Shanghai Cooperation Organization' }).click();
    await expect(words).toHaveValue('SCO\n"Shanghai Cooperation Organization"');
    await expect(preview).toContainText('Hits 3 articles in the library');
    await proposals.getByRole('button', { name: 'Take Shanghai Cooperation Organization out again' }).click();
    await expect(words).toHaveValue('SCO');
    await expect(preview).toContainText('Hits 2 articles in the library');
  });

  await test.step('by keyboard, one after the other: what was added leads to its other spelling', async () => {
    await proposals.getByRole('button', { name: 'Add Shanghai Cooperation Organization' }).focus();
    await window.keyboard.press('Enter');
    await expect(row('Shanghai Cooperation Organisation')).toContainText('printed so in 1 article');
    // The focus went on to the next proposal, whichever that was then.
    await expect(proposals.locator('button:focus')).toHaveText('Add');
    await proposals.getByRole('button', { name: 'Add Shanghai Cooperation Organisation' }).focus();
    await window.keyboard.press('Enter');
    await expect(words).toHaveValue(
      'SCO\n"Shanghai Cooperation Organization"\n"Shanghai Cooperation Organisation"',
    );
  });

  await test.step('each line says what it brings and what only it finds, and shows these articles', async () => {
    await expect(preview).toContainText('Hits 4 articles in the library');
    const lines = readAs.getByRole('listitem');
    await expect(lines.nth(0)).toContainText('1 only here2 articles');
    await expect(lines.nth(1)).toContainText('1 only here2 articles');
    await expect(lines.nth(2)).toContainText('1 only here1 article');
    await readAs.getByRole('button', { name: 'Show the 2 articles that SCO hits' }).click();
    const shown = dialog.getByRole('region', { name: 'What SCO hits' });
    await expect(shown.getByRole('listitem')).toHaveCount(2);
    await shown.getByRole('radio', { name: 'Only here 1' }).click();
    await expect(shown.getByRole('listitem')).toHaveCount(1);
    await expect(shown.getByRole('listitem')).toContainText(RUSSIAN);
  });

  await test.step('each line is explained', async () => {
    await readAs.getByRole('button', { name: 'Explain "Shanghai Cooperation Organization"' }).click();
    const explained = window.getByRole('dialog', { name: 'What this line asks' });
    await expect(explained).toContainText('Articles with the phrase “Shanghai Cooperation Organization”.');
    await expect(explained).toContainText('1 mention');
    await window.keyboard.press('Escape');
    await expect(explained).toBeHidden();
    await expect(dialog).toBeVisible();
  });

  await test.step('saved, it hits these articles', async () => {
    await dialog.getByRole('button', { name: 'Save alert' }).click();
    await expect(dialog).toBeHidden();
    await alertLink(window, 'SCO, 4 unread').click();
    await expect(options(window)).toHaveCount(4);
    for (const headline of [SUMMIT, TRADE, SPELLED, RUSSIAN]) {
      await expect(options(window).filter({ hasText: headline })).toHaveCount(1);
    }
  });
});

test('lines that hit too much or cannot be read say so, also in a narrow and short window', async ({
  wirewatch,
  dataFolder,
}) => {
  const { app, window } = wirewatch;
  await importTexts(wirewatch, join(dataFolder, 'offered'), ARTICLES);
  await window.getByRole('button', { name: 'New alert' }).first().click();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(800, 520));
  const dialog = dialogOf(window);
  await dialog.getByLabel('Words to watch').fill('SCO\nWHO\n(late\n"سازمان همکاری شانگهای"');
  const lines = dialog.getByRole('list', { name: 'How each line is read' }).getByRole('listitem');
  await expect(lines.nth(0)).toContainText('2 articles');
  await expect(lines.nth(1)).toContainText('also a word');
  await expect(lines.nth(2)).toContainText('This parenthesis is never closed');
  await expect(lines.nth(3)).toContainText('no article yet');
  // Nothing is wider than its column, and the buttons of the dialog stay in sight.
  const sideways = await dialog.evaluate((popup) =>
    [...popup.querySelectorAll('*')].some(
      (element) =>
        getComputedStyle(element).overflowX === 'auto' && element.scrollWidth > element.clientWidth,
    ),
  );
  expect(sideways).toBe(false);
  await expect(dialog.getByRole('button', { name: 'Save alert' })).toBeInViewport();
  await lines.nth(3).scrollIntoViewIfNeeded();
  await expect(dialog.getByRole('region', { name: 'What it hits' })).toBeInViewport();
});
