import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { addAlert, importTexts } from './fixtures/actions.ts';
import { type AppUnderTest, expect, test } from './fixtures/app.ts';
import { options, searchField } from './fixtures/parts.ts';

const LINES = {
  'courier.jsonl': {
    headline: 'Reservoir is full again',
    source: 'Hill Courier',
    language: 'en',
    body: 'The reservoir above the town is full again, the harbour office said on Monday. Nobody had expected it before the summer.',
  },
  'news.jsonl': {
    headline: 'Harbour opens its gates',
    source: 'Harbour News',
    language: 'en',
    body: 'The harbour opened its gates to everybody on Sunday, and the reservists of the town came by the hundred to see them.',
  },
  'persian.jsonl': {
    headline: 'نشست سران در تهران',
    source: 'ایمنا',
    language: 'fa',
    body: 'نشست سران سازمان همکاری شانگهای امروز در تهران برگزار شد و وزیران دوازده کشور در آن شرکت کردند.',
  },
};

async function fill(wirewatch: AppUnderTest, dataFolder: string): Promise<void> {
  const files = Object.entries(LINES).map(([name, line]) => [name, JSON.stringify(line)]);
  await importTexts(wirewatch, join(dataFolder, 'offered'), Object.fromEntries(files));
}

function list(window: Page): Locator {
  return window.getByRole('listbox', { name: 'What can be written here' });
}

function offer(window: Page, name: string | RegExp): Locator {
  return list(window).getByRole('option', { name });
}

test('the search field completes fields, operators, names and words by keys', async ({
  wirewatch,
  dataFolder,
}) => {
  const { window } = wirewatch;
  await fill(wirewatch, dataFolder);
  const search = searchField(window);

  await test.step('a field, and at its colon what the library knows', async () => {
    await search.pressSequentially('so');
    await expect(search).toHaveAttribute('aria-expanded', 'true');
    await expect(offer(window, /^source:/u)).toBeVisible();
    // Nothing is chosen yet.
    await expect(list(window).getByRole('option', { selected: true })).toHaveCount(0);
    await search.press('ArrowDown');
    await expect(offer(window, /^source:/u)).toHaveAttribute('aria-selected', 'true');
    const active = await search.getAttribute('aria-activedescendant');
    expect(active).toBe(await offer(window, /^source:/u).getAttribute('id'));
    await search.press('Enter');
    await expect(search).toHaveValue('source:');
    await expect(list(window).getByRole('option')).toHaveCount(3);
  });

  await test.step('a name of two words is put between quotation marks', async () => {
    await search.pressSequentially('cou');
    await expect(list(window).getByRole('option')).toHaveText(['Hill Courier1']);
    await search.press('ArrowDown');
    await search.press('Tab');
    await expect(search).toHaveValue('source:"Hill Courier" ');
    await expect(search).toBeFocused();
    await expect(list(window)).toHaveCount(0);
    await expect(options(window)).toHaveCount(1);
  });

  await test.step('an operator, and what was typed can be had back', async () => {
    await search.pressSequentially('O');
    await expect(offer(window, /^OR/u)).toBeVisible();
    await search.press('ArrowDown');
    await search.press('Enter');
    await expect(search).toHaveValue('source:"Hill Courier" OR ');
    await search.press('ControlOrMeta+z');
    await expect(search).toHaveValue('source:"Hill Courier" O');
  });

  await test.step('Enter searches while nothing is chosen', async () => {
    await search.fill('');
    await search.pressSequentially('reserv');
    await expect(list(window).getByRole('option')).toHaveText(['reservists1', 'reservoir1']);
    await search.press('Enter');
    await expect(list(window)).toHaveCount(0);
    await expect(search).toHaveValue('reserv');
    await expect(window.getByText('Nothing found for “reserv”')).toBeVisible();
  });

  await test.step('also with the pointer resting where the list opens', async () => {
    const box = await search.boundingBox();
    await window.mouse.move((box?.x ?? 0) + 30, (box?.y ?? 0) + 50);
    await search.fill('');
    await search.pressSequentially('reserv');
    await expect(list(window).getByRole('option')).toHaveCount(2);
    await search.press('Enter');
    await expect(search).toHaveValue('reserv');
    await expect(list(window)).toHaveCount(0);
  });

  await test.step('words go away when the pointer leads elsewhere', async () => {
    await search.fill('');
    await search.pressSequentially('reserv');
    await expect(list(window)).toBeVisible();
    await window.getByRole('listbox', { name: 'Articles' }).hover({ position: { x: 20, y: 400 } });
    await expect(list(window)).toHaveCount(0);
    await expect(search).toBeFocused();
  });

  await test.step('Escape closes the list and keeps the text; the next one clears it', async () => {
    await search.fill('');
    await search.pressSequentially('harbour da');
    await expect(offer(window, /^date:/u)).toBeVisible();
    await search.press('Escape');
    await expect(list(window)).toHaveCount(0);
    await expect(search).toHaveValue('harbour da');
    await search.pressSequentially('t');
    await expect(list(window)).toHaveCount(0);
    await search.press('Escape');
    await expect(search).toHaveValue('');
  });

  await test.step('the arrow leads out of the list into what was found', async () => {
    await search.pressSequentially('harbour is:un');
    await expect(list(window).getByRole('option')).toHaveText([/^unread/u]);
    await search.press('ArrowDown');
    await search.press('ArrowUp');
    await expect(list(window).getByRole('option', { selected: true })).toHaveCount(0);
    await search.press('ArrowDown');
    await search.press('ArrowDown');
    await expect(list(window)).toHaveCount(0);
    await expect(window.getByRole('listbox', { name: 'Articles' })).toBeFocused();
  });

  await test.step('in the middle of a query, of which the rest stays', async () => {
    await search.fill('la harbour');
    await search.press('Home');
    await search.press('ArrowRight');
    await search.press('ArrowRight');
    // Moving about completes nothing.
    await expect(list(window)).toHaveCount(0);
    await search.pressSequentially('n');
    await search.press('ArrowDown');
    await search.press('Enter');
    await expect(list(window).getByRole('option')).toHaveText(['enEnglish2', 'faPersian1']);
    await search.pressSequentially('pers');
    await expect(list(window).getByRole('option')).toHaveText(['faPersian1']);
    await search.press('ArrowDown');
    await search.press('Enter');
    await expect(search).toHaveValue('lang:fa harbour');
  });

  await test.step('a name that is written from right to left', async () => {
    await search.fill('');
    await search.pressSequentially('source:ای');
    await offer(window, /^ایمنا/u).click();
    await expect(search).toHaveValue('source:ایمنا ');
    await expect(options(window)).toHaveCount(1);
  });
});

test('the alert dialog completes its lines, by mouse, and offers nothing that an alert refuses', async ({
  wirewatch,
  dataFolder,
}) => {
  const { window } = wirewatch;
  await fill(wirewatch, dataFolder);
  await addAlert(window, 'Harbour', 'harbour');
  await window.getByRole('button', { name: 'New alert' }).first().click();
  const dialog = window.getByRole('dialog', { name: 'New alert' });
  const words = dialog.getByLabel('Words to watch');

  await words.pressSequentially('reservoir\nharbour N');
  await expect(offer(window, /^NEAR\/5/u)).toBeVisible();
  await offer(window, /^NEAR\/5/u).click();
  await expect(words).toHaveValue('reservoir\nharbour NEAR/5 ');
  await expect(words).toBeFocused();
  await words.pressSequentially('gat');
  await expect(list(window).getByRole('option')).toHaveText(['gates1']);
  await words.press('ArrowDown');
  await words.press('Enter');
  await expect(words).toHaveValue('reservoir\nharbour NEAR/5 gates ');
  // Enter is a new line as long as nothing is chosen.
  await words.pressSequentially('so');
  await expect(offer(window, /^source:/u)).toBeVisible();
  await words.press('Enter');
  await expect(words).toHaveValue('reservoir\nharbour NEAR/5 gates so\n');

  await test.step('Escape closes the list, not the dialog', async () => {
    await words.pressSequentially('so');
    await expect(list(window)).toBeVisible();
    await words.press('Escape');
    await expect(list(window)).toHaveCount(0);
    await expect(dialog).toBeVisible();
  });

  await test.step('what an alert cannot ask for', async () => {
    await words.fill('');
    await words.pressSequentially('al');
    await words.pressSequentially('ert:');
    await expect(list(window)).toHaveCount(0);
    await words.fill('');
    await words.pressSequentially('date:');
    await expect(list(window).getByRole('option').first()).toBeVisible();
    await expect(offer(window, /today|7d/u)).toHaveCount(0);
  });
});
