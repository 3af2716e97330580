import type { ElectronApplication, Page } from '@playwright/test';
import type { Bridge } from '../electron/contract/bridge.ts';
import { article, report } from './fixtures/actions.ts';
import { expect, test } from './fixtures/app.ts';
import { copyElsewhere, copyPicture, countReads, focusBack, focusElsewhere } from './fixtures/clipboard.ts';
import { leftPane, options } from './fixtures/parts.ts';
import { killLibrary } from './fixtures/system-calls.ts';
import {
  COPIED_PAGE,
  COPIED_PAGE_HEADLINE,
  DIGEST,
  HARBOUR_HEADLINE,
  HARBOUR_TEXT,
  VALLEY_HEADLINE,
  VALLEY_PAGE,
} from './fixtures/texts.ts';

/** An article that is selected on a page, as a browser puts it on the clipboard. */
const VALLEY_HTML = VALLEY_PAGE.slice(VALLEY_PAGE.indexOf('<h1>'), VALLEY_PAGE.indexOf('</article>'));
const VALLEY_TEXT = VALLEY_HTML.replaceAll('</h1>', '\n\n').replaceAll(/<[^>]+>/gu, '');

const sign = (window: Page) => window.getByRole('region', { name: 'Collecting what you copy' });
const button = (window: Page) => window.getByRole('button', { name: 'Collect what you copy' });

/** Whether the application's menu says that it is on. */
async function isChecked(app: ElectronApplication): Promise<boolean | undefined> {
  return await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('collect')?.checked);
}

/** Resolves when what is on the clipboard now has been looked at: after this look, and one that may be under way. */
async function lookedAt(reads: () => Promise<number>): Promise<void> {
  const before = await reads();
  await expect.poll(reads).toBeGreaterThan(before + 1);
}

test('what is copied in other programs comes in while it is collected, and only then', async ({
  wirewatch: { app, window },
}) => {
  const reads = await countReads(app);

  await test.step('off at the start; what is on the clipboard when it begins is left alone', async () => {
    await expect(sign(window)).toHaveCount(0);
    await expect(button(window)).toHaveAttribute('aria-pressed', 'false');
    await copyElsewhere(app, { text: COPIED_PAGE });
    await button(window).click();
    await expect(sign(window)).toBeVisible();
    await expect(button(window)).toHaveAttribute('aria-pressed', 'true');
    expect(await isChecked(app)).toBe(true);
    await focusElsewhere(app);
  });

  await test.step('a text is an article, with its report and nothing opened', async () => {
    await copyElsewhere(app, { text: HARBOUR_TEXT });
    await expect(article(window, HARBOUR_HEADLINE)).toBeVisible();
    await expect(report(window, '1 imported, 0 skipped, 0 failed')).toBeVisible();
    await expect(sign(window)).toContainText('1 article so far');
    await expect(leftPane(window).getByRole('heading', { name: HARBOUR_HEADLINE })).toHaveCount(0);
  });

  await test.step('not the same again, a short text, a picture, nor the app’s own copy', async () => {
    await copyElsewhere(app, { text: HARBOUR_TEXT });
    await lookedAt(reads);
    await copyElsewhere(app, { text: 'A name, 5 June' });
    await lookedAt(reads);
    await copyPicture(app);
    await lookedAt(reads);
    await window.evaluate((text) => {
      const { wirewatch } = globalThis as unknown as { readonly wirewatch: Bridge };
      return wirewatch.copy(text);
    }, COPIED_PAGE);
    await lookedAt(reads);
    await expect(report(window, '1 imported, 0 skipped, 0 failed')).toBeVisible();
    await expect(options(window)).toHaveCount(1);
  });

  await test.step('what is here already is skipped', async () => {
    await copyElsewhere(app, { text: HARBOUR_TEXT });
    await expect(report(window, '0 imported, 1 skipped, 0 failed')).toBeVisible();
    await expect(options(window)).toHaveCount(1);
  });

  await test.step('HTML comes in with it, and a digest is asked nothing about', async () => {
    await copyElsewhere(app, { text: VALLEY_TEXT, html: VALLEY_HTML });
    await expect(article(window, VALLEY_HEADLINE)).toBeVisible();
    await copyElsewhere(app, { text: DIGEST });
    await expect(options(window)).toHaveCount(3);
    await expect(window.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('the report takes it back', async () => {
    await window.getByRole('button', { name: 'Undo import' }).click();
    await expect(options(window)).toHaveCount(2);
  });

  await test.step('Stop ends it', async () => {
    await sign(window).getByRole('button', { name: 'Stop' }).click();
    await expect(sign(window)).toHaveCount(0);
    expect(await isChecked(app)).toBe(false);
    await copyElsewhere(app, { text: COPIED_PAGE });
    // Begun again, it leaves that alone too: what comes next is the only one.
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('collect')?.click());
    await expect(sign(window)).toBeVisible();
    await focusElsewhere(app);
    await copyElsewhere(app, { text: `${HARBOUR_TEXT}\n\nThe ferries were not part of the talks.` });
    await expect(report(window, '1 imported, 0 skipped, 0 failed')).toBeVisible();
    await expect(options(window)).toHaveCount(3);
  });
});

test('what is copied while the library is started again comes in when it is back', async ({
  wirewatch: { app, window },
}) => {
  await focusElsewhere(app);
  const reads = await countReads(app);
  await button(window).click();
  await expect(sign(window)).toBeVisible();
  await expect.poll(reads).toBeGreaterThan(0);
  await copyElsewhere(app, { text: HARBOUR_TEXT });
  await killLibrary(app);
  // The clipboard is looked at in the moment in which the app's window gets the focus.
  await focusBack(app);
  await expect(article(window, HARBOUR_HEADLINE)).toBeVisible();
  await expect(options(window)).toHaveCount(1);
});

test('what is copied in the app’s own window stays out, and collecting is off after a restart', async ({
  wirewatch,
}) => {
  const { app, window } = wirewatch;
  await window.keyboard.press('ControlOrMeta+k');
  await window.getByRole('combobox').fill('collect what');
  await window.keyboard.press('Enter');
  await expect(sign(window)).toBeVisible();
  await focusBack(app);
  await copyElsewhere(app, { text: HARBOUR_TEXT });
  await focusElsewhere(app);
  await copyElsewhere(app, { text: COPIED_PAGE });
  await expect(article(window, COPIED_PAGE_HEADLINE)).toBeVisible();
  await expect(options(window)).toHaveCount(1);
  const again = await wirewatch.restart();
  await expect(button(again.window)).toHaveAttribute('aria-pressed', 'false');
  await expect(sign(again.window)).toHaveCount(0);
});
