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

test('each language is read by its own rules: particles, genitives, quotation marks, dashes', async ({
  wirewatch,
  dataFolder,
}) => {
  const { window } = wirewatch;
  const json = (headline: string, language: string, body: string): string =>
    JSON.stringify({ headline, language, body });
  await importTexts(wirewatch, join(dataFolder, 'offered'), {
    'arabic.jsonl': json(
      'لقاء في المدينة',
      'ar',
      'اجتمع الوزراء أمس في المدينة القديمة وقال المتحدث إن صلتهم بالناتو باقية كما كانت منذ أعوام.',
    ),
    'persian.jsonl': json(
      'والدین در مدرسه',
      'fa',
      'والدین دانش‌آموزان امروز در مدرسه گرد هم آمدند و با آموزگاران درباره‌ی آینده سخن گفتند.',
    ),
    'german.jsonl': json(
      'Antwort aus Brüssel',
      'de',
      'Die Minister warten auf NATOs Antwort, die am Montag aus Brüssel kommen soll, und reden vom „neuen“ Krieg der Worte.',
    ),
    'english.jsonl': json(
      'NATOs is no word',
      'en',
      'Nobody has ever counted several NATOs in one place, said the teacher, and the class laughed at the very thought of it.',
    ),
  });
  const search = searchField(window);
  const finds = async (query: string, headlines: readonly string[]): Promise<void> => {
    await test.step(query, async () => {
      await search.fill(query);
      await search.press('Enter');
      await expect(options(window)).toHaveCount(headlines.length);
      for (const headline of headlines) {
        await expect(options(window).filter({ hasText: headline })).toBeVisible();
      }
    });
  };
  await finds('الناتو', ['لقاء في المدينة']);
  await window.getByRole('option', { name: /^لقاء/u }).click();
  await expect(window.getByRole('region', { name: 'Left pane' }).locator('mark[data-search]')).toHaveText(
    'بالناتو',
  );
  await finds('دین', []);
  await finds('=NATO', ['Antwort aus Brüssel']);
  await finds('«vom "neuen" Krieg»', ['Antwort aus Brüssel']);
  await finds('natos –laughed', ['Antwort aus Brüssel']);
  await finds('BRUSSEL', ['Antwort aus Brüssel']);

  await test.step('and the help says so', async () => {
    await search.fill('zebra');
    await search.press('Enter');
    await window.getByRole('button', { name: 'The query language' }).first().click();
    const help = window.getByRole('dialog', { name: 'The query language' });
    await expect(help.getByRole('rowheader', { name: 'النيتو' })).toBeVisible();
    await expect(help.getByRole('heading', { name: 'How words are compared' })).toBeAttached();
    await window.keyboard.press('Escape');
  });
});
