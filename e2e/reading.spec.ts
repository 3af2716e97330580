import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { addAlert, article, importTexts, paste } from './fixtures/actions.ts';
import { expect, test } from './fixtures/app.ts';
import { alertLink, leftPane, options, rightPane } from './fixtures/parts.ts';
import { HARBOUR_HEADLINE, HARBOUR_TEXT, VALLEY_HEADLINE, VALLEY_PAGE } from './fixtures/texts.ts';

const LONG_HEADLINE = 'Forty Days Along the Northern Railway';
/** Several screens long, with a mention at its beginning, in its middle and at its end. */
const LONG = `${LONG_HEADLINE}

${Array.from({ length: 40 }, (_, day) => {
  const mention = day === 0 || day === 20 || day === 39 ? 'NATO engineers were seen at the line. ' : '';
  return `On day ${day + 1} the train stopped beside a lake. ${mention}${'The carriages were cold, and the tea was hot, and nobody complained about either. '.repeat(4)}`;
}).join('\n\n')}`;

const PERSIAN_HEADLINE = 'دیدار وزیران دفاع در تهران';
const PERSIAN = `${PERSIAN_HEADLINE}

وزیران دفاع کشورهای عضو سازمان همکاری شانگهای در تهران دیدار کردند و درباره همکاری‌های مرزی گفت‌وگو کردند.

The English name of the meeting was read out as well, and stands here from left to right.

نشست بعدی در پاییز برگزار می‌شود و گزارش آن منتشر خواهد شد.`;

function scroller(pane: Locator): Locator {
  return pane.locator('[tabindex="0"]').filter({ has: pane.page().getByRole('article') });
}

async function scrolled(pane: Locator): Promise<number> {
  return await scroller(pane).evaluate((element) => element.scrollTop);
}

/** A drag with the mouse as a hand makes it, from the middle of an article's row to that part of the panes. */
async function dragToPanes(window: Page, headline: string, across: number): Promise<void> {
  const from = await article(window, headline).boundingBox();
  const to = await window.getByRole('main').boundingBox();
  if (!from || !to) throw new Error('There is nothing to drag, or nowhere to drop it.');
  await window.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await window.mouse.down();
  await window.mouse.move(from.x + from.width / 2 + 10, from.y + from.height / 2 + 4, { steps: 3 });
  await window.mouse.move(to.x + to.width * across, to.y + to.height / 2, { steps: 8 });
  await window.mouse.up();
}

test('two articles side by side: by button, by key, by drag; swapped and closed, each with its own scroll', async ({
  wirewatch,
  dataFolder,
}) => {
  const { window } = wirewatch;
  const left = leftPane(window);
  const right = rightPane(window);
  const heading = (pane: Locator, name: string): Locator => pane.getByRole('heading', { name, level: 1 });
  await importTexts(wirewatch, join(dataFolder, 'offered'), {
    'long.txt': LONG,
    'harbour.txt': HARBOUR_TEXT,
    'valley.html': VALLEY_PAGE,
  });
  await addAlert(window, 'NATO', 'NATO');

  await test.step('by the button, where the article that was open before stays', async () => {
    await article(window, LONG_HEADLINE).click();
    await expect(heading(left, LONG_HEADLINE)).toBeVisible();
    await article(window, HARBOUR_HEADLINE).click();
    await expect(heading(left, HARBOUR_HEADLINE)).toBeVisible();
    await left.getByRole('button', { name: 'Open beside' }).click();
    await expect(heading(left, LONG_HEADLINE)).toBeVisible();
    await expect(heading(right, HARBOUR_HEADLINE)).toBeVisible();
  });

  await test.step('each pane counts its own mentions', async () => {
    await expect(left.getByRole('button', { name: 'NATO, 3 mentions' })).toBeVisible();
    await expect(right.getByRole('button', { name: 'NATO, 1 mention' })).toBeVisible();
  });

  await test.step('each pane has its own scroll', async () => {
    await left.hover();
    await window.mouse.wheel(0, 900);
    await expect.poll(() => scrolled(left)).toBeGreaterThan(500);
    expect(await scrolled(right)).toBe(0);
  });

  await test.step('n and p walk the mentions of the pane in use, and the current one is ringed', async () => {
    const current = left.locator('mark[data-current]');
    const place = (): Promise<number> =>
      left
        .locator('mark[data-alert]')
        .evaluateAll((all) => all.findIndex((mark) => mark.hasAttribute('data-current')));
    await heading(left, LONG_HEADLINE).click();
    for (const [key, at] of [
      ['n', 0],
      ['n', 1],
      ['n', 2],
      ['n', 0],
      ['p', 2],
      ['p', 1],
    ] as const) {
      await window.keyboard.press(key);
      await expect.poll(place).toBe(at);
      await expect(current).toHaveCount(1);
      await expect(current).toBeInViewport();
    }
    expect(await current.evaluate((mark) => getComputedStyle(mark).outlineStyle)).toBe('solid');
    await expect(left.getByRole('group', { name: 'Mentions' })).toContainText('2 of 3');
    await expect(right.locator('mark[data-current]')).toHaveCount(0);
  });

  await test.step('swap', async () => {
    await right.getByRole('button', { name: 'Swap panes' }).click();
    await expect(heading(left, HARBOUR_HEADLINE)).toBeVisible();
    await expect(heading(right, LONG_HEADLINE)).toBeVisible();
    await expect(right.getByRole('button', { name: 'NATO, 3 mentions' })).toBeVisible();
  });

  await test.step('close either', async () => {
    await left.getByRole('button', { name: 'Close pane' }).click();
    await expect(right).toHaveCount(0);
    await expect(heading(left, LONG_HEADLINE)).toBeVisible();
  });

  await test.step('by dragging from the list: onto the right third beside, onto the left in place', async () => {
    await dragToPanes(window, VALLEY_HEADLINE, 0.9);
    await expect(heading(right, VALLEY_HEADLINE)).toBeVisible();
    await expect(heading(left, LONG_HEADLINE)).toBeVisible();
    await dragToPanes(window, HARBOUR_HEADLINE, 0.2);
    await expect(heading(left, HARBOUR_HEADLINE)).toBeVisible();
    await expect(heading(right, VALLEY_HEADLINE)).toBeVisible();
    await right.getByRole('button', { name: 'Close pane' }).click();
    await expect(right).toHaveCount(0);
  });

  await test.step('by Ctrl+Enter on a row that the keys led to', async () => {
    await window.getByRole('listbox', { name: 'Articles' }).focus();
    await window.keyboard.press('Home');
    await expect(options(window).first()).toHaveAccessibleName(new RegExp(`^${LONG_HEADLINE}`, 'u'));
    await window.keyboard.press('j');
    await window.keyboard.press('ArrowDown');
    await window.keyboard.press('ControlOrMeta+Enter');
    await expect(right.getByRole('heading', { level: 1 })).toHaveText(VALLEY_HEADLINE);
    await expect(heading(left, HARBOUR_HEADLINE)).toBeVisible();
    await expect(alertLink(window, 'NATO, 0 unread')).toBeVisible();
  });
});

test('each paragraph runs in the direction of its own letters, at a measure that reads well', async ({
  wirewatch: { window },
}) => {
  await paste(window, { text: PERSIAN });
  const left = leftPane(window);
  await expect(left.getByRole('heading', { name: PERSIAN_HEADLINE })).toBeVisible();
  const directions = await left
    .getByRole('article')
    .locator('h1, p')
    .filter({ hasText: /وزیران|English name|نشست/u })
    .evaluateAll((blocks) => blocks.map((block) => getComputedStyle(block).direction));
  expect(directions).toEqual(['rtl', 'rtl', 'ltr', 'rtl']);

  await paste(window, { text: LONG });
  await expect(left.getByRole('heading', { name: LONG_HEADLINE })).toBeVisible();
  const reading = await left
    .getByRole('article')
    .locator('p')
    .filter({ hasText: /^On day 2 / })
    .evaluate((block) => {
      const style = getComputedStyle(block);
      const text = block.firstChild;
      const range = document.createRange();
      if (text) range.selectNodeContents(text);
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      return {
        characters: block.textContent.trim().length / lines,
        height: Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize),
      };
    });
  expect(reading.characters).toBeGreaterThan(50);
  expect(reading.characters).toBeLessThan(80);
  expect(reading.height).toBeGreaterThan(1.4);
});

test('panes, divider, folded sidebar, theme and what is open survive a restart', async ({
  wirewatch,
  dataFolder,
}) => {
  let { window } = wirewatch;
  await importTexts(wirewatch, join(dataFolder, 'offered'), {
    'harbour.txt': HARBOUR_TEXT,
    'valley.html': VALLEY_PAGE,
  });
  await article(window, HARBOUR_HEADLINE).click();
  await article(window, VALLEY_HEADLINE).click();
  await window.keyboard.press('ControlOrMeta+Enter');
  await expect(rightPane(window).getByRole('heading', { name: VALLEY_HEADLINE })).toBeVisible();

  const width = async (pane: Locator): Promise<number> => (await pane.boundingBox())?.width ?? 0;
  const before = await width(leftPane(window));
  const divider = window.getByRole('separator', { name: 'Divider between the panes' });
  await divider.focus();
  for (let presses = 0; presses < 3; presses += 1) await window.keyboard.press('ArrowRight');
  await expect.poll(() => width(leftPane(window))).toBeGreaterThan(before + 20);

  await window.getByRole('button', { name: 'Theme: as the system' }).click();
  await window.getByRole('button', { name: 'Theme: light' }).click();
  await expect(window.getByRole('button', { name: 'Theme: dark' })).toBeVisible();
  const paper = (page: Page): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.body).colorScheme);
  await expect.poll(() => paper(window)).toBe('dark');
  await window.getByRole('button', { name: 'Fold the sidebar away' }).click();
  await expect(window.getByRole('navigation', { name: 'Alerts' })).toHaveCount(0);
  const share = async (): Promise<number> => {
    const [left, right] = [await width(leftPane(window)), await width(rightPane(window))];
    return left / (left + right);
  };
  const moved = await share();

  ({ window } = await wirewatch.restart());
  await expect(leftPane(window).getByRole('heading', { name: HARBOUR_HEADLINE })).toBeVisible();
  await expect(rightPane(window).getByRole('heading', { name: VALLEY_HEADLINE })).toBeVisible();
  await expect(window.getByRole('button', { name: 'Show the sidebar' })).toBeVisible();
  await expect(window.getByRole('navigation', { name: 'Alerts' })).toHaveCount(0);
  await expect.poll(() => paper(window)).toBe('dark');
  await expect.poll(async () => Math.abs((await share()) - moved)).toBeLessThan(0.02);
});
