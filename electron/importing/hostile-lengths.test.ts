import { describe, expect, it } from 'vitest';
import { detectCharset } from './charset/detect-charset.ts';
import { decodeText } from './decode.ts';
import { parseDocument } from './html/dom.ts';
import { htmlFragmentBlocks } from './html/fragment-blocks.ts';
import { readPageMetadata } from './html/page-metadata.ts';
import { splitDigest } from './metadata/digest.ts';
import { endsSentence } from './metadata/sentences.ts';
import { turnLigatures } from './pdf/actual-text/turn-ligatures.ts';
import type { Fragment } from './pdf/page-fragments.ts';
import { readLeftToRight, readRightToLeft } from './pdf/right-to-left.ts';
import { readExportedText } from './press-export/export-readings.ts';

function pieces(texts: readonly string[]): Fragment[] {
  return texts.map((text, index) => ({
    text,
    left: index * 5,
    right: index * 5 + 5,
    baseline: 100,
    size: 10,
    rtl: false,
    spaced: false,
  }));
}

/** Each would take minutes or for ever where the time grew with the square of the length or faster. */
describe('time grows no faster than length', () => {
  it('of digits behind a full stop', () => {
    expect(endsSentence(`Tel.${'0'.repeat(100_000)})`)).toBe(false);
    expect(endsSentence('It ended.[12][3]')).toBe(true);
    expect(endsSentence('It ended.12')).toBe(true);
    expect(endsSentence('It ended.”[1]')).toBe(true);
    expect(endsSentence('on 3.4.2026')).toBe(false);
  });

  it('of a font map whose sections do not end', () => {
    const map = Buffer.from('beginbfchar '.repeat(300_000));
    expect(turnLigatures(map).equals(map)).toBe(true);
  });

  it('of a line of numbers or signs on a page', () => {
    const numbers = pieces(Array.from({ length: 100_000 }, () => '1'));
    expect(readLeftToRight(numbers)).toHaveLength(100_000);
    expect(readRightToLeft(numbers)).toHaveLength(1);
    expect(readRightToLeft(pieces(['#'.repeat(100_000)]))).toHaveLength(100_000);
    expect(readRightToLeft(pieces([`a${'!'.repeat(100_000)}a`]))).toHaveLength(1);
  });

  it('of an export of many articles without a number of words', () => {
    const article = `${'Line\n'.repeat(20)}Document ABCD000020260101abcde0001\n`;
    expect(readExportedText(article.repeat(10_000))).toHaveLength(10_000);
  }, 60_000);

  it('of a text of underlined lines', () => {
    expect(splitDigest('a\n--\n\n'.repeat(40_000))).toHaveLength(1);
  });

  it('of a paragraph of many links', () => {
    const links = '<a href="https://example.org/">a</a> '.repeat(20_000);
    expect(htmlFragmentBlocks(`<p>${links}</p>`)[0]?.text.length).toBe(39_999);
  }, 60_000);

  it('of a page of beginnings of its frame', () => {
    expect(parseDocument('<head '.repeat(200_000)).body?.textContent).toBe('');
  });

  it("of a page whose title is its site's name again and again", () => {
    const site = '<meta property="og:site_name" content="Linden Post">';
    const page = `<html><head>${site}<title>Night ferry runs on${' | Linden Post'.repeat(100_000)}</title></head></html>`;
    expect(readPageMetadata(parseDocument(page)).headline).toMatch(/^Night ferry runs on/u);
  });

  it('of structured data with a gap behind the end of a comment', () => {
    const data = `{"@type":"NewsArticle","headline":"Mill opens","x":"--> ${' '.repeat(300_000)}"}`;
    const page = `<html><head><script type="application/ld+json">${data}</script></head></html>`;
    expect(readPageMetadata(parseDocument(page)).headline).toBe('Mill opens');
  });

  it('of a page that begins to name its character set', () => {
    const page = `${'<meta '.repeat(600)}charset=${' '.repeat(4_500)}`;
    expect(decodeText(Buffer.from(`${page}\xff`, 'latin1'))).toMatchObject({ charset: 'windows-1252' });
  });
});

describe('detectCharset, of a text without line ends', () => {
  it('judges it where its letters beyond ASCII begin', () => {
    const czech =
      'Přístav v noci zůstal otevřený, řekl starosta. Příští týden začnou žáci znovu chodit do školy.';
    const bytes = Buffer.from(Array.from(czech, (sign) => CP1250[sign] ?? sign.charCodeAt(0)));
    const long = Buffer.concat([Buffer.from('Night ferry runs on. '.repeat(1_000)), bytes]);
    expect(detectCharset(long)?.charset).toBe('windows-1250');
  });
});

const CP1250: Readonly<Record<string, number>> = {
  ř: 0xf8,
  í: 0xed,
  ů: 0xf9,
  ý: 0xfd,
  š: 0x9a,
  ě: 0xec,
  č: 0xe8,
  ž: 0x9e,
  á: 0xe1,
  é: 0xe9,
};
