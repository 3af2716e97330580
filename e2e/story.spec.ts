import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  addAlert,
  answerOpenDialog,
  article,
  dropFiles,
  paste,
  report,
  writeFiles,
} from './fixtures/actions.ts';
import { expect, test } from './fixtures/app.ts';
import {
  COPIED_PAGE,
  COPIED_PAGE_HEADLINE,
  HARBOUR_HEADLINE,
  HARBOUR_TEXT,
  VALLEY_HEADLINE,
  VALLEY_PAGE,
} from './fixtures/texts.ts';

test('from a pasted article to alerts, a search, two panes, and the same again after a restart', async ({
  wirewatch,
}) => {
  const offered = await mkdtemp(join(tmpdir(), 'wirewatch-offered-'));
  try {
    let { app, window } = wirewatch;
    const left = (): ReturnType<typeof window.getByRole> => window.getByRole('region', { name: 'Left pane' });
    const right = (): ReturnType<typeof window.getByRole> =>
      window.getByRole('region', { name: 'Right pane' });
    const alerts = (): ReturnType<typeof window.getByRole> =>
      window.getByRole('navigation', { name: 'Alerts' });

    await test.step('paste an article: it is imported at once and opens, without the page’s rest', async () => {
      await paste(window, { text: COPIED_PAGE });
      await expect(report(window, '1 imported, 0 skipped, 0 failed')).toBeVisible();
      await expect(left().getByRole('heading', { name: COPIED_PAGE_HEADLINE })).toBeVisible();
      await expect(left()).toContainText('KNA');
      await expect(left()).toContainText('512877');
      await expect(left()).toContainText('Uzbekistan (KNA) - The drills');
      await expect(left()).not.toContainText('Your Comment');
      await expect(left()).not.toContainText('You are replying to');
    });

    await test.step('the same again is skipped and said so', async () => {
      await paste(window, { text: COPIED_PAGE });
      await expect(report(window, '0 imported, 1 skipped, 0 failed')).toBeVisible();
    });

    await test.step('set the alerts: they look back, and never fire inside other words', async () => {
      await addAlert(window, 'SCO', 'SCO\n"Shanghai Cooperation Organization"');
      await expect(alerts().getByRole('link', { name: 'SCO, 1 unread' })).toBeVisible();
      await addAlert(window, 'NATO', 'NATO');
      await expect(alerts().getByRole('link', { name: 'NATO, 1 unread' })).toBeVisible();
    });

    await test.step('import one file by the dialog and one by a real drop: the alerts count them', async () => {
      const [harbour = '', valley = ''] = await writeFiles(offered, {
        'harbour.txt': HARBOUR_TEXT,
        'valley.html': VALLEY_PAGE,
      });
      await answerOpenDialog(app, [harbour]);
      await window.getByRole('button', { name: 'Import files' }).first().click();
      await expect(report(window, '1 imported, 0 skipped, 0 failed').last()).toBeVisible();
      await expect(article(window, HARBOUR_HEADLINE)).toBeVisible();
      await expect(alerts().getByRole('link', { name: 'NATO, 2 unread' })).toBeVisible();
      await dropFiles(window, [valley]);
      await expect(article(window, VALLEY_HEADLINE)).toBeVisible();
      await expect(alerts().getByRole('link', { name: 'SCO, 2 unread' })).toBeVisible();
    });

    await test.step('opening an article marks its mentions and lowers the counts', async () => {
      await article(window, COPIED_PAGE_HEADLINE).click();
      await window.keyboard.press('Enter');
      await expect(left().getByRole('heading', { name: COPIED_PAGE_HEADLINE })).toBeVisible();
      await expect(left().locator('mark[data-alert]').filter({ hasText: /^SCO$/ })).toHaveCount(2);
      await expect(
        left()
          .locator('mark[data-alert]')
          .filter({ hasText: /^NATO$/ }),
      ).toHaveCount(1);
      await expect(
        left()
          .locator('mark[data-alert]')
          .filter({ hasText: /Moscow|score|senator/ }),
      ).toHaveCount(0);
      await expect(alerts().getByRole('link', { name: 'SCO, 1 unread' })).toBeVisible();
      await expect(alerts().getByRole('link', { name: 'NATO, 1 unread' })).toBeVisible();
    });

    await test.step('search as you type, and a misspelt word is corrected and said so', async () => {
      const search = window.getByRole('combobox', { name: 'Search articles' });
      await search.pressSequentially('reserv');
      await expect(article(window, VALLEY_HEADLINE)).toBeVisible();
      await expect(article(window, HARBOUR_HEADLINE)).toHaveCount(0);
      await search.fill('Shanghia');
      await search.press('Enter');
      await expect(window.getByText(/Showing\s+Shanghai/)).toBeVisible();
      await expect(window.getByRole('button', { name: /search for\s+Shanghia\s+instead/i })).toBeVisible();
      await expect(article(window, COPIED_PAGE_HEADLINE)).toBeVisible();
      await search.fill('');
      await expect(article(window, HARBOUR_HEADLINE)).toBeVisible();
    });

    await test.step('open a second article beside the first', async () => {
      await article(window, HARBOUR_HEADLINE).click();
      await window.keyboard.press('ControlOrMeta+Enter');
      await expect(right().getByRole('heading', { name: HARBOUR_HEADLINE })).toBeVisible();
      await expect(left().getByRole('heading', { name: COPIED_PAGE_HEADLINE })).toBeVisible();
      await expect(right()).toContainText('Ada Fenwick');
      await expect(
        right()
          .locator('mark[data-alert]')
          .filter({ hasText: /^NATO$/ }),
      ).toHaveCount(1);
      await expect(alerts().getByRole('link', { name: 'NATO, 0 unread' })).toBeVisible();
    });

    await test.step('after a restart everything is as it was', async () => {
      ({ app, window } = await wirewatch.restart());
      await expect(left().getByRole('heading', { name: COPIED_PAGE_HEADLINE })).toBeVisible();
      await expect(right().getByRole('heading', { name: HARBOUR_HEADLINE })).toBeVisible();
      await expect(alerts().getByRole('link', { name: 'SCO, 1 unread' })).toBeVisible();
      await expect(alerts().getByRole('link', { name: 'NATO, 0 unread' })).toBeVisible();
      await expect(article(window, VALLEY_HEADLINE)).toBeVisible();
      await expect(window.getByRole('listbox', { name: 'Articles' }).getByRole('option')).toHaveCount(3);
    });
  } finally {
    await rm(offered, { recursive: true, force: true });
  }
});
