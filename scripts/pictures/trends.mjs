// @ts-check
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @typedef {import('@playwright/test').ElectronApplication} App */
/** @typedef {import('@playwright/test').Page} Page */

const FIRST_DAY = Date.UTC(2026, 2, 30);
const DAYS = 42;
const DAY_MS = 86_400_000;
/** The day of the spike, counted from the first. */
const SPIKE = 36;

const OUTLETS = [
  { source: 'Coastwire', language: 'en', place: 'Brussels' },
  { source: 'Harbour Daily', language: 'en', place: 'London' },
  { source: 'Der Hafenbote', language: 'de', place: 'Berlin' },
  { source: 'Le Courrier du Port', language: 'fr', place: 'Paris' },
  { source: 'خبرگزاری بندر', language: 'fa', place: 'تهران' },
  { source: 'Вестник порта', language: 'ru', place: 'Москва' },
];

/** @typedef {{ app: App, window: Page, data: string, pictures: string, watch: (name: string, words: string) => Promise<void> }} Place */

/** Takes the pictures of the trends and of the alerts that appear together, light and dark. */
export async function takeTrends(/** @type {Place} */ { app, window, data, pictures, watch }) {
  await watch('OPEC', 'OPEC');
  await watch('Grain', 'grain OR wheat');
  await watch('Floods', 'flood*');
  const file = join(data, 'six-weeks.jsonl');
  const lines = sixWeeks();
  await writeFile(file, lines.join(''));
  await app.evaluate(({ BrowserWindow, dialog }, path) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1360, 960);
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  await window.getByRole('button', { name: 'Import files' }).first().click();
  await window
    .getByRole('status')
    .filter({ hasText: `${lines.length} imported, 0 skipped, 0 failed` })
    .waitFor();
  await window.getByRole('button', { name: 'Dismiss' }).first().click();

  await window.getByRole('navigation', { name: 'Library' }).getByRole('link', { name: 'Trends' }).click();
  await window.getByRole('combobox', { name: 'Time' }).click();
  await window.getByRole('option', { name: 'From … to …' }).click();
  await window.getByLabel('From', { exact: true }).fill('2026-03-30');
  await window.getByLabel('To', { exact: true }).fill('2026-05-10');
  await window.getByRole('button', { name: /^Choose alerts, / }).click();
  await window.getByRole('button', { name: 'All', exact: true }).click();
  await window.keyboard.press('Escape');
  const together = window.getByRole('region', { name: 'Together' });
  await together.waitFor();
  // New articles of alerts are told for a while.
  const told = window.getByRole('dialog').filter({ hasText: 'alerts have new articles' });
  await told.getByLabel('Close').click();
  await told.waitFor({ state: 'detached' });
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    await app.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source;
    }, theme);
    await window.locator(`html[data-theme="${theme}"]`).waitFor();
    const end = theme === 'dark' ? '-dark.png' : '.png';
    const how = /** @type {const} */ ({ animations: 'disabled', caret: 'hide' });
    await window.getByRole('heading', { name: 'Trends' }).scrollIntoViewIfNeeded();
    await window.mouse.move(0, 0);
    await window.evaluate(() => document.fonts.ready.then(() => undefined));
    await window.screenshot({ path: join(pictures, `trends${end}`), ...how });
    await together.scrollIntoViewIfNeeded();
    const box = await together.boundingBox();
    if (!box) throw new Error('The matrix is not in sight.');
    const edge = 20;
    const clip = {
      x: box.x - edge,
      y: box.y + 6,
      width: box.width + 2 * edge,
      height: Math.min(box.height + edge, 960 - box.y - 6),
    };
    await window.screenshot({ path: join(pictures, `together${end}`), clip, ...how });
  }
  await app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'system';
  });
}

/** Six weeks of articles in which NATO is named some nine times a day, and 41 times on one. */
function sixWeeks() {
  /** @type {string[]} */
  const lines = [];
  for (let day = 0; day < DAYS; day += 1) {
    const wave = Math.round(2 * Math.sin(day / 2.3) + 1.5 * Math.sin(day / 0.9));
    const weekend = day % 7 > 4 ? -2 : 0;
    const counts = {
      NATO: day === SPIKE ? 40 : day === SPIKE + 1 ? 17 : 8 + wave + weekend,
      SCO: Math.max(0, 3 + Math.round(2 * Math.cos(day / 3)) + (day > 24 ? 2 : 0)),
      wildfires: Math.max(0, Math.round(day / 7) + (wave > 1 ? 1 : 0) - 1),
      'NATO and SCO': day % 5 === 2 ? 3 : 1,
      OPEC: day % 7 === 3 ? 6 : 2 - (weekend < 0 ? 1 : 0),
      'grain and floods': day % 4 === 0 ? 2 : 0,
      'OPEC and grain': day % 8 === 5 ? 2 : 0,
      'SCO and floods': day % 3 === 1 ? 1 : 0,
      'wildfires and floods': day % 5 === 3 ? 2 : 0,
      'SCO and wildfires': day % 6 === 3 ? 1 : 0,
      'NATO and OPEC': day % 9 === 4 ? 1 : 0,
    };
    for (const [names, count] of Object.entries(counts)) {
      for (let index = 0; index < count; index += 1) lines.push(story(names, day, lines.length));
    }
  }
  // A few came without a date.
  for (let index = 0; index < 4; index += 1) lines.push(story('NATO', null, lines.length));
  return lines;
}

/** @param {string} names @param {number | null} day @param {number} number */
function story(names, day, number) {
  const outlet = OUTLETS[[0, 0, 0, 1, 1, 2, 3, 4, 4, 5][(number * 7) % 10] ?? 0];
  const published = day === null ? '' : new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10);
  const headline = `Report ${number + 1} of the week on ${names}`;
  const body = `Officials spoke of ${names} in meeting ${number * 13}.\n\nNothing more was said about it in room ${number * 7}.`;
  return `${JSON.stringify({ headline, body, published, ...outlet })}\n`;
}
