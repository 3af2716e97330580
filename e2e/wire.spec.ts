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

  const canceled = window.getByRole('option', { name: /^Quay stays closed, .*Canceled/u });
  await expect(canceled).toBeVisible();
  await canceled.click();
  await expect(left.getByRole('note')).toContainText('should not be used');
});
