import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerOpenDialog, report, writeFiles } from './fixtures/actions.ts';
import { expect, test } from './fixtures/app.ts';
import { generatedLines } from './fixtures/generated.ts';
import { importCards, libraryLink } from './fixtures/parts.ts';
import { killLibrary } from './fixtures/system-calls.ts';

const ARTICLES = 6_000;

/** Notes from now on all that the window says of a running import and of the library. */
async function listen(window: Page): Promise<void> {
  await window.evaluate(() => {
    const heard = { articles: 0, restarting: false };
    Reflect.set(globalThis, 'heard', heard);
    new MutationObserver(() => {
      for (const line of document.querySelectorAll('p')) {
        const [, count] = /^([\d,]+) articles? · /u.exec(line.textContent) ?? [];
        if (count) heard.articles = Math.max(heard.articles, Number(count.replaceAll(',', '')));
        heard.restarting ||= line.textContent === 'The library stopped and is being started again';
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

async function heard(window: Page): Promise<{ articles: number; restarting: boolean }> {
  return await window.evaluate(() => Reflect.get(globalThis, 'heard'));
}

/** How many articles the sidebar says there are. */
async function inLibrary(window: Page): Promise<number> {
  const name = (await libraryLink(window, 'All articles').getAttribute('aria-label')) ?? '';
  return Number(name.replace(/^.*?, /u, '').replaceAll(',', '')) || 0;
}

test('a library that is killed in the middle of an import is started again with every article it reported', async ({
  wirewatch: { app, window },
  dataFolder,
}) => {
  const paths = await writeFiles(join(dataFolder, 'offered'), { 'export.jsonl': generatedLines(ARTICLES) });
  await answerOpenDialog(app, paths);
  await listen(window);
  await window.getByRole('button', { name: 'Import files' }).first().click();
  await expect.poll(async () => (await heard(window)).articles, { intervals: [20] }).toBeGreaterThan(0);
  await killLibrary(app);

  await test.step('it says so, and the import’s report says how far it came', async () => {
    await expect.poll(async () => (await heard(window)).restarting).toBe(true);
    await expect(importCards(window).getByText('Interrupted')).toBeVisible();
    await expect(window.getByText('The library stopped and is being started again')).toHaveCount(0);
  });
  const reported = (await heard(window)).articles;
  expect(reported).toBeGreaterThan(0);
  expect(reported).toBeLessThan(ARTICLES);
  await expect.poll(() => inLibrary(window)).toBeGreaterThanOrEqual(reported);
  const kept = await inLibrary(window);
  expect(kept).toBeLessThan(ARTICLES);

  await test.step('the list of imports shows it, with counts that add up', async () => {
    await libraryLink(window, 'Imports').click();
    const line = window.getByRole('list', { name: 'Imports' }).getByRole('button');
    await expect(line).toHaveCount(1);
    await expect(line).toContainText('Interrupted');
    // What was kept, and the file of which the rest was left out.
    await expect(line).toContainText(`${kept.toLocaleString('en')} imported, 1 skipped, 0 failed`);
    await line.click();
    await window.getByRole('radio', { name: 'Skipped' }).click();
    await expect(window.getByRole('list', { name: 'Articles and files of this import' })).toContainText(
      'Left out: the import was interrupted.',
    );
    await libraryLink(window, 'All articles').click();
  });

  await test.step('the same file again brings the rest, and nothing twice', async () => {
    await window.getByRole('button', { name: 'Import files' }).first().click();
    const counts = [ARTICLES - kept, kept].map((count) => count.toLocaleString('en'));
    await expect(report(window, `${counts[0]} imported, ${counts[1]} skipped, 0 failed`)).toBeVisible({
      timeout: 30_000,
    });
    await expect.poll(() => inLibrary(window)).toBe(ARTICLES);
  });
});
