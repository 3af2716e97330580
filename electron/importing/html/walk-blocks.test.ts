import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../readers/read-html.ts';
import { htmlFragmentBlocks } from './fragment-blocks.ts';

describe('htmlFragmentBlocks', () => {
  it('collapses white space and keeps ranges on their letters', () => {
    expect(
      htmlFragmentBlocks(
        '<p>  One <b> two\n three </b> <i>four</i><a href="https://a.example/x"> five</a>.</p>',
      ),
    ).toEqual([
      {
        kind: 'paragraph',
        text: 'One two three four five.',
        ranges: [
          { kind: 'strong', start: 4, end: 13 },
          { kind: 'emphasis', start: 14, end: 18 },
          { kind: 'link', start: 19, end: 23, href: 'https://a.example/x' },
        ],
      },
    ]);
  });

  it('flattens lists, quotes, tables and line breaks', () => {
    const html = `<h1>Title<br>goes on</h1><ul><li>a<ul><li>b</li></ul></li><li><p>c</p></li></ul>
      <blockquote>q1<p>q2</p></blockquote>One.<br>Two<br>three<br><br>four
      <table><tr><td>1</td><td><p>2</p></td></tr><tr><td><div>layout</div></td><td>cell</td></tr></table><pre>x
      y</pre>`;
    expect(htmlFragmentBlocks(html).map((block) => `${block.kind}: ${block.text}`)).toEqual([
      'heading: Title goes on',
      'list-item: a',
      'list-item: b',
      'list-item: c',
      'quote: q1',
      'quote: q2',
      'paragraph: One.',
      'paragraph: Two three',
      'paragraph: four',
      'table-row: 1\t2',
      'paragraph: layout',
      'paragraph: cell',
      'paragraph: x',
      'paragraph: y',
    ]);
  });

  it('keeps no script, no hidden text and no address that could do harm', () => {
    const html = `<p>a<script>alert(1)</script><span style="display:none">b</span><span hidden>c</span>
      <a href="javascript:alert(1)">d</a> <a href="data:text/html,x">e</a> <a href="/relative">f</a></p><!-- g -->`;
    expect(htmlFragmentBlocks(html)).toEqual([{ kind: 'paragraph', text: 'a d e f' }]);
  });

  it('reads pages that leave out their outer elements, or have something before them', () => {
    const text = '<p>One line of text.</p>';
    for (const html of [
      text,
      `<body>${text}</body>`,
      `<html>${text}`,
      `<html><head><title></title></head>${text}</html>`,
      `<head></head>${text}`,
      `<b>Warning</b><br><!doctype html><html><body>${text}</body></html>`,
    ]) {
      expect([html, htmlFragmentBlocks(html)]).toEqual([
        html,
        [{ kind: 'paragraph', text: 'One line of text.' }],
      ]);
    }
  });

  it('reads any depth', () => {
    const blocks = htmlFragmentBlocks(`${'<div><b>'.repeat(20_000)}deep`);
    expect(blocks.map((block) => block.text)).toEqual(['deep']);
    expect(readHtml(`<html><body>${'<div>'.repeat(20_000)}deep`).ok).toBe(true);
  });

  it('gives blocks of one line with ranges inside them, whatever the HTML', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<a href="https://a.example">',
      '</a>',
      '<table><tr><td>',
      '</td><td>',
      '</table>',
      '<ul><li>',
      '</ul>',
      '<br>',
      '<pre>',
      '<h2>',
      '</h2>',
      '<blockquote>',
      ' ',
      '\n',
      'word',
      'End.',
      '\u00a0',
      '<!--',
      '&amp;',
      '<tr>',
      '<i>',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 30 }), (pieces) => {
        for (const block of htmlFragmentBlocks(pieces.join(''))) {
          expect(block.text).toMatch(/^\S(?:[^\n]*\S)?$/u);
          for (const range of block.ranges ?? []) {
            expect(range.start).toBeLessThan(range.end);
            expect(range.end).toBeLessThanOrEqual(block.text.length);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
