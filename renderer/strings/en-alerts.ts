import type { AlertColor } from '../../electron/domain/alerts/alert.ts';

const number = new Intl.NumberFormat('en');
const articles = (count: number): string => `${number.format(count)} ${count === 1 ? 'article' : 'articles'}`;

export const alerts = {
  title: 'Alerts',
  newAlert: 'New alert',
  editAlert: 'Edit alert',
  /** The accessible name of an alert's link. */
  link: (name: string, unread: number) => `${name}, ${number.format(unread)} unread`,
  linkLookingBack: (name: string, found: number) =>
    `${name}, looking through the library, ${number.format(found)} found`,
  lookingBack: 'Looking through the library',
  paused: 'paused',
  none: 'No alerts yet. Make one to be told of every mention.',
  actions: (name: string) => `Actions for ${name}`,
  edit: 'Edit',
  pause: 'Pause',
  resume: 'Resume',
  markAllRead: 'Mark all as read',
  delete: 'Delete',
  deleteTitle: (name: string) => `Delete the alert ${name}?`,
  deleteText: 'Its articles stay in the library; only the alert and its marks go.',
  deleteConfirm: 'Delete alert',
  cancel: 'Cancel',
  undo: 'Undo',
  pausedToast: (name: string) => `${name} is paused`,
  resumedToast: (name: string) => `${name} is watched again`,
  markedRead: (count: number) => `${articles(count)} marked as read`,
  newHits: (name: string, count: number) =>
    `${name}: ${number.format(count)} new ${count === 1 ? 'article' : 'articles'}`,
  hitsByAlert: (hits: readonly { readonly name: string; readonly articles: number }[]) =>
    hits.map(({ name, articles }) => `${name} ${number.format(articles)}`).join(' · '),
  manyHits: (count: number) => `${number.format(count)} alerts have new articles`,
  failed: 'That did not work',
  show: 'Show',
  words: 'Words to watch',
  wordsHint: 'One a line: a word, a phrase in quotes, or a combination',
  wordsPlaceholder: 'SCO\n"Shanghai Cooperation Organization"\nШОС',
  name: 'Alert name',
  namePlaceholder: 'As it stands in the sidebar',
  color: 'Colour',
  scope: 'Look in',
  scopeArticle: 'The whole article',
  scopeLead: 'Headline and first paragraph',
  scopeHeadline: 'Headline',
  save: 'Save alert',
  saving: 'Saving',
  readAs: 'How each line is read',
  exactLetters: 'exactly these letters',
  anyCase: 'any case',
  chooseAnyCase: 'Any case',
  chooseAnyCaseFor: (line: string) => `Any case for ${line}`,
  chooseExact: 'Exact letters',
  chooseExactFor: (line: string) => `Exact letters for ${line}`,
  phrase: 'this phrase',
  combination: 'combination',
  allWords: 'all these words',
  pattern: 'pattern',
  alsoPrinted: 'Also printed as',
  addForm: 'Add',
  more: (count: number) => `and ${number.format(count)} more lines`,
  preview: 'What it hits',
  previewEmpty: 'What it hits appears here while you type',
  previewNone: 'No article in the library mentions it yet',
  previewTotal: (count: number) => `Hits ${articles(count)} in the library`,
  previewSoFar: (count: number) => `Hits ${articles(count)} so far`,
  previewDifference: ({ added, gone }: { readonly added: number; readonly gone: number }) =>
    added === 0 && gone === 0
      ? 'When saved: the same articles as now'
      : `When saved: ${number.format(added)} new, ${number.format(gone)} gone`,
  previewLoading: 'Looking',
  previewWithout: (count: number) =>
    count === 1
      ? 'without the line that cannot be read'
      : `without the ${number.format(count)} lines that cannot be read`,
  nameNeeded: 'Give the alert a name',
  wordsNeeded: 'Write at least one word to watch',
  line: (line: number) => `Line ${number.format(line)}`,
  help: 'How to write what you watch',
  helpRows: [
    {
      written: 'SCO',
      means: 'in capitals: exactly these letters. Finds SCO, S.C.O., SCO’s; never Moscow or score',
    },
    { written: 'nato summit', means: 'both words, anywhere in the article, in any case' },
    { written: '"defence ministers"', means: 'the phrase' },
    { written: 'drone*', means: 'words that begin with it: drone, drones' },
    { written: 'nato OR otan', means: 'either' },
    { written: 'nato NOT football', means: 'the first without the second' },
    { written: '=Nato', means: 'exactly these letters in this case' },
    { written: 'shanghai NEAR/5 bank', means: 'at most five words from one to the other' },
  ],
} as const;

export const colorNames: Readonly<Record<AlertColor, string>> = {
  red: 'Red',
  orange: 'Orange',
  amber: 'Amber',
  lime: 'Lime',
  green: 'Green',
  teal: 'Teal',
  cyan: 'Cyan',
  blue: 'Blue',
  indigo: 'Indigo',
  violet: 'Violet',
  magenta: 'Magenta',
  brown: 'Brown',
};
