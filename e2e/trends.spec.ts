import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { addAlert, answerOpenDialog, answerSaveDialog, report, writeFiles } from './fixtures/actions.ts';
import { expect, test } from './fixtures/app.ts';
import { countStories, newsroom, newsroomLines, SPIKE_DAY } from './fixtures/newsroom.ts';
import { alertLink, libraryLink, searchField } from './fixtures/parts.ts';

interface Running {
  readonly app: ElectronApplication;
  readonly window: Page;
}

/** Imports a newsroom and makes an alert for each of its names. */
async function openNewsroom({ app, window }: Running, dataFolder: string, lines: string): Promise<void> {
  await answerOpenDialog(app, await writeFiles(join(dataFolder, 'offered'), { 'newsroom.jsonl': lines }));
  await window.getByRole('button', { name: 'Import files' }).first().click();
  const count = lines.split('\n').length - 1;
  await report(window, `${count} imported, 0 skipped, 0 failed`).waitFor();
  for (const name of ['NATO', 'SCO', 'WHO']) await addAlert(window, name, name);
}

async function showTrends(window: Page): Promise<Locator> {
  await libraryLink(window, 'Trends').click();
  const view = window.getByRole('region', { name: 'Trends', exact: true });
  await expect(view.getByRole('heading', { name: 'Trends' })).toBeVisible();
  return view;
}

function figure(view: Locator, title: string): Locator {
  return view.getByRole('region', { name: title, exact: true });
}

/** The rows of a table, cell by cell, as they are read. */
function cells(table: Locator): Promise<string[][]> {
  return table.evaluate((element) =>
    [...(element as HTMLTableElement).rows].map((row) =>
      [...row.cells].map((cell) => cell.textContent?.trim() ?? ''),
    ),
  );
}

/** What the list shows: the query, and how many articles are found. */
async function expectArticles(window: Page, query: string, count: number): Promise<void> {
  await expect(searchField(window)).toHaveValue(query);
  await expect(window.getByText(new RegExp(`^${count} articles? · `, 'u'))).toBeVisible();
}

test('figures are those of what was imported, as a chart and as a table, and lead to the articles', async ({
  wirewatch,
  dataFolder,
}) => {
  const { window } = wirewatch;
  await openNewsroom(wirewatch, dataFolder, newsroomLines());
  const view = await showTrends(window);

  await test.step('over time, day by day', async () => {
    const time = figure(view, 'Articles by day');
    await expect(time.getByRole('application', { name: /Articles by day/u })).toBeVisible();
    await expect(time).toContainText('NATO: 5 without a date');
    await time.getByRole('radio', { name: 'Table' }).click();
    const [head, ...rows] = await cells(time.getByRole('table', { name: 'Articles by day' }));
    expect(head).toEqual(['Day', 'NATO', 'SCO', 'WHO']);
    const days = [...new Set(newsroom().map(({ published }) => published))]
      .filter((day) => day !== '')
      .sort();
    expect(rows.map(([, ...figures]) => figures.map(Number))).toEqual([
      ...days.map((day) =>
        ['NATO', 'SCO', 'WHO'].map((name) => countStories([name], ({ published }) => published === day)),
      ),
      [5, 0, 0],
    ]);
    expect([rows[0]?.[0], rows.at(-1)?.[0]]).toEqual(['1 April 2024', 'Without a date']);
  });

  await test.step('by month, and counted by mentions', async () => {
    await view.getByRole('radio', { name: 'Month' }).click();
    const months = figure(view, 'Articles by month').getByRole('table');
    await expect(months).toBeVisible();
    const inMonth = (month: string) =>
      ['NATO', 'SCO', 'WHO'].map((name) =>
        String(countStories([name], ({ published }) => published.startsWith(month))),
      );
    expect((await cells(months)).slice(1, 3)).toEqual([
      ['April 2024', ...inMonth('2024-04')],
      ['May 2024', ...inMonth('2024-05')],
    ]);
    await view.getByRole('radio', { name: 'Mentions' }).click();
    // Each of these articles names it once.
    await expect(figure(view, 'Mentions by month').getByRole('row', { name: /^April 2024/u })).toContainText(
      String(countStories(['NATO'], ({ published }) => published.startsWith('2024-04'))),
    );
    await view.getByRole('radio', { name: 'Articles' }).first().click();
    await view.getByRole('radio', { name: 'Day' }).click();
  });

  await test.step('by source, language and place', async () => {
    const sources = figure(view, 'By source');
    await sources.getByRole('radio', { name: 'Table' }).click();
    const rows = new Map(
      (await cells(sources.getByRole('table'))).slice(1).map(([name, ...figures]) => [name, figures]),
    );
    for (const source of ['Coastwire', 'Harbour Daily', 'Der Hafenbote', 'خبرگزاری بندر']) {
      expect(rows.get(source)).toEqual(
        ['NATO', 'SCO', 'WHO'].map((name) =>
          String(countStories([name], (story) => story.source === source)),
        ),
      );
    }
    const language = figure(view, 'By language');
    await language.getByRole('radio', { name: 'Table' }).click();
    await expect(language.getByRole('row', { name: /^Persian/u })).toContainText(
      String(countStories(['NATO'], (story) => story.language === 'fa')),
    );
    await expect(figure(view, 'By place').getByRole('application')).toBeVisible();
    await sources.getByRole('button', { name: /^NATO, خبرگزاری بندر: /u }).click();
    await expectArticles(
      window,
      'source:"خبرگزاری بندر"',
      countStories(['NATO'], (story) => story.language === 'fa'),
    );
    await expect(window.getByRole('heading', { name: 'NATO' })).toBeVisible();
    await showTrends(window);
  });

  await test.step('which alerts appear together', async () => {
    const matrix = view.getByRole('table', { name: 'Together' });
    const both = countStories(['NATO', 'SCO']);
    expect(await cells(matrix)).toEqual([
      ['', 'NATO', 'SCO', 'WHO'],
      ['NATO', String(countStories(['NATO'])), String(both), String(countStories(['NATO', 'WHO']))],
      ['SCO', String(both), String(countStories(['SCO'])), '·'],
      ['WHO', String(countStories(['NATO', 'WHO'])), '·', String(countStories(['WHO']))],
    ]);
    await view.getByRole('radio', { name: 'Share' }).click();
    const share = Math.round((100 * both) / countStories(['SCO']));
    await expect(matrix.getByRole('row', { name: /^SCO/u }).getByRole('button').first()).toHaveText(
      `${share}%`,
    );
    // From the first cell two steps on and one down; what cannot be opened is passed over.
    await matrix.getByRole('button').first().focus();
    await window.keyboard.press('ArrowRight');
    await expect(
      matrix.getByRole('button', { name: `NATO and SCO: ${both} articles in common` }),
    ).toBeFocused();
    await window.keyboard.press('Enter');
    await expectArticles(window, 'alert:"SCO"', both);
    await showTrends(window);
  });

  await test.step('the spike is named, and leads to its articles', async () => {
    const spikes = view.getByRole('list', { name: 'Spikes' });
    const articles = countStories(['NATO'], ({ published }) => published === SPIKE_DAY);
    await expect(spikes.getByRole('button')).toHaveText([
      `NATO: ${articles} articles on 6 May 2024, usual 3`,
    ]);
    await spikes.getByRole('button').click();
    await expectArticles(window, `date:${SPIKE_DAY}`, articles);
    await showTrends(window);
    await view.getByRole('button', { name: 'What is a spike?' }).click();
    await expect(window.getByRole('dialog', { name: 'What is a spike?' })).toContainText(
      'the median of the 14 days before',
    );
    await window.keyboard.press('Escape');
  });

  await test.step('arrow keys move along the chart, Enter shows the articles of where they stand', async () => {
    const time = figure(view, 'Articles by day');
    await time.getByRole('radio', { name: 'Chart' }).click();
    await time.getByRole('application').focus();
    await window.keyboard.press('ArrowRight');
    await window.keyboard.press('ArrowRight');
    const note = time.getByRole('status');
    await expect(note).toContainText('3 April 2024');
    const on = (names: string[]): number =>
      countStories(names, ({ published }) => published === '2024-04-03');
    await expect(note).toContainText(`NATO${on(['NATO'])} articles`);
    await window.keyboard.press('Enter');
    await expectArticles(
      window,
      '(alert:"NATO" OR alert:"SCO" OR alert:"WHO") date:2024-04-03',
      newsroom().filter(({ published }) => published === '2024-04-03').length,
    );
  });
});

test('charts and figures are exported as they are shown', async ({ wirewatch, dataFolder }) => {
  const { app, window } = wirewatch;
  await openNewsroom(wirewatch, dataFolder, newsroomLines());
  const view = await showTrends(window);
  const time = figure(view, 'Articles by day');
  await expect(time.getByRole('application')).toBeVisible();

  async function exportAs(kind: string, name: string, what = 'articles by day'): Promise<string> {
    const file = join(dataFolder, name);
    await answerSaveDialog(app, file);
    await view.getByRole('button', { name: `Export ${what}` }).click();
    await window.getByRole('menuitem', { name: kind }).click();
    await expect(window.getByRole('dialog').filter({ hasText: `Exported to ${name}` })).toBeVisible();
    return file;
  }

  let size: { readonly width: number; readonly height: number };
  await test.step('a drawing that needs nothing of the app', async () => {
    const text = await readFile(await exportAs('Drawing (SVG)', 'trends.svg'), 'utf8');
    expect(XMLValidator.validate(text)).toBe(true);
    for (const outside of ['var(', 'class=', 'href', 'url(']) expect(text).not.toContain(outside);
    for (const name of ['NATO', 'SCO', 'WHO', '6 May', 'Articles by day: NATO, SCO, WHO']) {
      expect(text).toContain(name);
    }
    const parsed = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(text) as {
      readonly svg: { readonly width: string; readonly height: string };
    };
    size = { width: Number(parsed.svg.width), height: Number(parsed.svg.height) };
    expect(size.width).toBeGreaterThan(400);
  });

  await test.step('a picture of twice its size, with the alerts in their colours', async () => {
    const file = await exportAs('Picture (PNG)', 'trends.png');
    expect((await readFile(file)).subarray(0, 8)).toEqual(
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    );
    const color = await alertLink(window, /^NATO,/u)
      .locator('span[data-alert-color]')
      .evaluate((dot) => getComputedStyle(dot).backgroundColor);
    const [red, green, blue] = (color.match(/\d+/gu) ?? []).map(Number);
    const seen = await app.evaluate(
      ({ nativeImage }, { path, bgr }) => {
        const image = nativeImage.createFromPath(path);
        const bitmap = image.toBitmap();
        let colored = 0;
        for (let at = 0; at < bitmap.length; at += 4) {
          if (bgr.every((value, index) => Math.abs((bitmap[at + index] ?? 0) - (value ?? 0)) < 3))
            colored += 1;
        }
        return { ...image.getSize(), colored };
      },
      { path: file, bgr: [blue, green, red] },
    );
    expect([seen.width, seen.height]).toEqual([size.width * 2, size.height * 2]);
    expect(seen.colored).toBeGreaterThan(500);
  });

  await test.step('the matrix, drawn as it is shown', async () => {
    const text = await readFile(await exportAs('Drawing (SVG)', 'together.svg', 'together'), 'utf8');
    expect(XMLValidator.validate(text)).toBe(true);
    const drawn = [...text.matchAll(/<text[^>]*>([^<]*)</gu)].map(([, content]) => content);
    const own = (name: string): string => String(countStories([name]));
    const both = String(countStories(['NATO', 'SCO']));
    const third = String(countStories(['NATO', 'WHO']));
    expect(drawn).toEqual([
      ...['Together: articles', 'NATO', 'SCO', 'WHO'],
      ...['NATO', own('NATO'), both, third],
      ...['SCO', both, own('SCO'), '·'],
      ...['WHO', third, '·', own('WHO')],
    ]);
    const picture = await readFile(await exportAs('Picture (PNG)', 'together.png', 'together'));
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
  });

  await test.step('a table of the same figures', async () => {
    const text = await readFile(await exportAs('Table (CSV)', 'trends.csv'), 'utf8');
    const lines = text.replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(lines[0]).toBe('Day,NATO,SCO,WHO');
    const spike = countStories(['NATO'], ({ published }) => published === SPIKE_DAY);
    expect(lines.find((line) => line.startsWith(SPIKE_DAY))).toBe(`${SPIKE_DAY},${spike},0,0`);
    const sum = lines.slice(1).reduce((total, line) => total + Number(line.split(',')[1]), 0);
    expect(sum).toBe(countStories(['NATO']));
    expect(lines.at(-1)).toBe('Without a date,5,0,0');
  });
});

test('the sidebar shows each alert’s latest days and marks a spike; trends say why they are empty', async ({
  wirewatch,
  dataFolder,
}) => {
  const { window } = wirewatch;

  await test.step('no alerts yet', async () => {
    const view = await showTrends(window);
    await expect(view).toContainText('No alerts yet');
    await view.getByRole('button', { name: 'New alert' }).click();
    await expect(window.getByRole('dialog', { name: 'New alert' })).toBeVisible();
    await window.keyboard.press('Escape');
  });

  await test.step('the line of the latest days, and the spike of the last one', async () => {
    await libraryLink(window, 'All articles').click();
    await window.keyboard.press('ControlOrMeta+k');
    const palette = window.getByRole('dialog', { name: 'Go to' });
    await palette.getByRole('combobox').fill('trends');
    await palette.getByRole('option', { name: 'Show trends' }).click();
    await expect(window.getByRole('region', { name: 'Trends', exact: true })).toBeVisible();
    await libraryLink(window, 'All articles').click();
    const until = newsroom().filter(({ published }) => published <= SPIKE_DAY);
    const lines = until.map(({ names: _names, ...story }) => `${JSON.stringify(story)}\n`).join('');
    await openNewsroom(wirewatch, dataFolder, lines);
    const nato = alertLink(window, /^NATO,/u);
    const articles = until.filter(
      ({ names, published }) => names.includes('NATO') && published > '2024-04-06',
    );
    await expect(nato.getByTitle(`30 days up to 6 May 2024: ${articles.length} articles`)).toBeVisible();
    const spike = countStories(['NATO'], ({ published }) => published === SPIKE_DAY);
    await expect(nato.getByTitle(`NATO: ${spike} articles on 6 May 2024, usual 3`)).toBeVisible();
    await expect(alertLink(window, /^NATO, .*14 articles on 6 May 2024, usual 3/u)).toBeVisible();
    await expect(alertLink(window, /^SCO,/u).getByTitle(/usual/u)).toHaveCount(0);
  });

  await test.step('the inbox marks it too', async () => {
    await window.getByRole('link', { name: /^Inbox/u }).click();
    const hits = window.getByRole('listbox', { name: 'Hits' }).getByRole('option');
    await expect(
      hits
        .filter({ hasText: 'NATO' })
        .first()
        .getByTitle(/^NATO: 14 articles/u),
    ).toBeVisible();
    await expect(hits.filter({ hasText: 'SCO' }).filter({ hasNotText: 'NATO' }).first()).toBeVisible();
  });

  await test.step('from an alert’s menu: that alert alone', async () => {
    await addAlert(window, 'Nobody', 'zeppelin');
    await alertLink(window, /^Nobody,/u).click({ button: 'right' });
    await window.getByRole('menuitem', { name: 'Show trends' }).click();
    const view = window.getByRole('region', { name: 'Trends', exact: true });
    await expect(view).toContainText('Nothing in this time');
    await view.getByRole('button', { name: /^Choose alerts, / }).click();
    const chooser = window.getByRole('dialog', { name: 'Choose alerts' });
    await chooser.getByRole('button', { name: 'None' }).click();
    await expect(view).toContainText('No alert chosen');
    await chooser.getByRole('checkbox', { name: 'WHO' }).click();
    await window.keyboard.press('Escape');
    await expect(figure(view, 'Articles by day')).toBeVisible();
    await expect(view.getByRole('table', { name: 'Together' })).toHaveCount(0);
  });

  await test.step('one day only', async () => {
    const view = window.getByRole('region', { name: 'Trends', exact: true });
    await view.getByRole('combobox', { name: 'Time' }).click();
    await window.getByRole('option', { name: 'From … to …' }).click();
    await view.getByLabel('From', { exact: true }).fill('2024-04-10');
    await view.getByLabel('To', { exact: true }).fill('2024-04-10');
    await figure(view, 'Articles by day').getByRole('radio', { name: 'Table' }).click();
    const who = countStories(['WHO'], ({ published }) => published === '2024-04-10');
    expect(await cells(figure(view, 'Articles by day').getByRole('table'))).toEqual([
      ['Day', 'WHO'],
      ['10 April 2024', String(who)],
    ]);
  });
});
