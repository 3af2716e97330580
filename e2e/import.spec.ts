import { join } from 'node:path';
import { answerOpenDialog, article, dropFiles, paste, report, writeFiles } from './fixtures/actions.ts';
import { expect, test } from './fixtures/app.ts';
import { generatedLines } from './fixtures/generated.ts';
import { importCards, leftPane, libraryLink, options } from './fixtures/parts.ts';
import {
  COPIED_PAGE,
  COPIED_PAGE_HEADLINE,
  DIGEST,
  EXPORT_LINES,
  HARBOUR_HEADLINE,
  HARBOUR_TEXT,
  VALLEY_HEADLINE,
  VALLEY_PAGE,
} from './fixtures/texts.ts';

test('a browser’s HTML on the clipboard keeps its headings, lists, links and emphasis as an article', async ({
  wirewatch: { window },
}) => {
  await paste(window, {
    text: `Tram Depot Becomes a Library\n\nThe old depot opens in May, the town said.\n\nWhat it holds\n\nBooks for every age\nMaps of the lines that are gone`,
    html: `<h1>Tram Depot Becomes a Library</h1>
      <p onclick="alert(1)">The old depot <em>opens</em> in May, the <a href="https://town.example/plan">town</a> said.</p>
      <script>document.title = 'foreign'</script><img src="https://tracker.example/x.gif">
      <h2>What it holds</h2><ul><li>Books for every age</li><li>Maps of the lines that are gone</li></ul>`,
  });
  await expect(report(window, '1 imported, 0 skipped, 0 failed')).toBeVisible();
  const left = leftPane(window);
  await expect(left.getByRole('heading', { name: 'Tram Depot Becomes a Library' })).toBeVisible();
  await expect(left.getByRole('heading', { name: 'What it holds', level: 2 })).toBeVisible();
  await expect(left.getByRole('listitem').filter({ hasText: /^(Books|Maps)/ })).toHaveCount(2);
  await expect(left.getByRole('link', { name: 'town' })).toHaveAttribute(
    'title',
    'https://town.example/plan',
  );
  await expect(left.locator('em')).toHaveText('opens');
  await expect(left.locator('script, img, [onclick]')).toHaveCount(0);
});

test('a digest asks before anything of it is kept, and does what the person says', async ({
  wirewatch: { window },
}) => {
  const question = window.getByRole('dialog', { name: 'This paste holds several articles' });

  await test.step('cancel keeps nothing', async () => {
    await paste(window, { text: DIGEST });
    await expect(question).toContainText('2 articles were found in it. Nothing has been kept yet.');
    await expect(question.getByRole('listitem')).toHaveText([
      'Bridge Closed for Two Weeks',
      'Orchestra Plays in the Park',
    ]);
    await question.getByRole('button', { name: 'Cancel' }).click();
    await expect(question).toBeHidden();
    await expect(options(window)).toHaveCount(0);
    await expect(report(window, 'imported')).toHaveCount(0);
  });

  await test.step('as one article', async () => {
    await paste(window, { text: DIGEST });
    await question.getByRole('button', { name: 'Keep as one article' }).click();
    await expect(report(window, '1 imported, 0 skipped, 0 failed')).toBeVisible();
    await expect(options(window)).toHaveCount(1);
    await expect(leftPane(window)).toContainText('Orchestra Plays in the Park');
  });

  await test.step('split', async () => {
    await paste(window, { text: DIGEST });
    await question.getByRole('button', { name: 'Import 2 articles' }).click();
    await expect(report(window, '2 imported, 0 skipped, 0 failed')).toBeVisible();
    await expect(options(window)).toHaveCount(3);
    await expect(article(window, 'Orchestra Plays in the Park')).toBeVisible();
  });
});

test('a dropped folder comes in with all that lies in it, and a bad line of JSONL fails alone', async ({
  wirewatch: { window },
  dataFolder,
}) => {
  const folder = join(dataFolder, 'offered');
  await writeFiles(folder, {
    'harbour.txt': HARBOUR_TEXT,
    'deep/deeper/valley.html': VALLEY_PAGE,
    'deep/notes.md': '# Lighthouse Keeper Retires\n\nThe keeper leaves after **forty years** on the rock.',
    'deep/exports/lines.jsonl': EXPORT_LINES,
  });
  await dropFiles(window, [folder]);
  await expect(report(window, '5 imported, 0 skipped, 1 failed')).toBeVisible();
  const failed = importCards(window).getByRole('listitem');
  await expect(failed).toHaveCount(1);
  await expect(failed).toContainText('lines.jsonl');
  await expect(failed).toContainText('Line 2: not valid JSON');
  for (const headline of [
    HARBOUR_HEADLINE,
    VALLEY_HEADLINE,
    'Lighthouse Keeper Retires',
    'Ferry Line Adds Winter Timetable',
    'Museum Reopens Its East Wing',
  ]) {
    await expect(article(window, headline)).toBeVisible();
  }
});

test('what is here already is skipped with a way to it, and comes back when it lies in the trash', async ({
  wirewatch: { window },
}) => {
  await paste(window, { text: COPIED_PAGE });
  await paste(window, { text: HARBOUR_TEXT });
  await expect(leftPane(window).getByRole('heading', { name: HARBOUR_HEADLINE })).toBeVisible();

  // The same words, set and spaced by another program.
  await paste(window, { text: COPIED_PAGE.replaceAll('\n\n', '\r\n\r\n').replaceAll('. ', '.  ') });
  await expect(report(window, '0 imported, 1 skipped, 0 failed')).toBeVisible();
  await expect(importCards(window)).toContainText('Already in the library');
  await importCards(window)
    .getByRole('button', { name: `Open “${COPIED_PAGE_HEADLINE}”` })
    .click();
  await expect(leftPane(window).getByRole('heading', { name: COPIED_PAGE_HEADLINE })).toBeVisible();
  await expect(options(window)).toHaveCount(2);

  await leftPane(window).getByRole('button', { name: 'Move to trash' }).click();
  await expect(options(window)).toHaveCount(1);
  await paste(window, { text: COPIED_PAGE });
  await expect(importCards(window)).toContainText('Already here, in the trash: restored');
  await expect(report(window, '0 imported, 1 skipped, 0 failed')).toBeVisible();
  await expect(article(window, COPIED_PAGE_HEADLINE)).toBeVisible();
  await expect(libraryLink(window, 'Trash')).toHaveAccessibleName('Trash');
});

test('an import is undone, but for what was edited since', async ({
  wirewatch: { app, window },
  dataFolder,
}) => {
  const paths = await writeFiles(join(dataFolder, 'offered'), {
    'border.txt': COPIED_PAGE,
    'harbour.txt': HARBOUR_TEXT,
    'valley.html': VALLEY_PAGE,
  });
  await answerOpenDialog(app, paths);
  await window.getByRole('button', { name: 'Import files' }).first().click();
  await expect(report(window, '3 imported, 0 skipped, 0 failed')).toBeVisible();

  await article(window, HARBOUR_HEADLINE).click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'Edit details…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Edit details' });
  await dialog.getByLabel('Source', { exact: true }).fill('Coastwire Rotterdam');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();

  await importCards(window).getByRole('button', { name: 'Undo import' }).click();
  await expect(importCards(window)).toContainText('2 moved to the trash, 1 kept because it was edited');
  await expect(options(window)).toHaveCount(1);
  await expect(article(window, HARBOUR_HEADLINE)).toBeVisible();
  await expect(libraryLink(window, 'Trash')).toHaveAccessibleName('Trash, 2');

  await importCards(window).getByRole('button', { name: 'Put back' }).click();
  await expect(options(window)).toHaveCount(3);
});

test('a large import shows how far it is, and stops where it is cancelled', async ({
  wirewatch: { app, window },
  dataFolder,
}) => {
  // Enough that no machine reads them all before it is cancelled.
  const all = 40_000;
  const paths = await writeFiles(join(dataFolder, 'offered'), { 'export.jsonl': generatedLines(all) });
  await answerOpenDialog(app, paths);
  await window.getByRole('button', { name: 'Import files' }).first().click();
  await expect(importCards(window)).toContainText('Importing export.jsonl');
  await expect(importCards(window)).toContainText(/[1-9][\d,]* articles · /u);
  await window.getByRole('button', { name: 'Cancel importing export.jsonl' }).click();
  await expect(importCards(window)).toContainText('Cancelled');

  const said = (await importCards(window).getByRole('status').textContent()) ?? '';
  const [imported = 0, skipped = 0, failed = 0] = [...said.matchAll(/\d[\d,]*/gu)]
    .slice(0, 3)
    .map(([count]) => Number(count.replaceAll(',', '')));
  expect(imported).toBeGreaterThan(0);
  expect(imported).toBeLessThan(all);
  expect(skipped).toBeGreaterThan(0);
  expect(failed).toBe(0);
  await expect(importCards(window)).toContainText('Left out, as you chose');
  // What had come in stays, and nothing comes after.
  await expect(libraryLink(window, 'All articles')).toHaveAccessibleName(
    `All articles, ${imported.toLocaleString('en')}`,
  );
});
