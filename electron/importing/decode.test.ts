import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode.ts';
import { firstBrokenByte } from './utf8.ts';

const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

function utf32(text: string, littleEndian: boolean): Buffer {
  const points = [...text].map((character) => character.codePointAt(0) ?? 0);
  const written = Buffer.alloc(points.length * 4);
  for (const [index, point] of points.entries()) {
    if (littleEndian) written.writeUInt32LE(point, index * 4);
    else written.writeUInt32BE(point, index * 4);
  }
  return written;
}

describe('decodeText', () => {
  it('reads byte order marks, UTF-8, declared sets and sane windows-1252', () => {
    const cases: readonly [Buffer, string, string][] = [
      [bytes([0xef, 0xbb, 0xbf], 'é'), 'utf-8', 'é'],
      [bytes([0xff, 0xfe, 0x28, 0x06]), 'utf-16le', 'ب'],
      [bytes([0xfe, 0xff, 0x06, 0x28]), 'utf-16be', 'ب'],
      [Buffer.from('Plain words without a mark', 'utf16le'), 'utf-16le', 'Plain words without a mark'],
      [bytes([0xff, 0xfe, 0, 0, 0x28, 0x06, 0, 0]), 'utf-32le', 'ب'],
      [bytes([0, 0, 0xfe, 0xff, 0, 1, 0xf4, 0x2a]), 'utf-32be', '🐪'],
      [utf32('<?xml version="1.0"?> Ça va', true), 'utf-32le', '<?xml version="1.0"?> Ça va'],
      [utf32('Слова без метки', false), 'utf-32be', 'Слова без метки'],
      [bytes('caf', [0xe9], ' owners ', [0x96], ' all'), 'windows-1252', 'café owners – all'],
      [bytes('<meta charset="koi8-r">', [0xd7, 0xc9]), 'koi8-r', '<meta charset="koi8-r">ви'],
      [bytes('<meta charset=shift_jis>', [0x82, 0xa0]), 'shift_jis', '<meta charset=shift_jis>あ'],
      [bytes('<meta charset=gb2312>', [0xd6, 0xd0]), 'gbk', '<meta charset=gb2312>中'],
      [bytes('<meta charset="windows-1252">', 'é'), 'utf-8', '<meta charset="windows-1252">é'],
    ];
    for (const [input, charset, text] of cases)
      expect(decodeText(input)).toEqual({ ok: true, text, charset });
  });

  it('reads any text in UTF-32 with its mark, and refuses what is no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.boolean(), (text, littleEndian) => {
        expect(decodeText(utf32(`\ufeff${text}`, littleEndian))).toMatchObject({ ok: true, text });
      }),
    );
    const broken = Buffer.concat([bytes([0xff, 0xfe, 0, 0]), utf32('Words', true), bytes([0, 0xd8, 0, 0])]);
    expect(decodeText(broken)).toMatchObject({ ok: false, reason: { code: 'broken-encoding' } });
  });

  it('takes no table of numbers for text', () => {
    const numbers = Buffer.alloc(400);
    for (let index = 0; index < 100; index += 1) numbers.writeUInt32LE(index * 3, index * 4);
    expect(decodeText(numbers)).not.toMatchObject({ charset: 'utf-32le' });
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
