import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { callingFiles, hostileFiles } from '../electron/importing/hostile-files.testing.ts';
import { article, dropFiles, paste } from './fixtures/actions.ts';
import { expect, test } from './fixtures/app.ts';
import { launchApp } from './fixtures/launch.ts';
import { openListener } from './fixtures/listener.ts';
import { watchMemory } from './fixtures/memory-watch.ts';
import { leftPane, libraryLink, options, searchField } from './fixtures/parts.ts';
import { HARBOUR_HEADLINE, HARBOUR_TEXT } from './fixtures/texts.ts';

const MOST_MEGABYTES = 1_000;
/** Stands in a file beside those that are imported, and so nowhere in the library. */
const SECRET = 'marzipanlighthouse';
const CORPUS = resolve(import.meta.dirname, '../../shared/corpora/hostile.tar.gz');

/** Every file below a folder with what is in it. */
function treeOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return `${path} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`;
    })
    .sort();
}

/** Searches again and again until the import is over, as somebody does who goes on working; gives how many answers came meanwhile. */
async function searchWhileImporting(window: Page): Promise<number> {
  // Behind a question, too.
  const running = window.getByRole('button', { name: /^Cancel importing /, includeHidden: true });
  const search = searchField(window);
  // Hostile or not, a file whose fields have no known names is asked about.
  await window.addLocatorHandler(
    window.getByRole('dialog', { name: /^What the .* mean$/u }),
    async (question) => await question.getByRole('button', { name: 'Import' }).click(),
  );
  await running.waitFor();
  let answers = 0;
  while (await running.isVisible()) {
    await search.fill('"night of talks"');
    await expect(options(window)).toHaveCount(1);
    await expect(article(window, HARBOUR_HEADLINE)).toBeVisible();
    await search.fill('"no such night"');
    await expect(options(window)).toHaveCount(0);
    if (await running.isVisible()) answers += 1;
  }
  await search.fill('');
  return answers;
}

/** What every line of a list says that shows only as many as are in sight. */
async function allLines(list: Locator): Promise<readonly string[]> {
  const lines = new Map<number, string>();
  const total = Number(await list.getByRole('listitem').first().getAttribute('aria-setsize'));
  const look = async (): Promise<number> => {
    const shown = await list.evaluate((element) => {
      const items = [...element.children].map((item) => ({
        at: Number(item.ariaPosInSet),
        text: item.textContent ?? '',
      }));
      // On it goes once everything in sight has come, and from the end back to the beginning.
      const pane = element.parentElement;
      if (pane && items.every(({ text }) => text !== '')) {
        const isEnd = pane.scrollTop + pane.clientHeight >= pane.scrollHeight - 1;
        pane.scrollTo(0, isEnd ? 0 : pane.scrollTop + pane.clientHeight / 2);
      }
      return items;
    });
    for (const { at, text } of shown) if (text !== '') lines.set(at, text);
    return lines.size;
  };
  await expect.poll(look, { intervals: [20], timeout: 60_000 }).toBe(total);
  return [...lines.values()];
}

/** How many the account of an import says, by its words. */
async function counts(window: Page): Promise<Readonly<Record<string, number>>> {
  const labels = await window
    .getByRole('radio', { name: /^(?:Offered|Imported|Skipped|Failed) / })
    .evaluateAll((all) => all.map((radio) => radio.ariaLabel ?? ''));
  return Object.fromEntries(
    labels.map((label) => {
      const [name = '', count = ''] = label.split(' ');
      return [name.toLowerCase(), Number(count.replaceAll(',', ''))];
    }),
  );
}

/**
 * Drops a folder of such files onto the window in one drop, and holds what no file may break: the window goes on answering, each file
 * has its outcome, nothing is written but the library, nothing goes out, and memory stays within its limit.
 * @param around an empty folder, in which the app also has its home and its place for temporary files
 * @param write writes the files into a folder; `address` is one of this machine that must never hear of it
 */
async function holdAgainst(
  around: string,
  write: (folder: string, address: string, secret: string) => void,
): Promise<void> {
  const network = await openListener();
  // So deep that a path which climbs out of an archive still ends up in what is watched.
  const place = join(around, 'one/two/three');
  const folder = join(place, 'hostile');
  const secret = join(around, 'secret.xhtml');
  for (const name of ['hostile', 'library', 'home', 'temporary', 'desktop']) {
    mkdirSync(join(place, name), { recursive: true });
  }
  writeFileSync(secret, `<html><body><h1>${SECRET}</h1><p>${SECRET}</p></body></html>`);
  write(folder, network.address, secret);
  const library = join(place, 'library');
  const { app, window, output, close } = await launchApp(library, {
    HOME: join(place, 'home'),
    // Where libraries of the desktop write whenever they like: fonts, shaders.
    XDG_CONFIG_HOME: join(place, 'desktop'),
    XDG_CACHE_HOME: join(place, 'desktop'),
    TMPDIR: join(place, 'temporary'),
  });
  try {
    await paste(window, { text: HARBOUR_TEXT });
    await expect(article(window, HARBOUR_HEADLINE)).toBeVisible();
    const own = [`${library}/`, `${join(place, 'desktop')}/`];
    const watched = (): string[] =>
      treeOf(around).filter((line) => !own.some((start) => line.startsWith(start)));
    const before = watched();
    const memory = watchMemory(app.process().pid ?? 0);
    await dropFiles(window, [folder]);
    expect(await searchWhileImporting(window), 'answers during the import').toBeGreaterThan(0);
    const most = await memory.stop();
    if (most === null) test.info().annotations.push({ type: 'skipped', description: 'no /proc: no memory' });
    else expect(most, 'megabytes of all processes').toBeLessThan(MOST_MEGABYTES);

    await test.step('each file has its outcome, and the account adds up', async () => {
      await libraryLink(window, 'Imports').click();
      await window
        .getByRole('list', { name: 'Imports' })
        .getByRole('button', { name: /hostile/ })
        .click();
      const { offered = -1, imported = 0, skipped = 0, failed = 0 } = await counts(window);
      expect(imported + skipped + failed).toBe(offered);
      const lines = await allLines(window.getByRole('list', { name: 'Articles and files of this import' }));
      expect(lines).toHaveLength(offered);
      const files = treeOf(folder).map((line) => line.slice(place.length + 1).replace(/ \w+$/u, ''));
      expect(files.filter((file) => !lines.some((line) => line.includes(file)))).toEqual([]);
    });

    await test.step('what came in is read, and nothing of it reaches out', async () => {
      await libraryLink(window, 'All articles').click();
      await options(window).first().click();
      for (let read = 0; read < 30; read += 1) {
        await window.keyboard.press('j');
        await expect(leftPane(window).getByRole('heading').first()).toBeVisible();
      }
      await searchField(window).fill(SECRET);
      await expect(options(window)).toHaveCount(0);
      expect(network.heard()).toEqual([]);
    });
    expect(watched()).toEqual(before);
    expect(output()).not.toMatch(/Uncaught|unhandled/iu);
  } finally {
    await close();
    await network.close();
  }
}

test('files that are made to do harm, dropped together, do none', async ({ dataFolder }) => {
  test.slow();
  await holdAgainst(dataFolder, (folder, address, secret) => {
    const files = { ...hostileFiles(), ...callingFiles(address, secret) };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  });
});

test('nor do those of the corpus', async ({ dataFolder }) => {
  test.skip(!existsSync(CORPUS), 'The corpus of hostile files is not here.');
  test.slow();
  await holdAgainst(dataFolder, (folder) => {
    execFileSync('tar', ['-xzf', CORPUS, '-C', folder, '--strip-components=1']);
  });
});
