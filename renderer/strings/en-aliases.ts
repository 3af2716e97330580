import type { ProposalKind } from '../../electron/domain/alerts/alias-evidence.ts';

const number = new Intl.NumberFormat('en');
const articles = (count: number): string => `${number.format(count)} ${count === 1 ? 'article' : 'articles'}`;

/** The lines of the alert dialog: what each brings, and what the library proposes beside them. */
export const aliases = {
  lineArticles: (count: number) => articles(count),
  lineOnly: (count: number) => `${number.format(count)} only here`,
  lineNothing: 'no article yet',
  lineNothingNew: 'nothing the others miss',
  showLine: (line: string, count: number) => `Show the ${articles(count)} that ${line} hits`,
  showOnly: (line: string, count: number) => `Show the ${articles(count)} that only ${line} hits`,
  explainLine: (line: string) => `Explain ${line}`,
  explainTitle: 'What this line asks',
  nearlyAll: (percent: number) =>
    `hits ${number.format(percent)} % of the library: a narrower line may be meant`,
  alsoAWord:
    'also a word: in a line all in capitals it counts only where the article has it in mixed case, too',
  back: 'What all lines hit',
  shown: (line: string) => `What ${line} hits`,
  which: 'Which articles',
  all: (count: number) => `All ${number.format(count)}`,
  only: (count: number) => `Only here ${number.format(count)}`,
  onlyNew: (count: number) => `${articles(count)} that no line hits yet`,
  noneShown: 'No article',
  rest: (count: number) => `and ${articles(count)} more`,
  loading: 'Looking',

  proposals: 'Also called in your library',
  proposalsHint: 'Further names that the articles themselves give. One click adds a line.',
  looking: 'Looking for other names',
  add: 'Add',
  addProposal: (alias: string) => `Add ${alias}`,
  added: (alias: string) => `Added ${alias}`,
  undo: 'Undo',
  undoAdded: (alias: string) => `Take ${alias} out again`,
  showFound: (alias: string, count: number) => `Show the ${articles(count)} that ${alias} would bring`,
  brings: (only: number, all: number) =>
    only === 0
      ? 'nothing new'
      : only === all
        ? `${number.format(only)} new`
        : `${number.format(only)} of ${number.format(all)} new`,
  why: (kind: ProposalKind, count: number, of: string) => {
    switch (kind) {
      case 'definition':
        return `given with ${of} in ${articles(count)}`;
      case 'form':
        return count === 0 ? 'papers print it so, too' : `printed so in ${articles(count)}`;
      case 'script':
        return `in another script, in ${articles(count)}`;
      case 'together':
        return `beside ${of}, with the same initials, in ${articles(count)}`;
    }
  },
  moreProposals: (count: number) => `${number.format(count)} more`,
} as const;
