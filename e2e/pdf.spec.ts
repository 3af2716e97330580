import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from './fixtures/app.ts';

const projectRoot = resolve(import.meta.dirname, '..');
const program = join(projectRoot, 'out/main/cli.js');

test('the built program reads PDFs whose letters lie outside their fonts, with what it brings along', async ({
  dataFolder,
}) => {
  const fixture = (slug: string): string =>
    join(projectRoot, 'electron/importing/fixtures', slug, 'input.pdf');
  const library = join(dataFolder, 'by-command-line');
  const run = async (...words: string[]): Promise<Record<string, unknown>[]> => {
    // It ends with a number that says so where something failed.
    const ran = await promisify(execFile)(process.execPath, [
      program,
      ...words,
      '--json',
      '--library',
      library,
    ])
      .then(({ stdout }) => stdout)
      .catch((error: { stdout: string }) => error.stdout);
    return ran
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  };
  const slugs = ['pdf-chinese', 'pdf-japanese-vertical', 'pdf-persian-printed', 'pdf-with-scanned-pages'];
  expect(await run('import', ...slugs.map(fixture))).toMatchObject([
    { outcome: 'imported' },
    { outcome: 'imported' },
    { outcome: 'imported' },
    { outcome: 'imported' },
    { outcome: 'failed', part: 'pages 2–3, 6', code: 'scan' },
  ]);
  const found = await run('search', '港务局 OR 港湾局 OR اسکله‌های OR islanders');
  expect(found.map(({ headline }) => headline).sort()).toEqual([
    'Ferry line to the islands starts again in May',
    'بندر شمالی رشت‌آباد برای شش هفته بسته می‌شود',
    '北港の連絡船、五月から運航を再開へ',
    '北港码头五月起恢复轮渡航线',
  ]);
});
