import { Buffer } from 'node:buffer';
import { chmod, mkdir, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { answerOpenDialog, article, dropFiles, paste, report, writeFiles } from './fixtures/actions.ts';
import { expect, test } from './fixtures/app.ts';
import { copyPicture, emptyClipboard } from './fixtures/clipboard.ts';
import { importCards, libraryLink, options, searchField } from './fixtures/parts.ts';
import { HARBOUR_HEADLINE, HARBOUR_TEXT } from './fixtures/texts.ts';
import { canLaunchUnprivileged, prepareUnprivileged } from './fixtures/unprivileged.ts';

/** A file of that size that holds a text at its beginning and takes no room for the rest. */
async function writeLarge(path: string, bytes: number): Promise<void> {
  const file = await open(path, 'w');
  await file.write(Buffer.from('A long line of an archive that somebody glued together.\n'.repeat(4_000)));
  await file.truncate(bytes);
  await file.close();
}

test('a clipboard without text says what it holds, and the next paste works', async ({
  wirewatch: { app, window },
}) => {
  const pasteButton = window.getByRole('button', { name: 'Paste article' }).first();
  await emptyClipboard(app);
  await pasteButton.click();
  await expect(report(window, '0 imported, 0 skipped, 1 failed')).toBeVisible();
  await expect(importCards(window)).toContainText('The clipboard holds no text.');

  await copyPicture(app);
  await pasteButton.click();
  await expect(importCards(window)).toContainText('This is a picture without text.');
  await expect(report(window, '0 imported, 0 skipped, 1 failed')).toHaveCount(1);

  await paste(window, { text: '   \n \n' });
  await expect(importCards(window)).toContainText('The clipboard holds no text.');
  await expect(options(window)).toHaveCount(0);

  await paste(window, { text: HARBOUR_TEXT });
  await expect(report(window, '1 imported, 0 skipped, 0 failed')).toBeVisible();
  await expect(article(window, HARBOUR_HEADLINE)).toBeVisible();
});

test('files that are no articles are named with their reason, and the good one beside them comes in', async ({
  wirewatch: { app, window },
  dataFolder,
}) => {
  const folder = join(dataFolder, 'offered');
  await mkdir(folder);
  const paths = await writeFiles(folder, {
    'harbour.txt': HARBOUR_TEXT,
    'prices.json': JSON.stringify({ price: 12, currency: 'EUR' }),
    'torn.json': '{"headline": "Torn in the mid',
    'empty.txt': '',
  });
  const binaries: Readonly<Record<string, Buffer>> = {
    'photograph.txt': Buffer.from('89504e470d0a1a0a0000000d4948445200000010000000100802000000', 'hex'),
    'program.txt': Buffer.concat([Buffer.from('7f454c4602010100', 'hex'), Buffer.alloc(2_000)]),
    // Neither UTF-8 nor anything that a western set could mean.
    'damaged.txt': Buffer.concat([
      Buffer.from('A letter that went through too many hands: '),
      Buffer.from('d8b3d8a7fffed8c0afe280d8b2d8'.repeat(20), 'hex'),
    ]),
  };
  for (const [name, bytes] of Object.entries(binaries)) {
    await writeFile(join(folder, name), bytes);
    paths.push(join(folder, name));
  }
  await writeLarge(join(folder, 'archive.txt'), 300_000_000);
  paths.push(join(folder, 'archive.txt'));

  await answerOpenDialog(app, paths);
  await window.getByRole('button', { name: 'Import files' }).first().click();
  await expect(report(window, '1 imported, 0 skipped, 7 failed')).toBeVisible();
  await expect(options(window)).toHaveCount(1);
  await expect(importCards(window)).toContainText('and 1 more');

  await libraryLink(window, 'Imports').click();
  await window.getByRole('list', { name: 'Imports' }).getByRole('button').click();
  await window.getByRole('radio', { name: 'Failed' }).click();
  const items = window.getByRole('list', { name: 'Articles and files of this import' });
  await expect(items.getByRole('listitem')).toHaveCount(7);
  const reasons = {
    'prices.json': 'Not an article',
    'torn.json': 'Line 1: not valid JSON',
    'empty.txt': 'There is nothing in it',
    'photograph.txt': 'This is a picture without text',
    'program.txt': 'This is not text, whatever its name says',
    'damaged.txt': 'The text is damaged or in an unknown character set',
    'archive.txt': '300 MB is too large for one article (limit 256 MB)',
  };
  for (const [name, reason] of Object.entries(reasons)) {
    await expect(items.getByRole('listitem').filter({ hasText: name })).toContainText(reason);
  }
});

test('a query that cannot be read says where, keeps what was typed, and the next one works', async ({
  wirewatch: { window },
}) => {
  await paste(window, { text: HARBOUR_TEXT });
  await expect(article(window, HARBOUR_HEADLINE)).toBeVisible();
  const search = searchField(window);
  for (const [query, message] of [
    ['"night of talks', 'This quotation mark is never closed'],
    ['(harbour OR', 'OR needs a word on either side'],
    ['(harbour', 'This parenthesis is never closed'],
    ['harbour)', 'This parenthesis was never opened'],
  ] as const) {
    await search.fill(query);
    await search.press('Enter');
    await expect(window.getByRole('search').getByRole('alert')).toContainText(message);
    await expect(search).toHaveValue(query);
    await expect(search).toHaveAttribute('aria-invalid', 'true');
  }
  await search.fill('"night of talks"');
  await search.press('Enter');
  await expect(window.getByRole('search').getByRole('alert')).toHaveCount(0);
  await expect(article(window, HARBOUR_HEADLINE)).toBeVisible();
});

test('a folder and a file that may not be read say so', async () => {
  test.skip(!(await canLaunchUnprivileged()), 'Needs Linux, and for root the program `setpriv`.');
  const executable = process.env['WIREWATCH_ELECTRON_PATH'];
  if (!executable) throw new Error('Run these tests with `npm run e2e`: it finds the Electron to use.');
  const person = await prepareUnprivileged(executable);
  try {
    const folder = join(person.home, 'offered');
    const [closed = '', secret = '', harbour = ''] = await writeFiles(folder, {
      'closed/inside.txt': HARBOUR_TEXT,
      'secret.txt': HARBOUR_TEXT,
      'open/harbour.txt': HARBOUR_TEXT,
    });
    await person.own(folder);
    await chmod(secret, 0o000);
    await chmod(join(folder, 'closed'), 0o000);
    expect(closed).toContain('inside.txt');

    // Playwright starts one program with switches of its own, so the words before the app's go into a script.
    const script = join(person.home, 'start');
    await writeFile(script, `#!/bin/sh\nexec ${person.command.map((word) => `'${word}'`).join(' ')} "$@"\n`, {
      mode: 0o755,
    });
    const app = await _electron.launch({
      executablePath: script,
      args: [person.appFolder],
      cwd: person.home,
      chromiumSandbox: true,
      env: { ...(process.env as Record<string, string>), ...person.environment },
    });
    try {
      const window = await app.firstWindow();
      await searchField(window).waitFor();
      await dropFiles(window, [join(folder, 'closed'), secret, harbour]);
      await expect(report(window, '1 imported, 0 skipped, 2 failed')).toBeVisible();
      const refused = importCards(window)
        .getByRole('listitem')
        .filter({ hasText: 'The file or folder may not be read.' });
      await expect(refused).toHaveCount(2);
      await expect(refused.filter({ hasText: 'closed' })).toHaveCount(1);
      await expect(refused.filter({ hasText: 'secret.txt' })).toHaveCount(1);
      await expect(article(window, HARBOUR_HEADLINE)).toBeVisible();
    } finally {
      await app.close();
    }
  } finally {
    await chmod(join(person.home, 'offered/closed'), 0o700).catch(() => undefined);
    await person.remove();
  }
});
