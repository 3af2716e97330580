import { expect, it } from 'vitest';
import { parseDocument } from './dom.ts';
import { readShownMetadata } from './shown-metadata.ts';

it.each([
  ['<span class="date">26 April 2024</span>', '2024-04-26'],
  ['<p class="meta">Published 25 April 2024, updated 26 April 2024</p>', '2024-04-25'],
  ['<time datetime="2024-04-25">25 April</time>', '2024-04-25'],
  ['<span class="date">Last updated: 26 April 2024</span>', ''],
  ['<time class="updated" datetime="2024-04-26">26 April</time>', ''],
  ['<time itemprop="dateModified" datetime="2024-04-26">26 April</time>', ''],
  ['<time datetime="2024-04-26">Updated 26 April</time><p class="date">25 April 2024</p>', '2024-04-25'],
])('of %s the published date is "%s"', (html, published) => {
  const document = parseDocument(`<html><body>${html}</body></html>`);
  expect(readShownMetadata(document, '').published).toBe(published);
});

it('gives a few of those that the page marks as authors, since the surest may name the site', () => {
  const html =
    '<a rel="author">Island Post</a><div class="autor"><h6>Mara Lindqvist | 3 hours ago</h6></div>';
  const document = parseDocument(`<html><body>${html}</body></html>`);
  expect(readShownMetadata(document, '').bylines).toEqual(['Island Post', 'Mara Lindqvist']);
});
