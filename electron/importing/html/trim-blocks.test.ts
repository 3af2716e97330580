import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../domain/blocks.ts';
import { parseDocument } from './dom.ts';
import { NOWHERE } from './links.ts';
import { trimBlocks } from './trim-blocks.ts';
import { walkBlocks } from './walk-blocks.ts';

const LEAD =
  'The council of Norderholm met on Monday and voted to keep the night ferry running until the end of next winter.';
const BODY =
  'The harbour master had warned that the old pier would not last. Three of its posts were lost in the storm of January, and two more lean. The repair will cost as much as a year of the school bus, the treasurer said.';
const LAST =
  'A second vote is planned for the spring. Until then the ferry leaves at eleven, and once more at two in the morning on Saturdays.';
const ARTICLE = [LEAD, BODY, LAST].map((text) => `<p>${text}</p>`).join('');

function blocksOf(html: string): Block[] {
  const { body } = parseDocument(`<html><body>${html}</body></html>`);
  if (!body) throw new Error('no body');
  return walkBlocks(body, {
    baseUrl: 'https://news.example/a/1',
    bareBody: false,
    nowhere: NOWHERE,
  });
}

function trimmed(html: string, headline = ''): string[] {
  return trimBlocks(blocksOf(html), headline).map(({ text }) => text);
}

describe('trimBlocks behind a text', () => {
  it.each([
    [
      'marks and what follows them',
      '<p>+++</p><p>The Island Post can be had as an app as well.</p><p>* * *</p>',
    ],
    ['a line that sends elsewhere', '<p>All about the pier you find <a href="/pier">here</a>.</p>'],
    ['where to write', '<p>Press office Mara Lind press@norderholm.example</p>'],
    ['whom to call', '<p>Press office of the harbour, Tel.: 030 1234567</p>'],
    [
      'where to follow',
      '<p>Write to <a href="mailto:a@post.example">a@post.example</a> or follow us on <a href="https://www.facebook.com/post">Facebook</a> and <a href="https://t.me/post">Telegram</a>.</p>',
    ],
    ['buttons of a list', '<ul><li>REPORT A MISTAKE</li><li>ADD SOMETHING</li></ul>'],
    ['a heading that nothing follows', '<p>Topics in this text</p><h2>Our choice</h2><h3>Top five</h3>'],
    ['dates of the page', '<p>First published</p><p>31.10.2023</p><p>Last change</p><p>31.10.2023</p>'],
    [
      'teasers with their excerpts',
      '<h2>From the island</h2><p>Harbour</p><h3><a href="/b">Crabs will cost more this year</a></h3><p>Fishers brought in half of what they</p><p>12.10.2023</p><h3><a href="/c">The lighthouse gets new lamps</a></h3><p>The keepers asked for them for years, and now the county pays...</p>',
    ],
    [
      'what breaks off before its link',
      '<p>The keepers asked for new lamps for years, and now the county ... <a href="/c">more</a></p>',
    ],
  ])('cuts %s', (_, html) => {
    // Dates say something of the article and are read later.
    const kept = trimmed(ARTICLE + html).filter((text) => text !== '31.10.2023');
    expect(kept).toEqual([LEAD, BODY, LAST]);
  });

  it.each([
    '<ul><li>The ferry leaves at eleven.</li><li>It comes back at one.</li></ul>',
    '<p>It leaves at:</p><ul><li>eleven</li><li>two, on Saturdays</li></ul>',
    '<p>The vote was <a href="/vote">unanimous</a>.</p>',
    '<p>“Nobody asked us,” he said.</p>',
    '<p>The council wrote to every household about it, and the letter can be read on the <a href="https://www.facebook.com/norderholm">page of the town</a>, where several hundred people had answered by Tuesday.</p>',
    `<p>* * *</p><p>${BODY} ${BODY} ${BODY}</p><p>${BODY} ${BODY}</p>`,
  ])('keeps %s', (html) => {
    const whole = blocksOf(ARTICLE + html).map(({ text }) => text);
    expect(trimmed(ARTICLE + html)).toEqual(whole);
  });
});

describe('trimBlocks before a text', () => {
  it('cuts rubrics, parts between bars, tables of contents and the headline with the line over it', () => {
    const html = `<p>Harbour</p><p>Jonas Ebert · Island · 3 hours ago</p><h1>At sea: Ferry runs on</h1>
      <ul><li><a href="#1">What was decided</a></li><li><a href="#2">What it costs</a></li></ul>${ARTICLE}`;
    expect(trimmed(html, 'Ferry runs on')).toEqual([LEAD, BODY, LAST]);
  });

  it('keeps a salutation, a bold opening, a lead and a line of Chinese', () => {
    for (const opening of ['Dear islanders,', '<b>Norderholm</b>', '半月谈记者 史卫燕'])
      expect(trimmed(`<p>${opening}</p>${ARTICLE}`, 'Ferry runs on')).toHaveLength(4);
    expect(trimmed(`<h2>${LEAD}</h2><p>${BODY}</p><p>${LAST}</p>`, 'Ferry runs on')).toHaveLength(3);
  });

  it('keeps the first line where no headline is known, since it may be that', () => {
    expect(trimmed(`<p>Ferry runs on</p>${ARTICLE}`)).toEqual(['Ferry runs on', LEAD, BODY, LAST]);
  });
});

describe('trimBlocks within a text', () => {
  const within = (html: string): string[] => trimmed(`<p>${LEAD}</p>${html}<p>${BODY}</p><p>${LAST}</p>`);

  it('cuts a label with the title of another article, in any language', () => {
    for (const label of ['Le puede interesar:', '(Soma pia:', 'Ayrıca |', 'همچنین:'])
      expect(within(`<p>${label} <a href="/b">Crabs will cost more this year than last</a>)</p>`)).toEqual([
        LEAD,
        BODY,
        LAST,
      ]);
  });

  it('cuts a line of links', () => {
    const links = ['Energy', 'Inflation', 'Harbour', 'Ferries', 'Weather'].map(
      (name) => `<a href="/t/${name}">${name}</a>`,
    );
    expect(within(`<p>Now: ${links.join(', ')}</p>`)).toEqual([LEAD, BODY, LAST]);
  });

  it('keeps a sentence with a link at its end, and a sentence that leads on within the page', () => {
    expect(within('<p>He spoke to <a href="/b">the paper of the neighbouring island</a>.</p>')).toHaveLength(
      4,
    );
    expect(within('<p><a href="#q">What did the harbour master say when he was asked?</a></p>')).toHaveLength(
      4,
    );
  });

  it('takes the maker of a picture off its caption, also where the caption is a paragraph by name', () => {
    expect(within('<p class="image-caption">The pier in March. Photo: Ida Berg/Post</p>')[1]).toBe(
      'The pier in March.',
    );
    expect(within('<div class="media__caption">Photo: Ida Berg</div>')).toEqual([LEAD, BODY, LAST]);
  });
});

it('only ever takes blocks away or shortens captions', () => {
  const pieces = [
    '<p>Short</p>',
    '<h2>A heading</h2>',
    '<ul><li>item</li></ul>',
    '<p>***</p>',
    '<p><a href="/x">A link to another article</a></p>',
    '<p>Ends … <a href="/x">more</a></p>',
    `<p>${LEAD}</p>`,
    `<blockquote>${LAST}</blockquote>`,
    '<figure><figcaption>Pier. Photo: Ida Berg</figcaption></figure>',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { maxLength: 25 }),
      fc.constantFrom('', 'A heading'),
      (parts, headline) => {
        const blocks = blocksOf(parts.join(''));
        const kept = trimBlocks(blocks, headline);
        let at = 0;
        for (const block of kept) {
          while (
            at < blocks.length &&
            !(blocks[at]?.kind === block.kind && blocks[at]?.text.startsWith(block.text))
          )
            at += 1;
          expect(at).toBeLessThan(blocks.length);
          at += 1;
        }
        expect(kept.filter(({ text }) => text === LEAD).length).toBe(
          blocks.filter(({ text }) => text === LEAD).length,
        );
      },
    ),
  );
});
