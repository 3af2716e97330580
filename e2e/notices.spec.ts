import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import type { Locator, Page } from '@playwright/test';
import { addAlert, importTexts } from './fixtures/actions.ts';
import { test as base, expect } from './fixtures/app.ts';
import { type NotificationBus, startNotificationBus } from './fixtures/notification-bus.ts';
import { alertLink } from './fixtures/parts.ts';

const HOUR = 3_600_000;

/** The app on a message bus of its own, where a program stands in for the desktop's notification service. */
const test = base.extend<{ readonly bus: NotificationBus }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from the pattern, here none.
  bus: async ({}, use) => {
    const bus = await startNotificationBus();
    await use(bus);
    await bus.close();
  },
  environment: async ({ bus }, use) => use(bus.environment),
});

test.skip(process.platform !== 'linux', 'Other systems have no message bus that a test can stand in on.');

/** Files of which the first names both alerts, and the others one each. */
function stories(day: string): Record<string, string> {
  const story = (headline: string, text: string): string =>
    `${headline} of ${day}\n\n${text} on ${day}, and nothing more was said that day.\n\nThe hall was full until late, the ushers of ${day} said.`;
  return {
    [`both-${day}.txt`]: story('A Summit Ends', 'NATO and the SCO met again'),
    [`one-${day}.txt`]: story('A Speech Begins', 'NATO heard a speech'),
    [`none-${day}.txt`]: story('A Tram Is Late', 'The tram was late again'),
  };
}

async function edit(window: Page, name: string, change: (dialog: Locator) => Promise<void>): Promise<void> {
  await alertLink(window, new RegExp(`^${name},`, 'u')).click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'Edit' }).click();
  const dialog = window.getByRole('dialog', { name: 'Edit alert' });
  await change(dialog);
  await dialog.getByRole('button', { name: 'Save alert' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function notify(window: Page, name: string, choice: string): Promise<void> {
  await edit(window, name, async (dialog) => {
    await dialog.getByRole('button', { name: /^Notify/u }).click();
    await dialog.getByRole('radio', { name: choice }).click();
  });
}

async function choose(window: Page, dialog: Locator, field: string, option: string): Promise<void> {
  await dialog.getByRole('combobox', { name: field }).click();
  await window.getByRole('option', { name: option, exact: true }).click();
}

/** The time of day so many hours from now, as a field has it. */
function clockIn(hours: number): string {
  return new Date(Date.now() + hours * HOUR).toTimeString().slice(0, 5);
}

async function openNotificationSettings(window: Page): Promise<Locator> {
  await window.getByRole('button', { name: 'Settings' }).click();
  const settings = window.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('tab', { name: 'Notifications' }).click();
  return settings;
}

test('an import that several alerts hit is told in one notification with the counts, which leads to them', async ({
  wirewatch,
  bus,
  dataFolder,
}) => {
  const { window } = wirewatch;
  await addAlert(window, 'SCO', 'SCO');
  await addAlert(window, 'NATO', 'NATO');
  await importTexts(wirewatch, join(dataFolder, 'monday'), stories('Monday'));
  await expect.poll(bus.shown).toEqual([{ title: '3 new hits', body: 'NATO 2, SCO 1' }]);
  await importTexts(wirewatch, join(dataFolder, 'tuesday'), {
    'b.txt': stories('Tuesday')['one-Tuesday.txt'] ?? '',
  });
  await expect.poll(bus.shown).toEqual([
    { title: '3 new hits', body: 'NATO 2, SCO 1' },
    { title: '1 new hit', body: 'NATO 1' },
  ]);
  bus.click();
  await expect(
    window.getByRole('region', { name: 'Inbox' }).getByRole('listbox', { name: 'Hits' }),
  ).toBeVisible();
  const settings = await openNotificationSettings(window);
  await expect(settings.getByRole('status')).toHaveText('This system shows notifications');
});

test('quiet hours hold back, a digest gathers, never is never; what had to wait is told after a restart', async ({
  wirewatch,
  bus,
  dataFolder,
}) => {
  await test.step('each alert has rules of its own', async () => {
    const { window } = wirewatch;
    for (const name of ['NATO', 'SCO', 'Tram', 'Hall']) await addAlert(window, name, name);
    await edit(window, 'SCO', async (dialog) => {
      const fold = dialog.getByRole('button', { name: /^Notify/u });
      await expect(fold).toContainText('At once');
      await fold.click();
      await choose(window, dialog, 'Quiet hours', 'Other hours…');
      const [from, to] = [clockIn(-2), clockIn(2)];
      await dialog.getByLabel('Quiet hours, From').fill(from);
      await dialog.getByLabel('Quiet hours, to').fill(to);
      await expect(fold).toContainText(`At once, quiet ${from} to ${to}`);
    });
    await notify(window, 'Tram', 'In a digest');
    await notify(window, 'Hall', 'Never');
    // Far from now, whenever this runs.
    const settings = await openNotificationSettings(window);
    await settings.getByLabel('Digests come at').fill(clockIn(12));
    await window.keyboard.press('Escape');
    await settings.waitFor({ state: 'hidden' });
  });

  await test.step('only what may be told is told', async () => {
    await importTexts(wirewatch, join(dataFolder, 'monday'), stories('Monday'));
    await expect.poll(bus.shown).toEqual([{ title: '2 new hits', body: 'NATO 2' }]);
    for (const [name, unread] of [
      ['NATO', 2],
      ['SCO', 1],
      ['Tram', 1],
      ['Hall', 3],
    ])
      await expect(alertLink(wirewatch.window, `${name}, ${unread} unread`)).toBeVisible();
  });

  await test.step('quiet hours that end let through what waited, over a restart', async () => {
    await wirewatch.restart();
    await edit(wirewatch.window, 'SCO', async (dialog) => {
      await dialog.getByRole('button', { name: /^Notify/u }).click();
      await choose(wirewatch.window, dialog, 'Quiet hours', 'None');
    });
    await expect.poll(bus.shown).toEqual([
      { title: '2 new hits', body: 'NATO 2' },
      { title: '1 new hit', body: 'SCO 1' },
    ]);
  });

  await test.step('a digest that was due while the app was closed comes at its start', async () => {
    await wirewatch.quit();
    const library = new DatabaseSync(join(dataFolder, 'library.db'));
    library.exec(`UPDATE hits SET found_at = found_at - ${26 * HOUR}`);
    library.close();
    await wirewatch.start();
    const all = [
      { title: '2 new hits', body: 'NATO 2' },
      { title: '1 new hit', body: 'SCO 1' },
      { title: 'Digest: 1 new hit', body: 'Tram 1' },
    ];
    await expect.poll(bus.shown).toEqual(all);
    await wirewatch.restart();
    await importTexts(wirewatch, join(dataFolder, 'again'), {
      'tuesday.txt': stories('Tuesday')['one-Tuesday.txt'] ?? '',
    });
    await expect.poll(bus.shown).toEqual([...all, { title: '1 new hit', body: 'NATO 1' }]);
  });
});

test('an alert is muted from its menu, shows it, and can be heard again', async ({
  wirewatch,
  bus,
  dataFolder,
}) => {
  const { window } = wirewatch;
  await addAlert(window, 'NATO', 'NATO');
  await addAlert(window, 'SCO', 'SCO');
  await alertLink(window, /^NATO,/u).click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'Mute' }).click();
  await window.getByRole('menuitem', { name: 'For an hour' }).click();
  await expect(alertLink(window, 'NATO, 0 unread, muted')).toBeVisible();
  await importTexts(wirewatch, join(dataFolder, 'monday'), stories('Monday'));
  await expect.poll(bus.shown).toEqual([{ title: '1 new hit', body: 'SCO 1' }]);
  await expect(alertLink(window, 'NATO, 2 unread, muted')).toBeVisible();

  await alertLink(window, /^NATO,/u).click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'Unmute' }).click();
  await expect(alertLink(window, 'NATO, 2 unread')).toBeVisible();
  await importTexts(wirewatch, join(dataFolder, 'tuesday'), stories('Tuesday'));
  await expect.poll(bus.shown).toEqual([
    { title: '1 new hit', body: 'SCO 1' },
    { title: '3 new hits', body: 'NATO 2, SCO 1' },
  ]);
});

test('an alert hits only what its conditions ask for, which the library completes', async ({
  wirewatch,
  dataFolder,
}) => {
  const { window } = wirewatch;
  const page = (source: string): string =>
    JSON.stringify({
      headline: `NATO in the ${source}`,
      source,
      body: `NATO met on ${source} day, and NATO left.`,
    });
  await importTexts(wirewatch, join(dataFolder, 'offered'), {
    'one.json': page('Süd Kurier'),
    'two.json': page('Harbour News'),
  });
  await addAlert(window, 'NATO', 'NATO');
  await expect(alertLink(window, 'NATO, 2 unread')).toBeVisible();
  await edit(window, 'NATO', async (dialog) => {
    await dialog.getByRole('button', { name: /^Which articles/u }).click();
    await dialog.getByRole('combobox', { name: 'Sources' }).fill('sud');
    await window.getByRole('option', { name: /^Süd Kurier/u }).click();
    await expect(dialog.getByRole('button', { name: /^Which articles/u })).toContainText('Süd Kurier');
    await expect(dialog.getByRole('region', { name: 'What it hits' })).toContainText('1 article');

    // By keyboard alone; Enter there saves nothing.
    const languages = dialog.getByRole('combobox', { name: 'Languages' });
    await languages.fill('Elvish');
    await languages.press('Enter');
    await expect(dialog.getByText('No language of the library is called that')).toBeVisible();
    await languages.fill('engl');
    await expect(window.getByRole('option', { name: /^English/u })).toBeVisible();
    await languages.press('ArrowDown');
    await languages.press('Enter');
    await expect(dialog.getByRole('button', { name: /^Which articles/u })).toContainText(
      'Süd Kurier; English',
    );
    await dialog.getByRole('button', { name: 'Remove English' }).click();
    await expect(dialog.getByRole('button', { name: /^Which articles/u })).not.toContainText('English');
  });
  await expect(alertLink(window, 'NATO, 1 unread')).toBeVisible();
});

/** Adds to the environment where a message bus is to be found. */
const UNHEARD = {
  'without a message bus': base.extend({ environment: { DBUS_SESSION_BUS_ADDRESS: 'disabled:' } }),
  'on a message bus without a notification service': base.extend({
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from the pattern, here none.
    environment: async ({}, use) => {
      const bus = await startNotificationBus({ withService: false });
      await use(bus.environment);
      await bus.close();
    },
  }),
};

for (const [where, unheard] of Object.entries(UNHEARD)) {
  unheard(
    `${where} nothing is lost, and Settings says that no service answers`,
    async ({ wirewatch, dataFolder }) => {
      const { window } = wirewatch;
      await addAlert(window, 'NATO', 'NATO');
      await importTexts(wirewatch, join(dataFolder, 'monday'), stories('Monday'));
      await expect(alertLink(window, 'NATO, 2 unread')).toBeVisible();
      await expect(window.getByRole('link', { name: /^Inbox, 2/u })).toBeVisible();
      const settings = await openNotificationSettings(window);
      const state = settings.getByRole('status');
      await expect(state).toContainText('No notification service answers on this system');
      await settings.getByRole('button', { name: 'Send a test notification' }).click();
      await expect(state).toContainText('No notification service answers on this system');
      expect(wirewatch.output().match(/no notification: /gu)).toHaveLength(1);
    },
  );
}
