import { addAlert, article, paste } from './fixtures/actions.ts';
import { expect, test } from './fixtures/app.ts';
import { launchApp } from './fixtures/launch.ts';
import { COPIED_PAGE, COPIED_PAGE_HEADLINE } from './fixtures/texts.ts';

test('started at once after quitting, the app waits for the library and comes up with everything', async ({
  dataFolder,
}) => {
  const first = await launchApp(dataFolder);
  await paste(first.window, { text: COPIED_PAGE });
  await expect(article(first.window, COPIED_PAGE_HEADLINE)).toBeVisible();
  await addAlert(first.window, 'SCO', 'SCO');
  // Not `first.close()`, which waits until the process is gone.
  await first.app.close();
  const second = await launchApp(dataFolder);
  await expect(article(second.window, COPIED_PAGE_HEADLINE)).toBeVisible();
  await expect(second.window.getByRole('link', { name: 'SCO, 1 unread' })).toBeVisible();
  await second.close();
});

test('a second start on the same data gives way to the first window', async ({ dataFolder, window }) => {
  await expect(launchApp(dataFolder)).rejects.toThrow();
  await expect(window.getByRole('combobox', { name: 'Search articles' })).toBeVisible();
});
