import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlFragmentBlocks } from '../../html/fragment-blocks.ts';
import { rtfToHtml } from './rtf-to-html.ts';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const htmlOf = (body: string, head = ''): string =>
  rtfToHtml(latin(`{\\rtf1\\ansi${head}\\pard ${body}}`)).html;

const FONTS =
  '{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}{\\f2\\fcharset128 C;}{\\f3\\fcharset2 Symbol;}{\\f4\\fcharset178 D;}{\\f5 E;}{\\f6\\fcharset2 Wingdings;}{\\f7\\fcharset254 G;}{\\f8\\fcharset255 H;}{\\f9\\fcharset2 Old Script;}}';

describe('rtfToHtml', () => {
  it.each([
    // Characters.
    ["\\f0 caf\\'e9 \\f1 \\'ec\\'e8\\'f0 \\f2 \\'83A \\f3 \\'b7", '<p>café мир ア •</p>'],
    ["\\f5 \\'e9", '<p>é</p>'],
    ['\\u1084?\\u1080\\u1088? \\u-10180?\\u-8448?', '<p>мир 🌀</p>'],
    ["{\\uc0 \\u233 }{\\uc2 \\u12354\\'82\\'a0}b", '<p>éあb</p>'],
    ["\\ltrch\\f0\\rtlch\\af4 \\'e3", '<p>م</p>'],
    ['\\u8211\\endash b\\u160\\~c\\u8217\\par d', '<p>–b\u00a0c’</p><p>d</p>'],
    // Fonts of signs.
    ["\\f3 a\\'a3b \\u-3913? \\u-3999?", '<p>α≤β • α</p>'],
    ["\\f6 \\'a7\\'fcx \\f0 x\\f6 \\u-3872?", '<p>•✓ x→</p>'],
    ['\\f0 \\u-3913? x', '<p>• x</p>'],
    ["\\f9 caf\\'e9", '<p>café</p>'],
    [
      '{\\field{\\*\\fldinst SYMBOL 97 \\\\f "Symbol" \\\\s 10}{\\fldrslt\\f3 a}}{\\field{\\*\\fldinst SYMBOL 252 \\\\f "Wingdings"}{\\fldrslt}}',
      '<p>α✓</p>',
    ],
    // Sets of DOS.
    ["\\f7 \\'81\\'e1 \\f8 \\'b5\\'e1", '<p>üß Áß</p>'],
    ['a\\~b\\_c\\-d \\{e\\} \\\\', '<p>a\u00a0b\u2011cd {e} \\</p>'],
    ['1 < 2 & 3', '<p>1 &lt; 2 &amp; 3</p>'],
    ['{\\upr{old}{\\*\\ud{new}}}', '<p>new</p>'],
    // Paragraphs.
    ['one\\par two\\line three\\\nfour', '<p>one</p><p>two<br>three</p><p>four</p>'],
    ['\\pard\\outlinelevel1 Head\\par\\pard text\\par', '<h2>Head</h2><p>text</p>'],
    ['\\pard\\outlinelevel9 text\\par', '<p>text</p>'],
    ['\\ls1 item\\par\\pard text', '<li>item</li><p>text</p>'],
    ['a\\cell b\\cell\\row c', '<table><tr><td>a</td><td>b</td></tr></table><p>c</p>'],
    ['\\intbl a\\cell b\\cell\\pard after\\par', '<table><tr><td>a</td><td>b</td></tr></table><p>after</p>'],
    // Looks.
    ['{\\b bold{\\i both}\\b0 none} plain', '<p><b>bold</b><b><i>both</i></b>none plain</p>'],
    ['{\\b a}{\\b b}', '<p><b>ab</b></p>'],
    ['a{\\v b}{\\deleted c}\\v d\\v0 e', '<p>ae</p>'],
    // Fields.
    [
      '{\\field{\\*\\fldinst HYPERLINK "https://a.example/?x=1&y=2"}{\\fldrslt here}} on',
      '<p><a href="https://a.example/?x=1&amp;y=2">here</a> on</p>',
    ],
    [
      '{\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}{\\field{\\*\\fldinst DATE}{\\fldrslt 4 May}}',
      '<p>4 May</p>',
    ],
    // What is no text.
    ['{\\pict\\bin5 }}}}}89}{\\*\\unknown a{b}}{\\header c}{\\annotation d}e', '<p>e</p>'],
    ['a\\chftn{\\footnote \\chftn  note\\par more}b', '<p>a[1]b</p><li>[1] note  more</li>'],
  ])('%s', (body, html) => {
    expect(htmlOf(body, FONTS)).toBe(html);
  });

  it('reads the set of the document, and UTF-8 where only ASCII may stand', () => {
    expect(htmlOf("\\'f2\\'e5\\'ea\\'f1\\'f2", '\\ansicpg1251')).toBe('<p>текст</p>');
    expect(htmlOf("\\'8e", '\\mac')).toBe('<p>é</p>');
    expect(htmlOf("\\'c3\\'a9", '\\ansicpg65001')).toBe('<p>é</p>');
    expect(htmlOf("\\'e9", '\\ansicpg99999')).toBe('<p>é</p>');
    expect(htmlOf("\\'82\\'9c", '\\pc')).toBe('<p>é£</p>');
    expect(htmlOf("\\'82\\'9c", '\\pca')).toBe('<p>é£</p>');
    expect(htmlOf("\\'9f\\'8c\\'a5", '\\ansicpg852')).toBe('<p>čîą</p>');
    expect(htmlOf("\\'8e\\'e1", '\\ansicpg10029')).toBe('<p>éŠ</p>');
    expect(htmlOf("\\'c7", '\\ansicpg708')).toBe('<p>ا</p>');
    expect(rtfToHtml(Buffer.from("{\\rtf1\\ansicpg1252 мир caf\\'e9}")).html).toBe('<p>мир café</p>');
  });

  it('says what the file says of itself, and whether it is whole', () => {
    const info = "{\\info{\\title Mill \\'96 again}{\\author Jane Doe}{\\operator X}}";
    expect(rtfToHtml(latin(`{\\rtf1${info}text}\0\0{}`))).toEqual({
      html: '<p>text</p>',
      title: 'Mill – again',
      author: 'Jane Doe',
      isWhole: true,
    });
    expect(rtfToHtml(latin('{\\rtf1 {\\b text'))).toMatchObject({
      html: '<p><b>text</b></p>',
      isWhole: false,
    });
  });

  it('reads groups in groups without end, and long words', () => {
    const deep = `{\\rtf1 ${'{'.repeat(300_000)}deep${'}'.repeat(300_000)} on}`;
    expect(rtfToHtml(latin(deep))).toMatchObject({ html: '<p>deep on</p>', isWhole: true });
    expect(htmlOf(`\\${'a'.repeat(100_000)} b`)).toContain(' b');
    expect(htmlOf(`\\u${'9'.repeat(100_000)} b`)).toContain(' b');
    expect(htmlOf(`\\bin-5 b\\bin99999999999 c`)).toBe('<p>b</p>');
  });

  it('never throws and always ends, whatever the bytes', () => {
    const fixture = join(import.meta.dirname, '../../fixtures/rtf-word/input.rtf');
    const whole = readFileSync(fixture);
    const word = fc.constantFrom(
      ...'par pard row cell intbl b0 u233 u-1 uc0 uc9 bin3 f1 fonttbl stylesheet s1 field fldinst fldrslt footnote chftn shptxt shpinst ud upr info title pntext ls1 outlinelevel0'.split(
        ' ',
      ),
    );
    const piece = fc.oneof(
      fc.constantFrom('{', '}', '\\', "\\'e9", '\\*', '\\~', 'text ', '\n', ';'),
      word.map((name) => `\\${name} `),
    );
    const mutated = fc
      .array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 20 })
      .map((changes) => {
        const bytes = Buffer.from(whole);
        for (const [index, value] of changes) bytes[index] = value;
        return bytes;
      });
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.array(piece, { maxLength: 60 }).map((pieces) => latin(`{\\rtf1 ${pieces.join('')}`)),
      mutated,
      fc.nat(whole.length).map((length) => whole.subarray(0, length)),
    );
    fc.assert(
      fc.property(bytes, (input) => {
        for (const block of htmlFragmentBlocks(rtfToHtml(input).html)) expect(block.text.trim()).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('gives back any text that was written in characters of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (text) => {
        const plain = text.replace(/\p{Cc}/gu, '');
        const written = [...Array(plain.length).keys()]
          .map((index) => plain.charCodeAt(index))
          .map((code) => `\\u${code > 32_767 ? code - 65_536 : code}?`)
          .join('');
        const html = htmlOf(written);
        const read = html
          .replace(/^<p>|<\/p>$/gu, '')
          .replace(
            /&(?:lt|gt|quot|amp);/gu,
            (entity) => ({ '&lt;': '<', '&gt;': '>', '&quot;': '"' })[entity] ?? '&',
          );
        expect(read).toBe(plain);
      }),
    );
  });
});
