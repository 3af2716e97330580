import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { article, importTexts } from './fixtures/actions.ts';
import { expect, test } from './fixtures/app.ts';
import { leftPane, options, rightPane } from './fixtures/parts.ts';

const STORY = `The harbour board of Port Linden said on Tuesday that 14 of the 32 cranes on its eastern quay would stand still for the rest of the month, after an inspection had found cracks in the rails. Ships of more than 200 metres are sent to the northern quay, where they wait for up to 3 days. Dock workers said that they had warned of the rails in spring.`;
const UNION = `The union of the dock workers wants the board to answer for it before the city council in September, and has called a meeting of all its members for Friday evening.`;
const form = (amount: string, rate: string, day: string): string =>
  `The treasury of Linden sold bills worth ${amount} crowns at its weekly auction, at an average rate of ${rate} per cent, and said that it would offer bills of the same kind again on ${day} of the month at the usual hour. Bids may be handed in by banks and by private persons until noon of the day before.`;

function text(headline: string, source: string, published: string, body: string): string {
  return `${JSON.stringify({ headline, source, published, body })}\n`;
}

const FIRST = 'Cranes stand still in Port Linden';
const AGENCY = 'Port Linden: 14 cranes out of work';
const RADIO = 'Linden cranes halted after inspection';
const LATER = 'Union wants answers about cranes';
const FORM = 'Linden sells bills';
const FORM_AGAIN = 'Linden sells more bills';

const FILES = {
  'a.jsonl': text(FIRST, 'Linden Post', '2026-05-12T08:00:00Z', STORY),
  'b.jsonl': text(AGENCY, 'Coast Agency', '2026-05-12T09:30:00Z', `${STORY} (Coast)`),
  'c.jsonl': text(RADIO, 'Radio Linden', '2026-05-12T10:00:00Z', STORY),
  'd.jsonl': text(LATER, 'Linden Post', '2026-05-12T16:00:00Z', `${STORY}\n\n${UNION}`),
  'e.jsonl': text(FORM, 'Coast Agency', '2026-05-04T08:00:00Z', form('250', '4.75', '14')),
  'f.jsonl': text(FORM_AGAIN, 'Coast Agency', '2026-05-11T08:00:00Z', form('310', '4.81', '21')),
};

const groupButton = (window: Page) => leftPane(window).getByRole('button', { name: /^Copies and versions/u });
const members = (window: Page) =>
  window.getByRole('list', { name: 'Copies and versions' }).getByRole('listitem');

test('copies and versions are grouped, taken apart and put together, and stay so', async ({
  wirewatch,
  dataFolder,
}) => {
  const { window } = wirewatch;
  await importTexts(wirewatch, join(dataFolder, 'offered'), FILES);

  await test.step('each row says what it is in its group, a form story nothing', async () => {
    await expect(article(window, LATER)).toHaveAccessibleName(/, 3 versions/u);
    await expect(article(window, AGENCY)).toHaveAccessibleName(/, Version, one of 4/u);
    await expect(article(window, FORM)).not.toHaveAccessibleName(/copy|copies|version/iu);
    await expect(article(window, FORM_AGAIN)).not.toHaveAccessibleName(/copy|copies|version/iu);
  });

  await test.step('the head of an article shows the group, and another copy can be made the main one', async () => {
    await article(window, FIRST).click();
    await groupButton(window).click();
    await expect(members(window)).toHaveCount(4);
    await expect(members(window).first()).toContainText(LATER);
    await expect(members(window).first()).toContainText('Main copy · Linden Post · 12 May 2026');
    await window.getByRole('button', { name: `Make ${FIRST} the main copy` }).click();
    await expect(members(window).first()).toContainText(FIRST);
    await window.keyboard.press('Escape');
    await expect(article(window, FIRST)).toHaveAccessibleName(/, 2 copies, 1 version/u);
    await expect(article(window, RADIO)).toHaveAccessibleName(/, Copy, one of 4/u);
  });

  await test.step('a member opens beside', async () => {
    await groupButton(window).press('Enter');
    await window.getByRole('button', { name: `Open ${LATER} beside` }).click();
    await expect(rightPane(window).getByRole('heading', { name: LATER })).toBeVisible();
    await rightPane(window).getByRole('button', { name: 'Close pane' }).click();
  });

  await test.step('an article is taken out, which can be undone', async () => {
    await groupButton(window).click();
    await window.getByRole('button', { name: `Take ${RADIO} out of the group` }).click();
    await expect(members(window)).toHaveCount(3);
    await window.keyboard.press('Escape');
    await expect(article(window, FIRST)).toHaveAccessibleName(/, 1 copy, 1 version/u);
    await window
      .getByRole('dialog', { name: 'Taken out of the group' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect(article(window, FIRST)).toHaveAccessibleName(/, 2 copies, 1 version/u);
    await article(window, RADIO).click({ button: 'right' });
    await window.getByRole('menuitem', { name: 'Take out of the group' }).click();
    await expect(article(window, FIRST)).toHaveAccessibleName(/, 1 copy, 1 version/u);
  });

  await test.step('a selection is grouped', async () => {
    await article(window, FORM).click();
    await article(window, FORM_AGAIN).click({ modifiers: ['ControlOrMeta'] });
    await article(window, FORM_AGAIN).click({ button: 'right' });
    await window.getByRole('menuitem', { name: 'Group as copies' }).click();
    await expect(article(window, FORM)).toHaveAccessibleName(/, 1 version/u);
  });

  const again = await wirewatch.restart();
  await test.step('after a start all is as it was, and a member in the trash no longer counts', async () => {
    await expect(options(again.window)).toHaveCount(6);
    await expect(article(again.window, FIRST)).toHaveAccessibleName(/, 1 copy, 1 version/u);
    await expect(article(again.window, RADIO)).not.toHaveAccessibleName(/copy|version/iu);
    await expect(article(again.window, FORM_AGAIN)).toHaveAccessibleName(/Version, one of 2/u);
    await article(again.window, FIRST).click();
    await again.window.keyboard.press('Delete');
    await expect(article(again.window, LATER)).toHaveAccessibleName(/, 1 version/u);
  });
});
