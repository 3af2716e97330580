import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../decode.ts';
import { detectCharset } from './detect-charset.ts';

/** `LANGUAGE.CHARSET.txt`: the same news in each language, in every character set that can hold it. */
const FOLDER = join(import.meta.dirname, 'fixtures');
const samples = readdirSync(FOLDER).map((file) => {
  const [language = '', charset = ''] = file.split('.');
  return { language, charset, bytes: readFileSync(join(FOLDER, file)) };
});
const textOf = (language: string): string => readFileSync(join(FOLDER, `${language}.utf-8.txt`), 'utf8');

describe('decodeText, where nothing names the character set', () => {
  it.each(samples)('reads $language in $charset', ({ language, charset, bytes }) => {
    const decoded = decodeText(bytes);
    // ISO 8859-15 has no low quotation marks.
    const expected = charset === 'iso-8859-15' ? textOf(language).replace(/[„“]/gu, '"') : textOf(language);
    expect(decoded).toMatchObject({ ok: true, text: expected });
  });

  it('refuses noise, text that was damaged, and what reads well in two ways', () => {
    const german = samples.find((sample) => sample.language === 'de' && sample.charset === 'utf-8');
    const damaged = Uint8Array.from(german?.bytes ?? []);
    damaged[damaged.findIndex((byte) => byte >= 0x80)] = 0x41;
    expect(detectCharset(damaged)).toBeNull();
    expect(
      detectCharset(Uint8Array.from({ length: 400 }, (_, index) => 0x80 + ((index * 37) % 0x70))),
    ).toBeNull();
    // Đoković in windows-1250, or Ðokoviæ in windows-1252: English has neither.
    expect(
      detectCharset(Buffer.from('The match was won by \xd0okovi\xe6 in three sets.', 'latin1')),
    ).toBeNull();
  });

  it('gives text without characters that no text has, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const detected = detectCharset(bytes);
        if (detected) expect(detected.text).not.toMatch(/[\u0080-\u009f\ufffd\p{Co}\p{Cn}]/u);
      }),
      { numRuns: 300 },
    );
  });
});
