import { resolve } from 'node:path';
import { article, dropFiles } from './fixtures/actions.ts';
import { expect, test } from './fixtures/app.ts';
import { leftPane } from './fixtures/parts.ts';

const PAGE = resolve(import.meta.dirname, '../electron/importing/fixtures/page-with-pictures/input.html');

test('pictures that a page holds itself are shown with their captions, also after a restart', async ({
  wirewatch,
  restart,
}) => {
  await dropFiles(wirewatch.window, [PAGE]);
  await article(wirewatch.window, 'Lightship towed home').click();
  const figure = leftPane(wirewatch.window).getByRole('figure');
  await expect(figure).toHaveCount(2);
  const first = figure.first();
  await expect(first).toContainText('The lightship off the Sands on its last morning on station');
  const drawn = (image: HTMLElement): number => (image as HTMLImageElement).naturalWidth;
  await expect.poll(() => first.getByRole('img').evaluate(drawn)).toBe(84);
  const { window } = await restart();
  await article(window, 'Lightship towed home').click();
  await expect
    .poll(() => leftPane(window).getByRole('img', { name: 'The deck in Tarnhaven' }).evaluate(drawn))
    .toBe(80);
});
