// @ts-check

/** @typedef {import('@playwright/test').ElectronApplication} App */
/** @typedef {import('@playwright/test').Page} Page */

/**
 * Takes the pictures of the alerts' inbox, light and dark. The sample articles and alerts are there; afterwards all articles are shown again.
 */
export async function takeInbox(
  /** @type {{ app: App, window: Page, picture: (file: string) => Promise<void> }} */ {
    app,
    window,
    picture,
  },
) {
  await window.getByRole('button', { name: 'Close pane' }).last().click();
  await window.getByRole('link', { name: /^Inbox, /u }).click();
  const hits = window.getByRole('listbox', { name: 'Hits' });
  const hit = hits.getByRole('option', { name: 'SCO defence ministers agree to share flood data' });
  // Some were opened for the pictures before.
  await window.getByRole('radio', { name: 'Seen', exact: true }).click();
  await hits
    .getByRole('option', { name: /, seen, /u })
    .first()
    .waitFor();
  await hits.focus();
  await window.keyboard.press('ControlOrMeta+a');
  await window.keyboard.press('u');
  await window.getByText('Nothing waits here').waitFor();
  const said = window.getByRole('dialog').filter({ hasText: 'marked as unread' });
  await said.locator('button').last().click();
  await said.waitFor({ state: 'hidden' });
  await window.getByRole('radio', { name: 'Unread', exact: true }).click();
  await hit.click();
  await window.getByRole('region', { name: 'Left pane' }).getByRole('heading').first().waitFor();
  await hits.focus();
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    await app.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source;
    }, theme);
    await window.locator(`html[data-theme="${theme}"]`).waitFor();
    await picture(theme === 'dark' ? 'inbox-dark.png' : 'inbox.png');
  }
  await app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'system';
  });
  await window.getByRole('link', { name: /^All articles/u }).click();
}
