// @ts-check

/**
 * The alert dialog with the names that the library proposes, light and dark.
 * @param {{
 *   app: import('@playwright/test').ElectronApplication,
 *   window: import('@playwright/test').Page,
 *   picture: (file: string) => Promise<void>,
 * }} context
 */
export async function takeAlertDialog({ app, window, picture }) {
  await window.getByRole('button', { name: 'New alert' }).first().click();
  const dialog = window.getByRole('dialog', { name: 'New alert' });
  await dialog.getByLabel('Words to watch').fill('SCO\n"Shanghai Cooperation Organization"');
  const proposals = dialog.getByRole('region', { name: 'Also called in your library' });
  await proposals.getByRole('button', { name: 'Add Shanghai Cooperation Organisation' }).waitFor();
  await dialog
    .getByRole('button', { name: /^Show the .* hits$/u })
    .first()
    .waitFor();
  await dialog.getByLabel('Alert name').focus();
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    await app.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source;
    }, theme);
    await picture(theme === 'dark' ? 'alert-dialog-dark.png' : 'alert-dialog.png');
  }
  await app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'system';
  });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
}
