import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagActualText, taggedText } from './actual-text-tag.ts';

/** What the spans of drawing instructions say, and what is left of the instructions without their names. */
function said(content: string): { texts: (string | null)[]; rest: string } {
  const tagged = tagActualText(Buffer.from(content, 'latin1')).toString('latin1');
  const texts: (string | null)[] = [];
  const rest = tagged.replace(/\/(\S+) BMC/gu, (whole, name: string) => {
    const text = taggedText(name);
    if (text !== null) texts.push(text);
    return text === null ? whole : '|';
  });
  return { texts, rest };
}

describe('tagActualText', () => {
  it('reads what spans say in digits or in brackets, in UTF-16, UTF-8 and ASCII', () => {
    expect(said('/Span<</ActualText <feff0644 0627> >> BDC (x) Tj EMC').texts).toEqual(['لا']);
    expect(said('/Span <</Lang(fa-IR)/MCID 3/ActualText(\\376\\377\\006H)>>BDC').texts).toEqual(['و']);
    expect(said('/P<</ActualText<EFBBBFD988>/E(x)>>\nBDC').texts).toEqual(['و']);
    expect(said('/Span<</ActualText(of\\(fi\\\nce\\051)>>BDC').texts).toEqual(['of(fice)']);
    expect(said('/Span<</ActualText()>>BDC').texts).toEqual(['']);
  });

  it('leaves everything else as it is', () => {
    for (const content of [
      '/Span<</MCID 1>>BDC (ActualText) Tj EMC',
      '/Span/P1 BDC (x) Tj EMC',
      '(/ActualText<feff0041>) Tj',
      '/Span<</ActualText(\\200\\201)>>BDC',
      '/Span<</ActualText<feff0041>',
      '/ActualTextile BMC',
    ])
      expect(said(content)).toEqual({ texts: [], rest: content });
    expect(said('q (\x80\xff) Tj /Span<</ActualText<feff0041>>>BDC (\x81) Tj EMC Q')).toEqual({
      texts: ['A'],
      rest: 'q (\x80\xff) Tj | (\x81) Tj EMC Q',
    });
  });

  it('gives back any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 20 }), (texts) => {
        const spans = texts.map((text) => {
          const digits = Buffer.from(text, 'utf16le').swap16().toString('hex');
          return `/Span<</ActualText <FEFF${digits}> >> BDC`;
        });
        expect(said(spans.join(' (x) Tj EMC\n')).texts).toEqual(texts);
      }),
    );
  });
});
