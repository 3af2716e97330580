import { join } from 'node:path';
import { importTexts } from './fixtures/actions.ts';
import { expect, test } from './fixtures/app.ts';
import { options, searchField } from './fixtures/parts.ts';

const SUMMIT = 'Leaders Meet on the Coast';
const BUDGET = 'Ministry Halves Its Budget';
const TEXTS = {
  'summit.txt': `${SUMMIT}

By Mariam Saleh

Ministers of eleven states met for the organisation's summit in a small harbour, where the joint statement was read by Sergei Shoigu.

They will meet again in the autumn.`,
  'budget.txt': `${BUDGET}

The ministry said in a statement that its budget is halved. The organization of the joint market goes on as planned, and the harbour stays open to all.

Nobody was asked before.`,
};

test('stars, close spellings, NEAR, fields and facts find what they say, and a mistake leads to the help', async ({
  wirewatch,
  dataFolder,
}) => {
  const { window } = wirewatch;
  await importTexts(wirewatch, join(dataFolder, 'offered'), TEXTS);
  const search = searchField(window);
  const finds = async (query: string, headlines: readonly string[]): Promise<void> => {
    await test.step(query, async () => {
      await search.fill(query);
      await search.press('Enter');
      await expect(options(window)).toHaveCount(headlines.length);
      for (const headline of headlines) {
        await expect(window.getByRole('option', { name: new RegExp(`^${headline}`, 'u') })).toBeVisible();
      }
    });
  };
  await finds('organi*ation', [SUMMIT, BUDGET]);
  await finds('shoygu~', [SUMMIT]);
  await finds('joint NEAR/1 statement', [SUMMIT]);
  await finds('statement NEAR/4 ministry', [BUDGET]);
  await finds('statement PRE/4 ministry', []);
  await finds('headline:budget OR byline:saleh', [SUMMIT, BUDGET]);
  await finds('body:halved', [BUDGET]);
  await finds('harbour is:starred', []);
  await finds('harbour words:>10 lang:en', [SUMMIT, BUDGET]);
  await finds('date:2019', []);

  await search.fill('harbour NEAR/0 open');
  await search.press('Enter');
  const problem = window.getByRole('alert').filter({ hasText: 'Write a number of words from 1 to 100' });
  await expect(problem).toBeVisible();
  await problem.getByRole('button', { name: 'The query language' }).click();
  const help = window.getByRole('dialog', { name: 'The query language' });
  await expect(help.getByRole('rowheader', { name: 'shanghai NEAR/5 cooperation' })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(help).toBeHidden();
});

test('a query is explained in a sentence, and part by part for the article that is open', async ({
  wirewatch,
  dataFolder,
}) => {
  const { window } = wirewatch;
  await importTexts(wirewatch, join(dataFolder, 'offered'), TEXTS);
  await searchField(window).fill('harbour -budget body:(organi*ation OR summit)');
  await searchField(window).press('Enter');
  await window.getByRole('option', { name: new RegExp(`^${SUMMIT}`, 'u') }).click();
  await window.getByRole('button', { name: 'Explain this query' }).click();
  const explained = window.getByRole('dialog', { name: 'What this query asks' });
  await expect(explained).toContainText(
    'Articles with “harbour”, without “budget”, with (a word like “organi…ation” or “summit”) in the text.',
  );
  await expect(explained.getByRole('listitem')).toHaveText([
    'harbour1 mention',
    'budgetnot found, as asked',
    'organi*ation1 mention',
    'summit1 mention',
  ]);
});

test('a query of another program is offered in ours', async ({ wirewatch, dataFolder }) => {
  const { window } = wirewatch;
  await importTexts(wirewatch, join(dataFolder, 'offered'), TEXTS);
  await searchField(window).fill('atleast2(joint w/1 statement) and minist!');
  await searchField(window).press('Enter');
  const offer = window.getByRole('status').filter({ hasText: 'for another program' });
  await expect(offer).toContainText('(joint NEAR/1 statement) AND minist*');
  await expect(offer).toContainText('atleast2 cannot be said here');
  await offer.getByRole('button', { name: 'Search this instead' }).click();
  await expect(searchField(window)).toHaveValue('(joint NEAR/1 statement) AND minist*');
  await expect(options(window)).toHaveCount(1);
  await expect(offer).toBeHidden();
});
