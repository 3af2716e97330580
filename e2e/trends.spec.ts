import { join } from 'node:path';
import { addAlert, answerOpenDialog, report, writeFiles } from './fixtures/actions.ts';
import { expect, test } from './fixtures/app.ts';
import { newsroom, newsroomLines } from './fixtures/newsroom.ts';
import { libraryLink } from './fixtures/parts.ts';

test('look', async ({ wirewatch, dataFolder }) => {
  const { app, window } = wirewatch;
  window.on('console', (m) => console.log(m.type(), m.text()));
  window.on('pageerror', (e) => console.log('PAGE ERROR', e.message));
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1360, 1500));
  await answerOpenDialog(
    app,
    await writeFiles(join(dataFolder, 'offered'), { 'all.jsonl': newsroomLines() }),
  );
  await window.getByRole('button', { name: 'Import files' }).first().click();
  await report(window, `${newsroom().length} imported, 0 skipped, 0 failed`).waitFor();
  for (const name of ['NATO', 'SCO', 'WHO']) await addAlert(window, name, name);
  await libraryLink(window, 'Trends').click();
  await expect(window.getByRole('region', { name: 'Trends' })).toBeVisible();
  await expect(window.getByRole('table', { name: 'Together' })).toBeVisible();
  await window.screenshot({ path: '/tmp/wt-look-1.png' });
  await window.keyboard.press('Tab');
  await window.locator('svg.recharts-surface').first().focus();
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('ArrowRight');
  await window.screenshot({ path: '/tmp/wt-look-2.png' });
  console.log(
    await window
      .locator('svg.recharts-surface')
      .first()
      .evaluate((e) => e.outerHTML.slice(0, 3000)),
  );
  await window.getByRole('region', { name: 'Articles by day' }).getByRole('radio', { name: 'Table' }).click();
  await app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark';
  });
  await window.waitForTimeout(600);
  await window.screenshot({ path: '/tmp/wt-look-3.png' });
});
