import { expect, it } from 'vitest';
import { parseDocument } from './dom.ts';
import { choosePageHeadline } from './page-headline.ts';

const SITES = ['Island Post', 'islandpost.example'];

function chosen(headings: string, titles: readonly string[], title: string): string {
  return choosePageHeadline(parseDocument(`<html><body>${headings}</body></html>`), titles, title, SITES);
}

it('is the main heading that agrees with a title, since titles are shortened for search engines', () => {
  expect(
    chosen('<h1>Night ferry runs on until the spring</h1>', ['Night ferry runs on until spring'], ''),
  ).toBe('Night ferry runs on until the spring');
});

it('is without the site’s name, the line over it and scripts', () => {
  expect(chosen('', [], 'Night ferry runs on - Island Post')).toBe('Night ferry runs on');
  const heading = '<h1><span class="kicker">Harbour</span> Night ferry runs on<script>track()</script></h1>';
  expect(chosen(heading, ['Night ferry runs on'], '')).toBe('Night ferry runs on');
});

it('is the title where the heading holds a line over it without a name', () => {
  expect(chosen('<h1>HarbourNight ferry runs on</h1>', ['Night ferry runs on'], '')).toBe(
    'Night ferry runs on',
  );
});

it('is without a glued line over it, also where the title of the page has it', () => {
  expect(
    chosen('<h1>HarbourNight ferry runs on</h1>', ['Night ferry runs on'], 'Harbour: Night ferry runs on'),
  ).toBe('Night ferry runs on');
});

it('begins with a letter or an opening mark, whatever a template left before it', () => {
  expect(chosen('', [': Night ferry runs on'], '')).toBe('Night ferry runs on');
  expect(chosen('', ['“Night ferry” runs on'], '')).toBe('“Night ferry” runs on');
  expect(chosen('', ['¿Sigue el ferry?'], '')).toBe('¿Sigue el ferry?');
  expect(chosen('', ['#ferry trends'], '')).toBe('#ferry trends');
});

it('is a smaller heading that is a part of the title, not the site’s name in the main one', () => {
  expect(
    chosen(
      '<h1>Island Post</h1><h2>Night ferry runs on</h2>',
      [],
      'Night ferry runs on | News | Island Post',
    ),
  ).toBe('Night ferry runs on');
});

it('is the only main heading where there is no title, and nothing where there are two', () => {
  expect(chosen('<h1>Night ferry runs on</h1>', [], '')).toBe('Night ferry runs on');
  expect(chosen('<h1>One</h1><h1>Two</h1>', [], '')).toBe('');
});
