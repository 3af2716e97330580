import { isAscii, isUtf8 } from 'node:buffer';
import { noteItems } from '../note-html.ts';
import { charsetOfCodePage, charsetOfFont, decodeBytes } from './rtf-charsets.ts';
import { RtfFlow } from './rtf-flow.ts';
import { firstState, type RtfState, resetLook, resetParagraph } from './rtf-state.ts';
import { RtfTokens } from './rtf-tokens.ts';
import { SIGNS, SKIPPED_GROUPS, SYMBOLS, tagOfStyle } from './rtf-words.ts';
import { signFont, signOf } from './sign-fonts.ts';

export interface RtfText {
  readonly html: string;
  readonly title: string;
  readonly author: string;
  /** Every group that begins also ends. */
  readonly isWhole: boolean;
}

/** Groups in groups, beyond which they are only counted. */
const DEEPEST = 10_000;
const LONGEST_INSTRUCTION = 4_000;
const LONGEST_PROPERTY = 2_000;
const LINK = /^\s*HYPERLINK\s+(?:\\[a-z]\s+)*(?:"([^"]{1,2000})"|([^\s"\\]{1,2000}))/iu;
/** A single sign of a font: `SYMBOL 183 \f "Symbol"`. */
const SIGN_FIELD = /^\s*SYMBOL\s+(\d{2,5})\b(?:[^"]{0,20}\\f\s+"([^"]{1,60})")?/iu;
/** Fields whose result is no text of the article. */
const NO_RESULT = /^\s*(?:TOC|INDEX|PAGE|NUMPAGES|SECTIONPAGES)\b/iu;

/**
 * The text of an RTF file as flat HTML, with what it says of itself. Reads byte for byte without recursion, so that any bytes have an end;
 * of a file that breaks off, what came before. Written after Microsoft's RTF specification 1.9.1.
 */
export function rtfToHtml(bytes: Uint8Array): RtfText {
  return new RtfReader(bytes).read();
}

class RtfReader {
  private readonly bytes: Uint8Array;
  private readonly tokens: RtfTokens;
  private readonly text = new RtfFlow('text');
  private readonly notes: string[] = [];
  private readonly groups: RtfState[] = [];
  private uncounted = 0;
  private state: RtfState;
  /** The document's own set, and those of its fonts. */
  private charset = 'windows-1252';
  private readonly fonts = new Map<number, string>();
  private defaultFont = -1;
  /** Some programs write UTF-8 where only ASCII may stand. */
  private readonly rawUtf8: boolean;
  private readonly styles = new Map<number, { tag: string | null | undefined; outline: number | null }>();
  private styleName = '';
  private fontName = '';
  private title = '';
  private author = '';
  /** Bytes that are not decoded yet, since a character may be of two. */
  private pending = new Uint8Array(256);
  private pendingLength = 0;
  private pendingRaw = false;
  /** Characters that repeat what a `\u` said. */
  private toSkip = 0;
  /** `\*`: who does not know the next word skips its group. */
  private optional = false;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.tokens = new RtfTokens(bytes);
    this.rawUtf8 = !isAscii(bytes) && isUtf8(bytes);
    this.state = firstState(this.text);
  }

  read(): RtfText {
    let isWhole = false;
    for (let token = this.tokens.next(); token !== 'end'; token = this.tokens.next()) {
      if (token === 'bytes') this.addBytes(this.bytes.subarray(this.tokens.start, this.tokens.end));
      else if (token === 'hex') this.addByte(this.tokens.parameter ?? 0);
      else {
        this.flush();
        if (token === 'open') this.open();
        else if (token === 'close') {
          this.close();
          // What follows the document is no part of it.
          isWhole = this.groups.length === 0;
          if (isWhole) break;
        } else if (token === 'word') this.word(this.tokens.word, this.tokens.parameter);
        else this.symbol(this.tokens.word);
      }
    }
    this.flush();
    while (this.groups.length > 0) this.closeGroup();
    const html = this.text.finish(this.tag()) + noteItems(this.notes);
    return { html, title: this.title, author: this.author, isWhole };
  }

  private open(): void {
    this.toSkip = 0;
    this.optional = false;
    if (this.groups.length >= DEEPEST) {
      this.uncounted += 1;
      return;
    }
    this.groups.push(this.state);
    this.state = { ...this.state };
    if (this.state.destination === 'styles') this.styleName = '';
    if (this.state.destination === 'fonts') this.fontName = '';
  }

  private close(): void {
    this.toSkip = 0;
    this.optional = false;
    if (this.uncounted > 0) this.uncounted -= 1;
    else if (this.groups.length > 0) this.closeGroup();
  }

  private closeGroup(): void {
    const inner = this.state;
    if (inner.destination === 'styles') this.endStyle();
    const outer = this.groups.pop() ?? inner;
    if (inner.flow !== outer.flow) {
      const html = inner.flow.finish(this.tag());
      if (inner.flow.kind === 'note') this.notes.push(html);
      else if (inner.flow.kind === 'box') outer.flow.addBox(html);
    }
    this.state = outer;
  }

  private symbol(symbol: string): void {
    const repeats = this.takeRepeat(SYMBOLS[symbol]);
    this.toSkip = repeats ? this.toSkip - 1 : 0;
    if (repeats) return;
    if (symbol === '*') this.optional = true;
    else if (symbol === '\n' || symbol === '\r') this.endParagraph();
    else if (symbol === '\t') this.append(' ');
    else this.append(SYMBOLS[symbol] ?? '');
  }

  /** A word or symbol that stands for one character may repeat what a `\u` said, as a byte may. */
  private takeRepeat(sign: string | undefined): boolean {
    return this.toSkip > 0 && sign !== undefined && /[^\n ]/u.test(sign);
  }

  private word(word: string, parameter: number | null): void {
    const repeats = this.takeRepeat(Object.hasOwn(SIGNS, word) ? SIGNS[word] : undefined);
    this.toSkip = repeats ? this.toSkip - 1 : 0;
    if (repeats) return;
    const { optional } = this;
    this.optional = false;
    if (this.group(word) || this.look(word, parameter) || this.paragraph(word, parameter)) return;
    if (word === 'u') this.unicode(parameter ?? 0);
    else if (Object.hasOwn(SIGNS, word)) this.append(SIGNS[word] ?? '');
    else if (this.charsets(word, parameter)) return;
    // A number of a note: in the text it is the next one's, in the note it stands before it anyway.
    else if (word === 'chftn')
      this.append(this.state.flow.kind === 'note' ? '' : `[${this.notes.length + 1}]`);
    else if (optional) this.state.destination = 'skip';
  }

  /** Words that say where the text of their group goes. */
  private group(word: string): boolean {
    const { state } = this;
    switch (word) {
      case 'fonttbl':
        state.destination = 'fonts';
        return true;
      case 'stylesheet':
        state.destination = 'styles';
        return true;
      case 'info':
        state.destination = 'info';
        return true;
      case 'title':
      case 'author':
        if (state.destination === 'info') state.destination = word;
        return true;
      case 'field':
        state.field = { instruction: '' };
        return true;
      case 'fldinst':
        if (state.destination === 'text') state.destination = 'instruction';
        return true;
      case 'fldrslt':
        this.fieldResult();
        return true;
      case 'footnote':
        if (state.destination === 'text' && state.flow.kind !== 'note') this.startFlow('note');
        else state.destination = 'skip';
        return true;
      case 'shptxt':
        if (state.destination === 'shape' && state.flow.kind === 'text') this.startFlow('box');
        return true;
      case 'shpinst':
        state.destination = state.destination === 'text' ? 'shape' : 'skip';
        return true;
      case 'ud':
        // After the same in characters of one byte, which are skipped.
        state.destination = this.groups[this.groups.length - 2]?.destination ?? 'text';
        return true;
      case 'pntext':
      case 'listtext':
      case 'pn':
        if (state.destination === 'text') state.flow.hasBullet = true;
        state.destination = 'skip';
        return true;
      default:
        if (!SKIPPED_GROUPS.has(word)) return false;
        state.destination = 'skip';
        return true;
    }
  }

  private startFlow(kind: 'note' | 'box'): void {
    const { state } = this;
    state.flow = new RtfFlow(kind);
    state.destination = 'text';
    state.field = null;
    state.href = '';
    resetParagraph(state);
    resetLook(state);
  }

  private fieldResult(): void {
    const { state } = this;
    const instruction = state.field?.instruction ?? '';
    if (state.destination !== 'text') return;
    if (NO_RESULT.test(instruction)) state.destination = 'skip';
    const sign = SIGN_FIELD.exec(instruction);
    const font = signFont(sign?.[2] ?? 'Symbol');
    if (sign && font) {
      // What stands in the result is the same sign again, or nothing.
      this.append(signOf(Number(sign[1]), font));
      state.destination = 'skip';
      return;
    }
    const link = LINK.exec(instruction);
    if (link) state.href = (link[1] ?? link[2] ?? '').trim();
  }

  /** Words that change how text looks. */
  private look(word: string, parameter: number | null): boolean {
    const { state } = this;
    const on = parameter !== 0;
    if (word === 'b') state.bold = on;
    else if (word === 'i') state.italic = on;
    else if (word === 'v') state.hidden = on;
    else if (word === 'deleted') state.deleted = on;
    else if (word === 'plain') resetLook(state);
    else return false;
    return true;
  }

  /** Words that say what a paragraph is, or end it. */
  private paragraph(word: string, parameter: number | null): boolean {
    const { state } = this;
    const inText = state.destination === 'text';
    switch (word) {
      case 'par':
      case 'sect':
      case 'page':
      case 'column':
        this.endParagraph();
        return true;
      case 'cell':
        if (inText) state.flow.endCell();
        return true;
      case 'row':
        if (inText) state.flow.endRow();
        return true;
      case 'pard':
        resetParagraph(state);
        return true;
      case 'intbl':
        state.inTable = parameter !== 0;
        return true;
      case 's':
        state.style = parameter ?? 0;
        return true;
      case 'outlinelevel':
        state.outline = parameter !== null && parameter >= 0 && parameter < 9 ? parameter : null;
        return true;
      case 'ls':
        state.list = parameter ?? 0;
        return true;
      default:
        return false;
    }
  }

  /** Words that say which characters bytes are. */
  private charsets(word: string, parameter: number | null): boolean {
    const { state } = this;
    const number = parameter ?? 0;
    switch (word) {
      case 'f':
        state.font = number;
        return true;
      case 'af':
        state.rightFont = number;
        return true;
      case 'rtlch':
      case 'ltrch':
        state.isRight = word === 'rtlch';
        return true;
      case 'deff':
        this.defaultFont = number;
        return true;
      case 'fcharset':
        if (state.destination === 'fonts') {
          const charset = charsetOfFont(number);
          if (charset !== null) this.fonts.set(state.font, charset);
        }
        return true;
      case 'cpg':
        if (state.destination === 'fonts') this.fonts.set(state.font, charsetOfCodePage(number));
        return true;
      case 'ansicpg':
        this.charset = charsetOfCodePage(number);
        return true;
      case 'mac':
        this.charset = 'macintosh';
        return true;
      case 'pc':
        this.charset = 'cp437';
        return true;
      case 'pca':
        this.charset = 'cp850';
        return true;
      case 'uc':
        state.fallback = Math.max(0, Math.min(number, 100));
        return true;
      default:
        return false;
    }
  }

  private unicode(number: number): void {
    const code = number < 0 ? number + 65_536 : number;
    if (code >= 0xf020 && code <= 0xf0ff) this.append(signOf(code, this.signFontNow()));
    else if (code > 0 && code <= 0x10ffff) this.append(String.fromCodePoint(code));
    this.toSkip = this.state.fallback;
  }

  private addBytes(bytes: Uint8Array): void {
    const skipped = Math.min(this.toSkip, bytes.length);
    this.toSkip -= skipped;
    this.pend(skipped > 0 ? bytes.subarray(skipped) : bytes, this.rawUtf8);
  }

  private addByte(byte: number): void {
    if (this.toSkip > 0) this.toSkip -= 1;
    else this.pend([byte], false);
  }

  private pend(bytes: ArrayLike<number>, raw: boolean): void {
    const { destination } = this.state;
    if (/^(?:skip|shape|info)$/u.test(destination)) return;
    if (raw !== this.pendingRaw) this.flush();
    this.pendingRaw = raw;
    const length = this.pendingLength + bytes.length;
    if (length > this.pending.length) {
      const larger = new Uint8Array(length * 2);
      larger.set(this.pending.subarray(0, this.pendingLength));
      this.pending = larger;
    }
    this.pending.set(bytes, this.pendingLength);
    this.pendingLength = length;
  }

  private flush(): void {
    if (this.pendingLength === 0) return;
    const bytes = this.pending.subarray(0, this.pendingLength);
    this.pendingLength = 0;
    // A font's name is not written in its own set.
    const isName = this.state.destination === 'fonts';
    const charset = this.pendingRaw ? 'utf-8' : isName ? 'windows-1252' : this.charsetNow();
    this.append(decodeBytes(bytes, charset));
  }

  /** Where signs stand in the private area of Unicode, as Word writes them; beside a font of letters they are bullets mostly. */
  private signFontNow(): 'symbol' | 'dingbats' {
    return this.charsetNow() === 'symbol' ? 'symbol' : 'dingbats';
  }

  private charsetNow(): string {
    const { font, rightFont, isRight } = this.state;
    const chosen = isRight && rightFont !== -1 ? rightFont : font;
    return this.fonts.get(chosen === -1 ? this.defaultFont : chosen) ?? this.charset;
  }

  private append(text: string): void {
    const { state } = this;
    switch (state.destination) {
      case 'text':
        if (!state.hidden && !state.deleted && text !== '') state.flow.append(text, state);
        break;
      case 'instruction':
        if (state.field && state.field.instruction.length < LONGEST_INSTRUCTION)
          state.field.instruction += text;
        break;
      case 'fonts':
        this.nameFont(text);
        break;
      case 'styles':
        if (this.styleName.length < LONGEST_PROPERTY) this.styleName += text;
        break;
      case 'title':
      case 'author':
        if (this[state.destination].length < LONGEST_PROPERTY) this[state.destination] += text;
        break;
      default:
        break;
    }
  }

  /** `{\f3\fcharset2 Wingdings;}` */
  private nameFont(text: string): void {
    const { font } = this.state;
    if (this.fontName.length < LONGEST_PROPERTY) this.fontName += text;
    if (this.fonts.get(font) === 'symbol' && text.includes(';'))
      this.fonts.set(font, signFont(this.fontName) ?? 'windows-1252');
  }

  private endParagraph(): void {
    const { destination, flow, inTable } = this.state;
    if (destination === 'text') flow.endParagraph(this.tag(), inTable);
  }

  /** `{\s1 … heading 1;}` */
  private endStyle(): void {
    const name = this.styleName.replace(/;.*$/su, '').trim();
    this.styleName = '';
    if (name !== '')
      this.styles.set(this.state.style, { tag: tagOfStyle(name), outline: this.state.outline });
  }

  private tag(): string | null {
    const { state } = this;
    const style = this.styles.get(state.style);
    const outline = state.outline ?? style?.outline ?? null;
    if (style?.tag !== undefined) return style.tag;
    if (outline !== null) return `h${Math.min(6, outline + 1)}`;
    return state.list > 0 || state.flow.hasBullet ? 'li' : 'p';
  }
}
