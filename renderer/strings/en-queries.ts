/** One line of the help on the query language. */
export interface QueryHelpRow {
  readonly written: string;
  readonly means: string;
  /** What it does not find, where that is worth a word. */
  readonly not: string;
}

export interface QueryHelpPart {
  readonly title: string;
  readonly rows: readonly QueryHelpRow[];
}

export const queryHelp = {
  title: 'The query language',
  lead: 'The same for the search field and for alerts. Capital letters matter only after = and in the operators AND, OR, NOT, NEAR and PRE. A list offers what can stand where you type: arrow keys and Enter take one, Esc closes it.',
  written: 'Written',
  means: 'Finds',
  not: 'Does not find',
  open: 'The query language',
  explain: 'Explain this query',
  explainTitle: 'What this query asks',
  inArticle: (headline: string) => `In “${headline}”`,
  found: (count: number) => (count === 1 ? '1 mention' : `${count} mentions`),
  holds: 'true',
  missing: 'not found',
  rightlyMissing: 'not found, as asked',
  wronglyThere: 'found, though excluded',
  translation: 'This reads like a query for another program. In Wirewatch:',
  translate: 'Search this instead',
  left: (signs: readonly string[]) => `${signs.join(', ')} cannot be said here and is left out.`,
} as const;

/** The whole language. `docs/queries.md` holds the same lines. */
export const QUERY_HELP: readonly QueryHelpPart[] = [
  {
    title: 'Words',
    rows: [
      {
        written: 'nato summit',
        means:
          'Both words, in any case and order, anywhere in headline and text; accents and letter forms make no difference',
        not: 'Parts of words: sco is not found in Moscow',
      },
      {
        written: '"defence ministers"',
        means: 'The words one after the other, also across a line break or a hyphen',
        not: 'The words in another order, or in two paragraphs',
      },
      {
        written: '=SCO',
        means:
          'Exactly these letters in this case: SCO, S.C.O., SCO’s, SCO-led; the genitive SCOs where it is written so (German, Dutch, Danish, Swedish, Norwegian)',
        not: 'sco, Moscow, SCOs in other languages; in a line of capitals an ordinary word, such as WHO, unless the article has it elsewhere in mixed case',
      },
      {
        written: 'النيتو',
        means:
          'In Arabic articles also with particles, as in والنيتو or بالنيتو or للنيتو; without the article, نيتو finds all of these too',
        not: 'نيتو, since what has the article is asked for with it; =النيتو finds only itself',
      },
      {
        written: 'terror*',
        means: 'Words that begin with it: terror, terrorists',
        not: 'counterterror (put a star before it as well)',
      },
      {
        written: 'organi*ation',
        means: 'Words with any letters, or none, in place of the star: organisation, organization',
        not: 'organisations (put a star after it as well)',
      },
      {
        written: 'shoigu~',
        means:
          'Words spelled about so: one letter other, missing, added or exchanged with its neighbour; two in words of eight letters and more, or with ~2',
        not: 'Words of fewer than four letters',
      },
    ],
  },
  {
    title: 'Together',
    rows: [
      { written: 'sco OR nato', means: 'One of them, or both', not: '' },
      {
        written: 'nato -sport',
        means: 'The first without the second; NOT sport says the same, and so does a dash: –sport',
        not: '',
      },
      {
        written: 'nato (summit OR talks)',
        means: 'Parentheses hold together what belongs together',
        not: '',
      },
      {
        written: 'shanghai NEAR/5 cooperation',
        means: 'At most five words from one to the other, in either order; neighbours are NEAR/1',
        not: 'Words in two paragraphs',
      },
      {
        written: 'prime PRE/2 minister',
        means: 'The same in this order only',
        not: 'The minister, in his prime',
      },
      {
        written: '(sco OR ШОС) NEAR/10 "joint statement"',
        means: 'Phrases, =exact words and one of several can stand near each other too',
        not: '',
      },
    ],
  },
  {
    title: 'Where',
    rows: [
      { written: 'headline:nato', means: 'In the headline; title: says the same', not: '' },
      { written: 'lead:nato', means: 'In the first paragraph', not: '' },
      { written: 'body:nato', means: 'In the text', not: 'In the headline' },
      { written: 'source:reuters', means: 'From this outlet', not: 'Articles that only mention it' },
      { written: 'byline:saleh', means: 'By this author', not: '' },
      { written: 'place:tehran', means: 'With this dateline', not: 'Articles that only mention it' },
      {
        written: 'headline:(sco OR nato)',
        means: 'A field holds for everything in its parentheses',
        not: '',
      },
    ],
  },
  {
    title: 'Which articles',
    rows: [
      {
        written: 'lang:fa',
        means: 'In this language; en also finds en-GB',
        not: 'Articles whose language is not known',
      },
      {
        written: 'date:2024-04..2024-05',
        means:
          'Published from the first to the last day of this time; also date:2024, date:>=2024-04-26, date:..2023',
        not: 'Articles without a date',
      },
      {
        written: 'date:7d',
        means:
          'Published in the last seven days, today included; also 2w, 3m, 1y, today, yesterday. In the search field only',
        not: '',
      },
      { written: 'words:>800', means: 'Longer than 800 words; also words:<200, words:100..500', not: '' },
      {
        written: 'is:unread',
        means: 'Not read yet; also is:read, is:starred, is:tagged, is:grouped. In the search field only',
        not: '',
      },
      {
        written: 'tag:"press review"',
        means: 'With this tag. In the search field only',
        not: 'Tags that only contain it; a star at the end finds those that begin with it',
      },
      { written: 'alert:sco', means: 'Hit by the alert of this name. In the search field only', not: '' },
      {
        written: 'import:reuters',
        means: 'From imports with this word in their name. In the search field only',
        not: '',
      },
    ],
  },
  {
    title: 'Signs',
    rows: [
      { written: '"OR"', means: 'An operator between quotation marks is a word', not: '' },
      {
        written: '«the "new" war»',
        means: 'All quotation marks open a phrase; a pair of another kind inside it belongs to it',
        not: '',
      },
      { written: '\\-sport', means: 'A backslash takes its meaning from the sign after it', not: '' },
    ],
  },
];

/** What holds for all of it. `docs/queries.md` holds the same paragraphs; what stands between backticks is written as in a query. */
export const QUERY_RULES = {
  title: 'How words are compared',
  paragraphs: [
    'Letters, digits and marks make words; everything else parts them, so that `SCO-led` is two words and `S.C.O.` three. Words are compared without case, accents and letter forms, whatever the language: `Élysée` is `elysee`, `Straße` is `strasse`, `München` is `munchen` but not `muenchen`, Turkish `İ` and `ı` are `i`, `ё` is `е`; Arabic and Persian letters are found in either form, with and without vowel marks, tatweel and joiners; digits are the same in every script. Chinese, Japanese and Thai, which write no spaces, are cut by a dictionary, in texts and in queries alike. In a query, wide parentheses （） and colons ： are read as narrow ones.',
    "In articles in Arabic, a word is found with the particles و ف ب ك ل and the article ال that are written in one with it, and one that is asked for with particle and article is found with the article alone; a word of three letters only where the article stands before it, one of four also behind و. Persian writes no particles so, and gets none. Endings are not undone: `NATO'nun` and `NATO:n` hold NATO, but Russian, Turkish or Finnish words in another case are other words; a star finds them. An apostrophe parts words, so that `NATO’s` holds NATO; the s that German, Dutch and the Scandinavian languages write right behind a name counts for `=NATO` in articles in these languages.",
    'A query can be nested 16 deep. `AND` binds tighter than `OR`, and `NEAR` and `PRE` tighter than either; NOT and a field hold for what stands right behind them. While you type in the search field, the last word counts as a beginning, and what is not finished yet is not an error.',
    'What you search for and what an alert watches is read by the same matcher: an alert hits an article exactly when a search for its lines finds it.',
  ],
} as const;
