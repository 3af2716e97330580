import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerOpenDialog, report, writeFiles } from './fixtures/actions.ts';
import { expect, test } from './fixtures/app.ts';
import { generatedLines } from './fixtures/generated.ts';
import { importCards, interruptedImports, libraryLink } from './fixtures/parts.ts';
import { killLibrary } from './fixtures/system-calls.ts';

/** Enough that no machine reads them all before the test has seen the first come in. */
const ARTICLES = 15_000;

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
    await expect(line).toContainText(`${kept.toLocaleString('en')} imported, 0 skipped, 0 failed`);
  });

  await test.step('it is taken up again on request, and brings the rest, nothing twice', async () => {
    const question = interruptedImports(window).getByRole('article', { name: 'export.jsonl' });
    await expect(question).toContainText(
      `${kept.toLocaleString('en')} articles read, the rest of the file is left`,
    );
    await question.getByRole('button', { name: 'Resume importing export.jsonl' }).click();
    await expect(
      report(window, `${ARTICLES.toLocaleString('en')} imported, 0 skipped, 0 failed`),
    ).toBeVisible({ timeout: 60_000 });
    await expect(interruptedImports(window)).toHaveCount(0);
    await expect.poll(() => inLibrary(window)).toBe(ARTICLES);
  });
});

test('an app that is quit in the middle of an import of 5,000 files offers to go on at the next start', async ({
  wirewatch,
  dataFolder,
}) => {
  const count = 5_000;
  const offered = join(dataFolder, 'offered');
  await writeFiles(
    offered,
    Object.fromEntries(
      Array.from({ length: count }, (_, number) => [
        `${number}.txt`,
        `Harbour report ${number}\n\nThis is the text of the report with the number ${number}.\n`,
      ]),
    ),
  );
  await answerOpenDialog(wirewatch.app, [offered]);
  await listen(wirewatch.window);
  await wirewatch.window.getByRole('button', { name: 'Import files' }).first().click();
  await expect
    .poll(async () => (await heard(wirewatch.window)).articles, { intervals: [20] })
    .toBeGreaterThan(100);
  const { window } = await wirewatch.restart();

  const question = interruptedImports(window).getByRole('article', { name: 'offered' });
  await expect(question).toContainText('Import of offered was interrupted');
  const [read = 0, left = 0] = [
    ...((await question.textContent()) ?? '').matchAll(/[\d,]+(?= read| left)/gu),
  ].map(([digits]) => Number(digits.replaceAll(',', '')));
  expect(read).toBeGreaterThan(0);
  expect(read + left).toBe(count);
  await expect.poll(() => inLibrary(window)).toBeGreaterThanOrEqual(read);

  await question.getByRole('button', { name: 'Resume importing offered' }).click();
  await expect(report(window, '5,000 imported, 0 skipped, 0 failed')).toBeVisible({ timeout: 60_000 });
  await expect(interruptedImports(window)).toHaveCount(0);
  await expect.poll(() => inLibrary(window)).toBe(count);
});
