import { expect, it } from 'vitest';
import { parseDocument } from './dom.ts';
import { shownSiteNames } from './site-names.ts';
import { isNameOfSite, isSiteName, withoutSite } from './site-suffix.ts';

it('takes names from the feeds and from links to the home page', () => {
  const document = parseDocument(`<html><head>
    <link type="application/rss+xml" title="Island Post » Feed"><link type="application/rss+xml" title="Island Post » Comments Feed">
    <link type="application/rss+xml" title="Night ferry runs on"></head><body>
    <h1><a href="/">Post Online</a></h1><a rel="home" href="https://post.example/" title="The Post"></a><a rel="home" href="/b">Elsewhere</a></body></html>`);
  expect(shownSiteNames(document)).toEqual(['Island Post', 'Post Online', 'The Post']);
});

it('stops at a few names, and takes no long text for one', () => {
  const links = Array.from({ length: 20 }, (_, index) => `<a rel="home" href="/">Name ${index}</a>`);
  const long = `<a rel="home" href="/">${'long '.repeat(30)}</a>`;
  expect(shownSiteNames(parseDocument(`<html><body>${long}${links.join('')}</body></html>`))).toHaveLength(8);
});

it.each([
  ['Ferry runs on | Island Post', 'Ferry runs on'],
  ['Ferry runs on - Harbour - Island Post Online', 'Ferry runs on - Harbour'],
  ['Island Post: Ferry', 'Island Post: Ferry'],
  ['Island Post » Ferry runs on', 'Ferry runs on'],
  ['Ferry - a history', 'Ferry - a history'],
])('of %s leaves %s', (title, expected) => {
  expect(withoutSite(title, ['Island Post', 'islandpost.example'])).toBe(expected);
});

it('tells the name of a site from a person who is called like its beginning', () => {
  expect(isSiteName('Island', ['Island Post'])).toBe(true);
  expect(isNameOfSite('Island', ['Island Post'])).toBe(false);
  expect(isNameOfSite('ISLAND-POST', ['Island Post'])).toBe(true);
});
