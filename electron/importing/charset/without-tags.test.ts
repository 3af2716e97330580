import { Buffer } from 'node:buffer';
import { expect, it } from 'vitest';
import { decodeText } from '../decode.ts';
import { withoutTags } from './without-tags.ts';

const text = (page: string): string =>
  Buffer.from(withoutTags(Buffer.from(page, 'latin1'))).toString('latin1');

it('leaves the text between tags, without scripts and styles', () => {
  expect(
    text(
      '<!doctype html><p class="a">One <b>tw\xf6</b><SCRIPT>if (a < b) c()</SCRIPT> three<style>p { x: 1 }</style>',
    ),
  ).toBe('  One  tw\xf6   three ');
});

it('leaves what is no page as it is', () => {
  expect(text('1 < 2 and 3 > 2, he said')).toBe('1 < 2 and 3 > 2, he said');
});

it('ends at what is not closed', () => {
  expect(text('<html>one<script>two</html>')).toBe(' one ');
  expect(text('<html>one<p')).toBe(' one ');
});

it('reads a page that says UTF-8 and is not as what its bytes show', () => {
  const page = (charset: string, news: Uint8Array): Buffer =>
    Buffer.concat([
      Buffer.from(
        `<!doctype html><html><head><meta charset="utf-8"><script>window.dataLayer=[]</script></head><body class="home page"><nav><a href="/news">News</a></nav><p title="${charset}">`,
      ),
      news,
      Buffer.from('</p></body></html>'),
    ]);
  const icelandic =
    'Ferjan siglir áfram í vetur, sagði bæjarstjórinn á mánudag. Fólkið á eynni er ánægt með það.';
  expect(decodeText(page('', Buffer.from(icelandic, 'latin1')))).toMatchObject({
    charset: 'windows-1252',
    text: expect.stringContaining(icelandic),
  });
  const russian = 'Паром будет ходить всю зиму, сказал глава острова в понедельник после совета.';
  const bytes = Uint8Array.from(russian, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return code >= 0x410 ? code - 0x350 : code;
  });
  expect(decodeText(page('', bytes))).toMatchObject({
    charset: 'windows-1251',
    text: expect.stringContaining(russian),
  });
});
