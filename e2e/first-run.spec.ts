import type { Locator, Page } from '@playwright/test';
import { article } from './fixtures/actions.ts';
import { expect, test } from './fixtures/app.ts';
import { alertLink, importCards, leftPane, libraryLink, options, rightPane } from './fixtures/parts.ts';

async function bringSamples(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Try six sample articles' }).click();
  await expect(
    importCards(window).getByRole('status').filter({ hasText: '6 imported, 0 skipped, 0 failed' }),
  ).toBeVisible();
}

function backups(window: Page): Locator {
  return window.getByRole('dialog', { name: 'Settings' }).getByRole('list', { name: 'Backups' });
}

test('an empty library explains itself, brings six samples in, and suggests alerts that have mentions', async ({
  wirewatch: { window },
}) => {
  await expect(window.getByRole('heading', { name: 'Your library is empty' })).toBeVisible();
  const main = window.getByRole('main');
  for (const button of ['Paste', 'Choose files', 'Choose a folder']) {
    await expect(main.getByRole('button', { name: button, exact: true })).toBeEnabled();
  }
  await bringSamples(window);
  await expect(options(window)).toHaveCount(6);
  await expect(window.getByRole('heading', { name: 'Your library is empty' })).toHaveCount(0);

  await window.getByRole('button', { name: 'Watch SCO' }).click();
  await window.getByRole('button', { name: 'Watch NATO' }).click();
  await expect(window.getByRole('button', { name: 'Watch NATO' })).toHaveCount(0);
  await expect(alertLink(window, /^SCO, [3-6] unread$/u)).toBeVisible();
  await expect(alertLink(window, /^NATO, [2-6] unread$/u)).toBeVisible();

  await test.step('the one with scores and Francisco in it has no hit', async () => {
    await article(window, 'An orchestra in San Francisco').click();
    await expect(leftPane(window).getByRole('heading', { level: 1 })).toContainText('San Francisco');
    await expect(leftPane(window).locator('mark[data-alert]')).toHaveCount(0);
    await expect(leftPane(window).getByRole('group', { name: 'Mentions' })).toHaveCount(0);
  });

  await test.step('two versions of one story stand side by side', async () => {
    await article(window, 'SCO defence ministers agree to share flood and wildfire data').click();
    await article(window, 'SCO defence ministers agree to share flood data, put off wildfire plan').click();
    await leftPane(window).getByRole('button', { name: 'Open beside' }).click();
    await expect(leftPane(window).getByRole('heading', { level: 1 })).toContainText(
      'flood and wildfire data',
    );
    await expect(rightPane(window).getByRole('heading', { level: 1 })).toContainText('put off wildfire plan');
  });

  await test.step('and the samples go as they came', async () => {
    await importCards(window).getByRole('button', { name: 'Undo import' }).click();
    await expect(options(window)).toHaveCount(0);
    await expect(alertLink(window, 'SCO, 0 unread')).toBeVisible();
    await expect(libraryLink(window, 'Trash')).toHaveAccessibleName('Trash, 6');
  });
});

test('a backup brings back what was deleted since', async ({ wirewatch }) => {
  const { window } = wirewatch;
  await bringSamples(window);
  await window.getByRole('button', { name: 'Watch SCO' }).click();
  const sco = alertLink(window, /^SCO, \d unread$/u);
  const before = (await sco.getAttribute('aria-label')) ?? '';
  const settings = window.getByRole('dialog', { name: 'Settings' });
  const openBackups = async (): Promise<void> => {
    await window.getByRole('button', { name: 'Settings' }).click();
    await settings.getByRole('tab', { name: 'Backups' }).click();
  };

  await test.step('back up now', async () => {
    await openBackups();
    await settings.getByRole('button', { name: 'Back up now' }).click();
    await expect(
      backups(window).getByRole('listitem').filter({ hasText: '6 articles, 1 alert' }),
    ).toHaveCount(1);
    await window.keyboard.press('Escape');
    await expect(settings).toBeHidden();
  });

  await test.step('delete all of it for ever', async () => {
    await window.getByRole('listbox', { name: 'Articles' }).focus();
    await window.keyboard.press('ControlOrMeta+a');
    await window.keyboard.press('Delete');
    await expect(options(window)).toHaveCount(0);
    await libraryLink(window, 'Trash').click();
    await window.getByRole('button', { name: 'Empty trash…' }).click();
    await window.getByRole('alertdialog').getByRole('button', { name: 'Delete for ever' }).click();
    await expect(window.getByText('The trash is empty')).toBeVisible();
    await sco.hover();
    await window.getByRole('button', { name: 'Actions for SCO' }).click();
    await window.getByRole('menuitem', { name: 'Delete' }).click();
    await window.getByRole('alertdialog').getByRole('button', { name: 'Delete alert' }).click();
    await expect(sco).toHaveCount(0);
  });

  await test.step('restore, which keeps a backup of how it was now', async () => {
    await openBackups();
    const row = backups(window).getByRole('listitem').filter({ hasText: '6 articles, 1 alert' });
    await row.getByRole('button', { name: /^Restore the backup of/u }).click();
    const question = window.getByRole('alertdialog', { name: /^Go back to / });
    await expect(question).toContainText('6 articles and 1 alert');
    await question.getByRole('button', { name: 'Restore' }).click();
    await expect(
      backups(window).getByRole('listitem').filter({ hasText: '0 articles, 0 alerts' }),
    ).toHaveCount(1);
    await window.keyboard.press('Escape');
  });

  await test.step('all is back, and stays', async () => {
    await libraryLink(window, 'All articles').click();
    await expect(options(window)).toHaveCount(6);
    await expect(alertLink(window, before)).toBeVisible();
    const { window: again } = await wirewatch.restart();
    await expect(options(again)).toHaveCount(6);
    await expect(alertLink(again, before)).toBeVisible();
  });
});
