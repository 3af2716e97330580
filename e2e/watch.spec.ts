import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerOpenDialog, article } from './fixtures/actions.ts';
import { expect, test } from './fixtures/app.ts';
import { libraryLink } from './fixtures/parts.ts';
import { HARBOUR_HEADLINE, HARBOUR_TEXT } from './fixtures/texts.ts';

test('a folder is watched: what is put into it comes in by itself, until it is paused or let go', async ({
  wirewatch: { app, window },
  dataFolder,
}) => {
  const folder = join(dataFolder, 'wire');
  await mkdir(folder);
  await libraryLink(window, 'Imports').click();
  const folders = window.getByRole('region', { name: 'Watched folders' });
  await folders.getByRole('button', { name: 'Watch a folder…' }).click();
  await answerOpenDialog(app, [folder]);
  const dialog = window.getByRole('dialog', { name: 'Watch a folder' });
  await dialog.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(dialog).toBeHidden();
  await expect(folders.getByRole('listitem')).toContainText('Watching');

  await writeFile(join(folder, 'harbour.txt'), HARBOUR_TEXT);
  const list = window.getByRole('list', { name: 'Imports' });
  await expect(list.getByRole('button')).toContainText('1 imported, 0 skipped, 0 failed');
  await expect(list.getByRole('button')).toContainText('wire');

  await folders.getByRole('button', { name: 'Pause watching wire' }).click();
  await expect(folders.getByRole('listitem')).toContainText('Paused');
  await folders.getByRole('button', { name: 'Stop watching wire' }).click();
  await expect(folders.getByRole('listitem')).toHaveCount(0);
  await libraryLink(window, 'All articles').click();
  await expect(article(window, HARBOUR_HEADLINE)).toBeVisible();
});
