// @ts-check
import { join } from 'node:path';

/** @typedef {import('@playwright/test').ElectronApplication} App */
/** @typedef {import('@playwright/test').Page} Page */

/** Takes the pictures of what is offered while a query is typed, light and dark. The sample articles are there, and one is open. */
export async function takeCompletion(
  /** @type {{ app: App, window: Page, pictures: string }} */ { app, window, pictures },
) {
  const search = window.getByRole('combobox', { name: 'Search articles' });
  await search.fill('');
  await search.pressSequentially('flood -sport source:');
  const list = window.getByRole('listbox', { name: 'What can be written here' });
  await list.getByRole('option').nth(2).waitFor();
  await search.press('ArrowDown');
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    await app.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source;
    }, theme);
    await window.mouse.move(0, 0);
    await window.screenshot({
      path: join(pictures, `completion${theme === 'dark' ? '-dark' : ''}.png`),
      animations: 'disabled',
      clip: { x: 0, y: 0, width: 720, height: 300 },
    });
  }
  await app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'system';
  });
  await search.press('Escape');
  await search.fill('');
  await search.press('Enter');
}
