import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { addAlert, importTexts } from './fixtures/actions.ts';
import { expect, test } from './fixtures/app.ts';
import { alertLink, leftPane } from './fixtures/parts.ts';

function text(headline: string, ...paragraphs: readonly string[]): string {
  return [headline, ...paragraphs].join('\n\n');
}

const SUMMIT = 'Members of the SCO meet in Astana';
const TRADE = 'Trade of the SCO grows again';
const SOFTWARE = 'Old Lawsuit over Unix Ends at Last';
const FLOODS = 'Flood Data Shared before the NATO Summit';
const FILES = {
  'summit.txt': text(
    SUMMIT,
    'The members of the SCO opened their summit in Astana on Thursday, the chair of the SCO said.',
    'Ministers of ten countries came to the SCO summit, among them two new ones.',
  ),
  'trade.txt': text(
    TRADE,
    'Trade between the members of the SCO grew by a tenth, ministers said before the summit.',
    'Rail freight grew most, the office added in its yearly report.',
  ),
  'software.txt': text(
    SOFTWARE,
    'A court in Utah closed the case that the SCO Group had brought over the Unix system.',
    'The SCO Group went bankrupt long ago, and its lawyers were not to be reached.',
  ),
  'floods.txt': text(
    FLOODS,
    'NATO and the SCO share measurements of rivers, officials said in Brussels.',
    'The agreement was reached after two years of talks about water and weather.',
  ),
};

function inboxLink(window: Page): Locator {
  return window.getByRole('navigation', { name: 'Alerts' }).getByRole('link', { name: /^Inbox, / });
}

function hits(window: Page): Locator {
  return window.getByRole('listbox', { name: 'Hits' }).getByRole('option');
}

function hit(window: Page, headline: string): Locator {
  return hits(window).filter({ hasText: headline });
}

async function show(window: Page, state: string): Promise<void> {
  await window.getByRole('radio', { name: state, exact: true }).click();
}

test('the inbox follows an import, is worked through by keyboard, and is as it was after a restart', async ({
  wirewatch,
  dataFolder,
  restart,
}) => {
  const { window } = wirewatch;
  await addAlert(window, 'SCO', 'SCO');
  await addAlert(window, 'NATO', 'NATO');
  await inboxLink(window).click();
  await expect(window.getByText('All is seen')).toBeVisible();

  await test.step('what is imported is there at once, with its mentions in the alerts’ colours', async () => {
    await importTexts(wirewatch, join(dataFolder, 'offered'), FILES);
    await expect(hits(window)).toHaveCount(4);
    await expect(inboxLink(window)).toHaveAccessibleName('Inbox, 4 unread');
    const floods = hit(window, FLOODS);
    await expect(floods).toHaveAccessibleName(/unread, hit by SCO, NATO$/u);
    await expect(floods.locator('mark[data-alert]')).toHaveText(['NATO', 'NATO', 'SCO']);
    const colors = await floods
      .locator('mark[data-alert]')
      .evaluateAll((marks) => [...new Set(marks.map((mark) => mark.getAttribute('data-alert-color')))]);
    expect(colors).toHaveLength(2);
  });

  await test.step('opened, it is seen and stays in sight; put away, the next one is current', async () => {
    await window.getByRole('listbox', { name: 'Hits' }).focus();
    await window.keyboard.press('j');
    const first = await hits(window).first().getAttribute('aria-label');
    await window.keyboard.press('Enter');
    await expect(leftPane(window).getByRole('heading').first()).toBeVisible();
    await expect(inboxLink(window)).toHaveAccessibleName('Inbox, 3 unread');
    await expect(hits(window)).toHaveCount(4);
    await expect(hits(window).first()).toHaveAccessibleName(/, seen, /u);
    await window.keyboard.press('e');
    await expect(hits(window)).toHaveCount(3);
    await expect(
      window.getByRole('listbox', { name: 'Hits' }).getByRole('option', { selected: true }),
    ).toHaveCount(1);
    await window.keyboard.press('z');
    await expect(hits(window)).toHaveCount(4);
    expect((await hits(window).first().getAttribute('aria-label'))?.slice(0, 20)).toBe(first?.slice(0, 20));
    await window.keyboard.press('u');
    await expect(inboxLink(window)).toHaveAccessibleName('Inbox, 4 unread');
  });

  await test.step('several at once: marked by X and by Shift, done, and back by the button', async () => {
    await window.keyboard.press('Home');
    await window.keyboard.press('x');
    await window.keyboard.press('j');
    await window.keyboard.press('j');
    await window.keyboard.press('x');
    await expect(window.getByText('2 selected')).toBeVisible();
    await window.keyboard.press('e');
    await expect(hits(window)).toHaveCount(2);
    await window
      .getByRole('dialog')
      .filter({ hasText: '2 articles done' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect(hits(window)).toHaveCount(4);
    await expect(window.getByText('2 selected')).toBeVisible();
    await window.getByRole('listbox', { name: 'Hits' }).focus();
    await window.keyboard.press('Home');
    await hits(window)
      .nth(3)
      .click({ modifiers: ['Shift'] });
    await expect(window.getByText('4 selected')).toBeVisible();
    await window.keyboard.press('Escape');
    await expect(window.getByText('4 articles')).toBeVisible();
  });

  await test.step('by alert, of one alert, and by words', async () => {
    await window.getByRole('button', { name: 'More for the inbox' }).click();
    await window.getByRole('menuitem', { name: 'By alert' }).click();
    await expect(hits(window)).toHaveCount(5);
    await window.getByRole('button', { name: 'Alert: All alerts' }).click();
    await window.getByRole('menuitem', { name: 'NATO' }).click();
    await expect(hits(window)).toHaveCount(1);
    await window.getByRole('button', { name: 'Alert: NATO' }).click();
    await window.getByRole('menuitem', { name: 'All alerts' }).click();
    await window.getByRole('button', { name: 'More for the inbox' }).click();
    await window.getByRole('menuitem', { name: 'By day' }).click();
    await window.keyboard.press('/');
    await window.keyboard.type('freight');
    await expect(hits(window)).toHaveCount(1);
    await window.keyboard.press('Escape');
    await expect(hits(window)).toHaveCount(4);
  });

  await test.step('the states are there after a restart', async () => {
    await hit(window, TRADE).click({ button: 'right' });
    await window.getByRole('menuitem', { name: 'Done' }).click();
    await expect(hits(window)).toHaveCount(3);
    await hit(window, SOFTWARE).click({ button: 'right' });
    await window.getByRole('menuitem', { name: 'Not relevant…' }).click();
    const dialog = window.getByRole('dialog', { name: 'Why is this not relevant?' });
    await dialog.getByRole('radio', { name: 'It is a copy of what I had' }).click();
    await dialog.getByRole('button', { name: 'Not relevant', exact: true }).click();
    await expect(hits(window)).toHaveCount(2);
    const again = await restart();
    await expect(inboxLink(again.window)).toHaveAccessibleName('Inbox, 2 unread');
    await inboxLink(again.window).click();
    await expect(hits(again.window)).toHaveCount(2);
    await show(again.window, 'Done');
    await expect(hit(again.window, TRADE)).toHaveCount(1);
    await show(again.window, 'Not relevant');
    await expect(hit(again.window, SOFTWARE)).toContainText('a copy');
    await hit(again.window, SOFTWARE).click({ button: 'right' });
    await again.window.getByRole('menuitem', { name: 'Relevant after all' }).click();
    await expect(inboxLink(again.window)).toHaveAccessibleName('Inbox, 3 unread');
    await expect(alertLink(again.window, 'SCO, 3 unread')).toBeVisible();
  });
});

test('a hit of another meaning: why, what narrowing the alert would do, and both taken back', async ({
  wirewatch,
  dataFolder,
}) => {
  const { window } = wirewatch;
  await addAlert(window, 'SCO', 'SCO');
  await importTexts(wirewatch, join(dataFolder, 'offered'), {
    ...FILES,
    'unix.txt': text(
      'Unix Rights Sold in Utah',
      'What was left of the SCO Group was sold, a court in Utah said on Friday.',
      'The buyer of the rights was not named, and no price was told.',
    ),
  });
  await inboxLink(window).click();
  await expect(hits(window)).toHaveCount(5);
  await hit(window, SOFTWARE).click();
  await window.keyboard.press('!');
  const dialog = window.getByRole('dialog', { name: 'Why is this not relevant?' });
  await expect(dialog).toContainText(SOFTWARE);

  await test.step('proposals with their effect; nothing is changed yet', async () => {
    const phrase = dialog.getByRole('radio', { name: /^Not where it says “SCO Group”\./u });
    await expect(phrase).toHaveAccessibleName(/1 other would go too \(1 unread\), 3 stay$/u);
    await phrase.click();
    await expect(dialog).toContainText('=SCO NOT "SCO Group"');
    await expect(dialog.getByRole('listitem').filter({ hasText: 'Unix Rights Sold in Utah' })).toBeVisible();
    await expect(dialog.getByRole('listitem').filter({ hasText: SUMMIT })).toBeVisible();
    await dialog.getByRole('radio', { name: 'It is named only in passing' }).click();
    await expect(dialog.getByRole('radio', { name: /^Only with 3 mentions or more\./u })).toBeVisible();
    await dialog.getByRole('radio', { name: 'It means something else' }).click();
    await phrase.click();
  });

  await test.step('applied: the alert is narrower, and what it hit wrongly is gone', async () => {
    await dialog.getByRole('button', { name: 'Not relevant, and narrow SCO' }).click();
    await expect(hits(window)).toHaveCount(3);
    await expect(alertLink(window, 'SCO, 3 unread')).toBeVisible();
  });

  await test.step('undone: the alert and its hits are as they were', async () => {
    await window
      .getByRole('dialog')
      .filter({ hasText: 'Not relevant, and SCO is narrower' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect(hits(window)).toHaveCount(5);
    await expect(hit(window, SOFTWARE)).toHaveAccessibleName(/, seen, /u);
    await expect(alertLink(window, 'SCO, 4 unread')).toBeVisible();
  });
});
