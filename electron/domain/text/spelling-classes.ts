/** What is taken for each other in spelling, with what it costs; a letter that is wrong for no reason costs 1. */
interface Confusion {
  readonly cost: number;
  readonly pairs: readonly (readonly [string, string])[];
}

const confused = (cost: number, pairs: string): Confusion => ({
  cost,
  pairs: pairs.split(/\s+/u).map((pair) => {
    const [one = '', other = ''] = pair.split('-');
    return [one, other] as const;
  }),
});

/** Single letters that sound alike, or are written for each other. */
export const ALIKE: readonly Confusion[] = [
  confused(0.45, 'c-s c-k g-j s-z i-y'),
  confused(0.6, 's-t c-t c-z k-q m-n f-v'),
  confused(0.7, 'd-t b-v g-k b-p c-x s-x'),
];

/** Stretches of letters that are heard alike: English, as most of what is typed in Latin letters; in other scripts no rule is known. */
export const SPELLINGS: readonly Confusion[] = [
  confused(
    0.35,
    `f-ph f-gh k-ck k-ch k-cc k-qu s-sc s-ss c-ss n-kn n-gn r-wr r-rh m-mn m-mb t-th w-wh x-cs x-ks x-cks x-xc kw-qu cw-qu
    ch-tch j-dg g-gu g-gh`,
  ),
  confused(
    0.4,
    `ei-ie er-re le-el al-le le-al er-or ar-er or-ar er-ar er-ur er-ir ur-or ee-ea ea-e ee-e ee-i ie-y ie-i ei-i oo-u ou-u ou-o
    ow-ou oa-o au-o aw-au ai-ay ai-a ay-a ey-y ue-u ew-u ew-ue io-eo ia-ea ai-ia ance-ence ant-ent able-ible`,
  ),
  confused(
    0.5,
    `shun-tion shon-tion sion-tion cion-tion tion-ssion sion-ssion shen-tion sh-ti sh-ci sh-si sh-ch sh-s us-ous is-ous eous-ious
    ious-ous cious-tious tial-cial shal-cial shal-tial ture-cher ure-er age-ege idge-age ize-ise yze-ize ly-lly ally-ly ily-ly
    ily-ely ery-ary ory-ary ery-ory ery-ry full-ful`,
  ),
];

/** The letters of a keyboard, each row shifted a little to the right of the one above it. */
export const KEYBOARD_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;
