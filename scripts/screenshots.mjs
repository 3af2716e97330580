// @ts-check
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { projectRoot } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';
import { runScript } from './lib/say.mjs';
import { takeAlertDialog } from './pictures/alert-dialog.mjs';
import { takeCompletion } from './pictures/completion.mjs';
import { takeInbox } from './pictures/inbox.mjs';
import { takeTrends } from './pictures/trends.mjs';

/** Takes the README's pictures anew, of the real window with the sample articles: `npm run screenshots`. */
await runScript(async () => {
  const { runtime, environment, stop } = await prepare();
  const data = await mkdtemp(join(tmpdir(), 'wirewatch-screenshots-'));
  const pictures = join(projectRoot, 'docs', 'images');
  await mkdir(pictures, { recursive: true });
  const root = process.getuid?.() === 0;
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...(root ? ['--no-sandbox'] : []), projectRoot],
    env: /** @type {Record<string, string>} */ ({ ...environment, WIREWATCH_DATA: data }),
  });
  try {
    const window = await app.firstWindow();
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1360, 860));
    /** @param {string} headline */
    const article = (headline) =>
      window.getByRole('listbox', { name: 'Articles' }).getByRole('option', { name: headline });
    const alerts = window.getByRole('navigation', { name: 'Alerts' });
    /** @param {string} name @param {string} words */
    const watch = async (name, words) => {
      await window.getByRole('button', { name: 'New alert' }).click();
      const dialog = window.getByRole('dialog', { name: 'New alert' });
      await dialog.getByLabel('Alert name').fill(name);
      await dialog.getByLabel('Words to watch').fill(words);
      await dialog.getByRole('button', { name: 'Save alert' }).click();
      await alerts.getByRole('link', { name: new RegExp(`^${name}, `, 'u') }).waitFor();
    };
    /** @param {string} file */
    const picture = async (file) => {
      // The pointer must lie on nothing, or what is under it looks different.
      await window.mouse.move(0, 0);
      await window.evaluate(() => document.fonts.ready.then(() => undefined));
      await window.screenshot({ path: join(pictures, file), animations: 'disabled', caret: 'hide' });
    };

    await window.getByRole('button', { name: 'Try six sample articles' }).click();
    const report = window.getByRole('status').filter({ hasText: '6 imported, 0 skipped, 0 failed' });
    await report.waitFor();
    await watch('SCO', 'SCO\n"Shanghai Cooperation Organisation"\nШОС\n"سازمان همکاری شانگهای"');
    await watch('NATO', 'NATO\nНАТО\nناتو');
    await watch('Wildfires', 'wildfire*');
    for (const name of ['Not now', 'Dismiss']) {
      const card = window.getByRole('button', { name });
      if ((await card.count()) > 0) await card.first().click();
    }
    await article('SCO defence ministers agree to share flood data').click();
    await picture('library.png');
    await article('SCO defence ministers agree to share flood and').click();
    await window.keyboard.press('ControlOrMeta+Enter');
    await window.getByRole('region', { name: 'Right pane' }).getByRole('heading').first().waitFor();
    await picture('two-panes.png');
    await takeAlertDialog({ app, window, picture });
    await takeInbox({ app, window, picture });
    await takeCompletion({ app, window, pictures });
    await takeTrends({ app, window, data, pictures, watch });
    return 0;
  } finally {
    await app.close();
    await stop();
    await rm(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
});
