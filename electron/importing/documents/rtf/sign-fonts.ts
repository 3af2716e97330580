/** What the font Symbol shows from 0x20 to 0x7e and from 0xa0 to 0xf2 (Adobe's encoding); U+FFFD where that is a piece of a larger sign. */
const SYMBOL_LOW =
  ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼';
const SYMBOL_HIGH =
  '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…\ufffd\ufffd↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd〉∫';
/** Of Wingdings and the like only what stands in texts: bullets, arrows, ticks and faces. The rest is ornament. */
const DINGBATS: Readonly<Record<number, string>> = {
  ...{
    32: ' ',
    74: '☺',
    76: '☹',
    223: '←',
    224: '→',
    231: '←',
    232: '→',
    251: '✗',
    252: '✓',
    253: '☒',
    254: '☑',
  },
  ...{
    108: '•',
    110: '•',
    113: '•',
    117: '•',
    118: '•',
    119: '•',
    159: '•',
    167: '•',
    183: '•',
    216: '•',
    240: '•',
  },
};
const DINGBAT_FONT = /wingdings|webdings|dingbats/iu;

/** A byte, or its place in Unicode's private area (U+F0B7), as what a font of signs shows; empty for an ornament. */
export function signOf(code: number, font: 'symbol' | 'dingbats'): string {
  const byte = code >= 0xf000 ? code - 0xf000 : code;
  if (font === 'dingbats') return DINGBATS[byte] ?? '';
  const sign = byte >= 0xa0 ? SYMBOL_HIGH.charAt(byte - 0xa0) : SYMBOL_LOW.charAt(byte - 0x20);
  return sign === '\ufffd' ? '' : sign;
}

/** Which signs a font of that name shows; null where it may show letters, whatever it says of its set. */
export function signFont(name: string): 'symbol' | 'dingbats' | null {
  if (DINGBAT_FONT.test(name)) return 'dingbats';
  return /symbol/iu.test(name) ? 'symbol' : null;
}
