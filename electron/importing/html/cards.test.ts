import { describe, expect, it } from 'vitest';
import { parseDocument } from './dom.ts';
import { measurePage } from './measure-text.ts';

const TEXT =
  '<p>The council of Norderholm met on Monday and voted to keep the night ferry running.</p>'.repeat(6);

function besideCount(cards: string): number {
  const body = parseDocument(`<html><body><div>${TEXT}</div><div>${cards}</div></body></html>`).body;
  return body ? measurePage(body).beside.size : 0;
}

describe('a list of cards is beside the article', () => {
  it.each([
    [
      'with linked headings',
      (n: number) =>
        `<div class="box x${n}"><h3><a href="/a/${n}">Crabs cost more ${n}</a></h3><p>Fishers brought in half of last year.</p></div>`,
    ],
    [
      'under a link that lies over them',
      (n: number) =>
        `<div class="box"><a href="/a/${n}"></a><img src="${n}.jpg"><div>Crabs cost more ${n}</div><div>Fishers brought in half.</div></div>`,
    ],
    [
      'that are links as a whole',
      (n: number) =>
        `<a class="box" href="/a/${n}"><img src="${n}.jpg"><p>Crabs cost more this year ${n}</p></a>`,
    ],
  ])('%s', (_, card) => {
    expect(besideCount(card(1) + card(2) + card(3))).toBe(3);
    expect(besideCount(card(1))).toBe(0);
  });
});

describe('these are no cards', () => {
  it.each([
    [
      'pictures that open larger',
      (n: number) =>
        `<div class="pic"><a href="/${n}.jpg"><img src="${n}.jpg"></a><p>The pier in March, number ${n}</p></div>`,
    ],
    [
      'parts of a text with a link',
      (n: number) =>
        `<div class="part"><h3>Day ${n} at the pier</h3><p>We met <a href="/p/${n}">its keeper</a> there.</p></div>`,
    ],
    [
      'posts of a forum',
      (n: number) =>
        `<article class="post"><a href="/u/${n}"><img src="${n}.png"></a><p>I have seen this too, and it was number ${n}.</p></article>`,
    ],
    [
      'paragraphs',
      (n: number) => `<p><a href="/p/${n}">Its keeper number ${n}</a> <img src="i.png"> said so.</p>`,
    ],
  ])('%s', (_, part) => {
    expect(besideCount(part(1) + part(2) + part(3))).toBe(0);
  });
});
