import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { article, dropFiles, report, writeFiles } from './fixtures/actions.ts';
import { expect, test } from './fixtures/app.ts';
import { leftPane } from './fixtures/parts.ts';

const FIXTURES = join(import.meta.dirname, '../electron/importing/fixtures');

/** What an article's details say under a name. */
function detail(details: Locator, name: string): Locator {
  return details.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd');
}

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
  await expect(detail(details, 'Slugline')).toHaveText('HARBOUR-QUAY/CLOSED');
  await expect(detail(details, 'Keywords')).toHaveText('harbour, repairs, North Sea');
  await expect(detail(details, 'Urgency')).toHaveText('4');
  await expect(detail(details, 'Version')).toHaveText('3');
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
  await expect(detail(details, 'Slugline')).toHaveText('HARBOUR-QUAY');
  await expect(detail(details, 'Urgency')).toHaveText('3');
  await expect(detail(details, 'Version')).toHaveText('7');
});

const STORY = `<p>The harbour board of Port Linden said on Tuesday that 14 of the 32 cranes on its eastern quay would stand still for the rest of the month, after an inspection had found cracks in the rails.</p><p>Ships of more than 200 metres are sent to the northern quay, where they wait for up to 3 days. Dock workers said that they had warned of the rails in spring, and that nobody had answered them.</p>`;
const UNION = `<p>The union of the dock workers has called a meeting of all its members for Friday evening.</p>`;

/** One version of an item, in a file of its own as agencies send them. */
function newsItem(version: number, headline: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:coastwire.example:20260512:cranes" version="${version}" xml:lang="en">
<itemMeta><itemClass qcode="ninat:text"/><provider><name>Coastwire</name></provider><versionCreated>2026-05-12T1${version}:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
<contentMeta><urgency>${4 - version}</urgency><keyword>cranes</keyword><keyword>harbour</keyword><slugline>LINDEN-CRANES</slugline><headline>${headline}</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html></inlineXML></contentSet></newsItem>`;
}

test('a later version of an agency’s item stands with the earlier one, and each says which it is', async ({
  wirewatch: { window },
  dataFolder,
}) => {
  const folder = join(dataFolder, 'wire');
  const first = await writeFiles(folder, {
    'cranes-1.xml': newsItem(1, 'Cranes stand still in Port Linden', STORY),
  });
  await dropFiles(window, first);
  await expect(report(window, '1 imported, 0 skipped, 0 failed')).toBeVisible();
  const second = await writeFiles(folder, {
    'cranes-2.xml': newsItem(2, 'Union calls meeting over cranes in Port Linden', STORY + UNION),
  });
  // The same version once more is no news.
  await dropFiles(window, [...second, ...first]);
  await expect(report(window, '1 imported, 1 skipped, 0 failed')).toBeVisible();

  const earlier = article(window, 'Cranes stand still in Port Linden');
  const later = article(window, 'Union calls meeting over cranes in Port Linden');
  await expect(later).toHaveAccessibleName(/, 1 version/u);
  await expect(earlier).toHaveAccessibleName(/, Version, one of 2/u);
  const left = leftPane(window);
  for (const [item, version, urgency] of [
    [earlier, '1', '3'],
    [later, '2', '2'],
  ] as const) {
    await item.click();
    const details = left.getByLabel('Details');
    await expect(detail(details, 'Version')).toHaveText(version);
    await expect(detail(details, 'Urgency')).toHaveText(urgency);
    await expect(detail(details, 'Slugline')).toHaveText('LINDEN-CRANES');
    await expect(detail(details, 'Keywords')).toHaveText('cranes, harbour');
    await expect(left.getByRole('note')).toHaveCount(0);
  }
  await left.getByRole('button', { name: /^Copies and versions/u }).click();
  const members = window.getByRole('list', { name: 'Copies and versions' }).getByRole('listitem');
  await expect(members).toHaveCount(2);
  await expect(members.first()).toContainText('Union calls meeting');
});
