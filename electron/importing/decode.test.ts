import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode.ts';
import { firstBrokenByte } from './utf8.ts';

const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe('decodeText', () => {
  it('reads byte order marks, UTF-8, declared sets and sane windows-1252', () => {
    const cases: readonly [Buffer, string, string][] = [
      [bytes([0xef, 0xbb, 0xbf], 'é'), 'utf-8', 'é'],
      [bytes([0xff, 0xfe, 0x28, 0x06]), 'utf-16le', 'ب'],
      [bytes([0xfe, 0xff, 0x06, 0x28]), 'utf-16be', 'ب'],
      [Buffer.from('Plain words without a mark', 'utf16le'), 'utf-16le', 'Plain words without a mark'],
      [bytes('caf', [0xe9], ' owners ', [0x96], ' all'), 'windows-1252', 'café owners – all'],
      [bytes('<meta charset="koi8-r">', [0xd7, 0xc9]), 'koi8-r', '<meta charset="koi8-r">ви'],
      [bytes('<meta charset=shift_jis>', [0x82, 0xa0]), 'shift_jis', '<meta charset=shift_jis>あ'],
      [bytes('<meta charset=gb2312>', [0xd6, 0xd0]), 'gbk', '<meta charset=gb2312>中'],
      [bytes('<meta charset="windows-1252">', 'é'), 'utf-8', '<meta charset="windows-1252">é'],
    ];
    for (const [input, charset, text] of cases)
      expect(decodeText(input)).toEqual({ ok: true, text, charset });
  });

  it('takes what a header declares before what the page names, where the bytes are that', () => {
    const koi = bytes('<meta charset="windows-1251">', [0xd7, 0xc9]);
    expect(decodeText(koi, { declared: ' "KOI8-R" ' })).toMatchObject({
      text: expect.stringMatching(/ви$/u),
    });
    expect(decodeText(koi, { declared: 'x-nonsense' })).toMatchObject({ charset: 'windows-1251' });
    // 0xa0 alone is no character of EUC-JP, so the page's own word counts.
    const page = bytes('<meta charset="iso-8859-2">', [0xb9, 0xa0]);
    expect(decodeText(page, { declared: 'euc-jp' })).toMatchObject({ charset: 'iso-8859-2' });
    expect(decodeText(bytes([0x4e, 0x2d, 0x65, 0x87]), { declared: 'utf-16be' })).toMatchObject({
      text: '中文',
    });
    expect(decodeText(bytes('é'), { declared: 'iso-8859-1' })).toMatchObject({ text: 'é', charset: 'utf-8' });
  });

  it('refuses damaged UTF-8 with the offset of its first bad byte', () => {
    const offset = (input: Buffer): unknown => {
      const decoded = decodeText(input);
      return decoded.ok ? decoded.text : decoded.reason;
    };
    expect(offset(bytes('abc ', [0xff], ' def'))).toEqual({ code: 'broken-encoding', offset: 4 });
    expect(offset(bytes('é und ü ', [0xc3, 0x28], ' ö'))).toEqual({ code: 'broken-encoding', offset: 10 });
    expect(offset(bytes('word', [0xc3], ' word'))).toEqual({ code: 'broken-encoding', offset: 4 });
    expect(offset(bytes('Привет, м', [0xd0]))).toMatchObject({ code: 'broken-encoding' });
  });

  it('finds the first broken byte where Node finds the text broken', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (input) => {
        const broken = firstBrokenByte(input);
        const valid = (end: number): boolean => {
          try {
            new TextDecoder('utf-8', { fatal: true }).decode(input.subarray(0, end));
            return true;
          } catch {
            return false;
          }
        };
        expect(broken === -1).toBe(valid(input.length));
        if (broken !== -1) expect(valid(broken)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
