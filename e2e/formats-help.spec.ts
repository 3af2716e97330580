import { expect, test } from './fixtures/app.ts';

test('an empty library leads to what can be imported, and so does the palette', async ({ window }) => {
  await window.getByRole('button', { name: 'What can be imported' }).click();
  const help = window.getByRole('dialog', { name: 'What can be imported' });
  for (const format of [
    'PDF',
    'OpenDocument',
    'Mailbox',
    'NewsML-G2, NewsML 1, NITF, ninjs',
    'Press export (Nexis, Factiva)',
    'ZIP, TAR and gzip',
  ]) {
    await expect(help.getByRole('rowheader', { name: format })).toBeVisible();
  }
  await window.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await window.keyboard.press('ControlOrMeta+k');
  await expect(window.getByRole('dialog', { name: 'Go to' }).getByRole('combobox')).toBeFocused();
  await window.keyboard.type('what can be');
  await window.getByRole('option', { name: 'What can be imported' }).click();
  await expect(help).toBeVisible();
});
