import { expect, it } from 'vitest';
import { besideness } from './beside-article.ts';
import { parseDocument } from './dom.ts';

it.each([
  ['<nav>', 3],
  ['<aside>', 2],
  ['<div class="comments-area">', 3],
  ['<div id="disqus_thread">', 3],
  ['<div class="post__relatedArticles">', 2],
  ['<div class="relatedlinks">', 2],
  ['<div class="author-box">', 2],
  ['<p class="postmetadata alt">', 2],
  ['<div class="teaser-text">', 1],
  ['<div role="navigation">', 2],
  ['<div aria-hidden="true">', 1],
  // What the element is like, not what it is.
  ['<div class="has-sidebar no-comments">', 0],
  ['<div class="shared download commentary-page">', 0],
  ['<div class="category-newsletter tag-social">', 0],
  ['<main class="sidebar">', 0],
  ['<h2 class="related">', 0],
  ['<div class="story">', 0],
])('%s has the sureness %i', (html, sure) => {
  const element = parseDocument(`<html><body>${html}x</body></html>`).querySelector('body > *');
  expect(element && besideness(element, element.nodeName.toUpperCase())).toBe(sure);
});
