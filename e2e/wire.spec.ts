import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { article, dropFiles, report, writeFiles } from './fixtures/actions.ts';
import { expect, test } from './fixtures/app.ts';
import { leftPane } from './fixtures/parts.ts';

const FIXTURES = join(import.meta.dirname, '../electron/importing/fixtures');

test('an agency’s items show what the agency says of them, and what it has withheld or canceled is marked', async ({
  wirewatch: { window },
  dataFolder,
}) => {
  const paths = await writeFiles(join(dataFolder, 'wire'), {
    'quay.nitf': readFileSync(join(FIXTURES, 'nitf-story/input.xml'), 'utf8'),
    'message.xml': readFileSync(join(FIXTURES, 'newsml-g2-message/input.xml'), 'utf8'),
  });
  await dropFiles(window, paths);
  await expect(report(window, '4 imported, 0 skipped, 3 failed')).toBeVisible();

  await article(window, 'Northern quay stays closed').click();
  const left = leftPane(window);
  await expect(left.getByRole('note')).toContainText('Withheld');
  const details = left.getByLabel('Details');
  await expect(details).toContainText('HARBOUR-QUAY/CLOSED');
  await expect(details).toContainText('harbour, repairs, North Sea');
  await expect(details).toContainText('12 March 2026, 14:00');

  await test.step('slugline and keywords are put right, beside what the file says', async () => {
    await left.getByRole('button', { name: 'More' }).click();
    await window.getByRole('menuitem', { name: 'Edit details…' }).click();
    const dialog = window.getByRole('dialog', { name: 'Edit details' });
    await expect(dialog.getByLabel('Keywords')).toHaveValue('harbour, repairs, North Sea');
    await dialog.getByLabel('Slugline').fill('HARBOUR-QUAY/OPEN');
    await dialog.getByLabel('Keywords').fill('harbour, ferries');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
    await expect(details).toContainText('HARBOUR-QUAY/OPEN');
    await expect(details).toContainText('harbour, ferries');
    await expect(left.getByRole('note')).toContainText('Withheld');
    await left.getByRole('button', { name: 'More' }).click();
    await window.getByRole('menuitem', { name: 'Edit details…' }).click();
    await expect(dialog.getByText('The file says: HARBOUR-QUAY/CLOSED')).toBeVisible();
    await expect(dialog.getByText('The file says: harbour, repairs, North Sea')).toBeVisible();
    await dialog.getByLabel('Slugline').fill('HARBOUR-QUAY/CLOSED');
    await dialog.getByLabel('Keywords').fill('harbour, repairs, North Sea');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
    await expect(details).toContainText('HARBOUR-QUAY/CLOSED');
    await expect(details).toContainText('harbour, repairs, North Sea');
  });

  const canceled = window.getByRole('option', { name: /^Quay stays closed, .*Canceled/u });
  await expect(canceled).toBeVisible();
  await canceled.click();
  await expect(left.getByRole('note')).toContainText('should not be used');
});
