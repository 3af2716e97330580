import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addAlert, article, importTexts } from './fixtures/actions.ts';
import { type AppUnderTest, expect, test } from './fixtures/app.ts';
import { alertLink, leftPane, options, rightPane, searchField } from './fixtures/parts.ts';
import {
  COPIED_PAGE,
  COPIED_PAGE_HEADLINE,
  HARBOUR_HEADLINE,
  HARBOUR_TEXT,
  VALLEY_HEADLINE,
  VALLEY_PAGE,
} from './fixtures/texts.ts';

const BAKERY_HEADLINE = 'Bakery Names a Loaf After the Reservoir';
const BAKERY = `${BAKERY_HEADLINE}

The loaf is round and keeps for a week. The baker cuts an sco into it by hand with a short knife, and sells it from seven in the morning.

Workers of the harbour take forty of them a day.`;

async function fill(wirewatch: AppUnderTest, dataFolder: string): Promise<void> {
  await importTexts(wirewatch, join(dataFolder, 'offered'), {
    'border.txt': COPIED_PAGE,
    'harbour.txt': HARBOUR_TEXT,
    'valley.html': VALLEY_PAGE,
    'bakery.txt': BAKERY,
  });
}

/** The headlines that the list shows, in its order. */
async function found(window: Page): Promise<string[]> {
  const names = await options(window).evaluateAll((all) =>
    all.map((option) => option.getAttribute('aria-label') ?? ''),
  );
  const headlines = [COPIED_PAGE_HEADLINE, HARBOUR_HEADLINE, VALLEY_HEADLINE, BAKERY_HEADLINE];
  return names.map((name) => headlines.find((headline) => name.startsWith(headline)) ?? name);
}

test('the query language in the search field: what each form finds, how many, and where', async ({
  wirewatch,
  dataFolder,
}) => {
  const { window } = wirewatch;
  await fill(wirewatch, dataFolder);
  const search = searchField(window);

  await test.step('as it is typed, the last word is a beginning, with total and time', async () => {
    await window.keyboard.press('/');
    await expect(search).toBeFocused();
    await window.keyboard.type('reserv');
    await expect
      .poll(async () => (await found(window)).sort())
      .toEqual([BAKERY_HEADLINE, VALLEY_HEADLINE].sort());
    await expect(window.getByRole('status').filter({ hasText: /^2 articles · [\d.]+ ms$/u })).toBeVisible();
    await expect(article(window, BAKERY_HEADLINE).locator('mark[data-search]').first()).toHaveText(
      'Reservoir',
    );
    await window.keyboard.press('Enter');
    // Done with typing, a word is a word, and no word is written so.
    await expect(window.getByText('Nothing found for “reserv”')).toBeVisible();
  });

  await test.step('what is not finished is no mistake while it is typed, also behind a space', async () => {
    const mistake = window.getByRole('search').getByRole('alert');
    await search.fill('');
    await search.pressSequentially('(bakery OR ');
    await expect.poll(() => found(window)).toEqual([BAKERY_HEADLINE]);
    await expect(mistake).toBeHidden();
    await search.press('Enter');
    await expect(mistake).toBeVisible();
  });

  const cases: readonly (readonly [query: string, headlines: readonly string[]])[] = [
    ['"night of talks"', [HARBOUR_HEADLINE]],
    ['"talks of night"', []],
    ['headline:reservoir', [VALLEY_HEADLINE, BAKERY_HEADLINE]],
    ['headline:harbour', [HARBOUR_HEADLINE]],
    ['source:KNA', [COPIED_PAGE_HEADLINE]],
    ['source:"Hill Courier"', [VALLEY_HEADLINE]],
    ['harbour NOT loaf', [HARBOUR_HEADLINE]],
    ['harbour -loaf', [HARBOUR_HEADLINE]],
    ['bakery OR railway', [COPIED_PAGE_HEADLINE, BAKERY_HEADLINE]],
    ['(bakery OR valley) towns', [VALLEY_HEADLINE]],
    ['workers harbour', [HARBOUR_HEADLINE, BAKERY_HEADLINE]],
    ['=SCO', [COPIED_PAGE_HEADLINE, VALLEY_HEADLINE]],
    ['sco', [COPIED_PAGE_HEADLINE, BAKERY_HEADLINE]],
    ['engineer*', [VALLEY_HEADLINE]],
    ['nato headline:workers', [HARBOUR_HEADLINE]],
  ];
  for (const [query, headlines] of cases) {
    await test.step(query, async () => {
      await search.fill(query);
      await search.press('Enter');
      await expect.poll(async () => (await found(window)).sort()).toEqual([...headlines].sort());
    });
  }

  await test.step('a match in the headline ranks above one in the text, and is marked in the text opened', async () => {
    await search.fill('harbour');
    await search.press('Enter');
    await expect.poll(async () => (await found(window))[0]).toBe(HARBOUR_HEADLINE);
    const row = article(window, BAKERY_HEADLINE);
    await expect(row.locator('mark[data-search]')).toHaveText('harbour');
    await row.click();
    await expect(leftPane(window).locator('mark[data-search]')).toHaveText('harbour');
  });

  await test.step('nothing found says so and leads back', async () => {
    await search.fill('zebrafish OR quagga');
    await search.press('Enter');
    await expect(window.getByText('Nothing found for “zebrafish OR quagga”')).toBeVisible();
    await window.getByRole('button', { name: 'Clear the search' }).last().click();
    await expect(options(window)).toHaveCount(4);
  });
});

test('a misspelt word is corrected and said so, and what was typed can be searched all the same', async ({
  wirewatch,
  dataFolder,
}) => {
  const { window } = wirewatch;
  await fill(wirewatch, dataFolder);
  const search = searchField(window);
  const said = window.getByText(/Showing/u);

  await test.step('when the typing rests', async () => {
    await search.pressSequentially('resevroir');
    await expect(said).toContainText('Showing reservoir');
    await expect
      .poll(async () => (await found(window)).sort())
      .toEqual([BAKERY_HEADLINE, VALLEY_HEADLINE].sort());
  });

  await test.step('instead', async () => {
    await window.getByRole('button', { name: 'search for resevroir instead' }).click();
    await expect(said).toHaveCount(0);
    await expect(options(window)).toHaveCount(0);
    await expect(window.getByText('Nothing found for “resevroir”')).toBeVisible();
  });

  await test.step('after a space', async () => {
    await search.fill('');
    await search.pressSequentially('brussls ');
    await expect(said).toContainText('Showing brussels');
    await expect.poll(() => found(window)).toEqual([COPIED_PAGE_HEADLINE]);
  });

  await test.step('a word that is there is left alone', async () => {
    await search.fill('loaf');
    await search.press('Enter');
    await expect.poll(() => found(window)).toEqual([BAKERY_HEADLINE]);
    await expect(said).toHaveCount(0);
  });
});

test('the palette leads to an article, a source, an alert and a command', async ({
  wirewatch,
  dataFolder,
}) => {
  const { window } = wirewatch;
  await fill(wirewatch, dataFolder);
  await addAlert(window, 'Northern alliance', 'NATO');
  const palette = window.getByRole('dialog', { name: 'Go to' });
  const results = palette.getByRole('listbox', { name: 'Results' });
  const type = async (text: string): Promise<void> => {
    await window.keyboard.press('ControlOrMeta+k');
    await expect(palette.getByRole('combobox')).toBeFocused();
    await window.keyboard.type(text);
  };

  await test.step('an article, by a few letters with a slip', async () => {
    await type('harbor workers');
    await expect(results.getByRole('option', { name: HARBOUR_HEADLINE, selected: true })).toBeVisible();
    await window.keyboard.press('Enter');
    await expect(palette).toBeHidden();
    await expect(leftPane(window).getByRole('heading', { name: HARBOUR_HEADLINE })).toBeVisible();
  });

  await test.step('another beside it', async () => {
    await type('valley towns');
    await expect(results.getByRole('option', { name: VALLEY_HEADLINE, selected: true })).toBeVisible();
    await window.keyboard.press('ControlOrMeta+Enter');
    await expect(rightPane(window).getByRole('heading', { name: VALLEY_HEADLINE })).toBeVisible();
  });

  await test.step('a source', async () => {
    await type('hill cour');
    await expect(results.getByRole('group', { name: 'Sources' }).getByRole('option')).toHaveText(
      /Hill Courier/u,
    );
    await results.getByRole('group', { name: 'Sources' }).getByRole('option').click();
    await expect.poll(() => found(window)).toEqual([VALLEY_HEADLINE]);
    await expect(searchField(window)).toHaveValue(/source:/u);
  });

  await test.step('an alert', async () => {
    await type('northern');
    await expect(results.getByRole('option', { name: /Northern alliance/u, selected: true })).toBeVisible();
    await window.keyboard.press('Enter');
    await expect(alertLink(window, /^Northern alliance,/u)).toHaveAttribute('aria-current', 'page');
  });

  await test.step('a command', async () => {
    await type('keyboard short');
    await window.keyboard.press('Enter');
    await expect(window.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await window.keyboard.press('Escape');
  });

  await test.step('nothing of that name', async () => {
    await type('qqqqqqqq');
    await expect(palette).toContainText('Nothing is called “qqqqqqqq”');
    await window.keyboard.press('Escape');
    await expect(palette).toBeHidden();
  });
});
