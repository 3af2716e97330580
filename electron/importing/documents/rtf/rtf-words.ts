/** Groups that hold no text of the article: tables of fonts and styles, pictures, running heads, comments, marks of an index. */
export const SKIPPED_GROUPS: ReadonlySet<string> = new Set(
  'colortbl pict objdata objclass header headerl headerr headerf footer footerl footerr footerf annotation atnid atnauthor atntime atndate atnref atrfstart atrfend xe tc tcn rxe txe bkmkstart bkmkend listtable listoverridetable rsidtbl generator themedata colorschememapping datastore latentstyles filetbl revtbl template nonshppict nonesttables ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn private fontemb falt panose shppict shprslt upr pgptbl userprops xmlnstbl docvar formfield datafield fldtype background do mmathPr wgrffmtfilter passwordhash'.split(
    ' ',
  ),
);

/** Words that stand for a sign, or for a line's or paragraph's break inside the text. */
export const SIGNS: Readonly<Record<string, string>> = {
  tab: ' ',
  line: '\n',
  lbr: '\n',
  softline: '\n',
  nestcell: ' ',
  nestrow: '\n\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  zwj: '\u200d',
  zwnj: '\u200c',
  ltrmark: '\u200e',
  rtlmark: '\u200f',
};

/** Symbols that stand for a sign; `\-` is only where a word may be parted. */
export const SYMBOLS: Readonly<Record<string, string>> = {
  '\\': '\\',
  '{': '{',
  '}': '}',
  '~': '\u00a0',
  _: '\u2011',
};

/** What the paragraphs of a style are, by the style's name; undefined where its name says nothing, null where they are left out. */
export function tagOfStyle(name: string): string | null | undefined {
  const heading = /^heading ([1-9])$/iu.exec(name)?.[1];
  if (heading !== undefined) return `h${Math.min(6, Number(heading))}`;
  if (/^title$/iu.test(name)) return 'h1';
  if (/^(?:intense )?quot(?:e|ations?)$/iu.test(name)) return 'blockquote';
  if (/^(?:caption|illustration)$/iu.test(name)) return 'figcaption';
  return /^toc (?:\d|heading)$/iu.test(name) ? null : undefined;
}
