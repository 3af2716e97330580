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
