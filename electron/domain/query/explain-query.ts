import type { Fact } from './fact.ts';
import type { NearQuery, Query, QueryField, QueryWord, WordsQuery } from './query.ts';

/** A part of the sentence: what comes before it decides how it is joined to the next. */
interface Clause {
  /** `with` and `without` ask for words, '' states a fact. */
  readonly lead: 'with' | 'without' | '';
  readonly text: string;
  /** Several things joined, which a NOT or an OR must hold together. */
  readonly compound: boolean;
}

const IN_FIELD: Readonly<Record<QueryField, string>> = {
  headline: 'in the headline',
  lead: 'in the first paragraph',
  body: 'in the text',
  source: 'as the source',
  byline: 'in the byline',
  place: 'as the place',
};

/** What a query asks for, in one English sentence: `Articles with “nato” and “summit”, not read yet.` */
export function explainQuery(query: Query): string {
  const { lead, text } = clauseOf(query);
  return `Articles ${lead === '' ? text : `${lead} ${text}`}.`;
}

function clauseOf(query: Query): Clause {
  switch (query.kind) {
    case 'words':
      return withText(wordsText(query));
    case 'exact':
      return withText(`exactly “${query.letters.join(' ')}”`);
    case 'near':
      return withText(nearText(query));
    case 'field': {
      const inner = clauseOf(query.part);
      return { ...inner, text: `${held(inner)} ${IN_FIELD[query.field]}`, compound: false };
    }
    case 'fact':
      return { lead: '', text: factText(query.fact), compound: false };
    case 'not':
      return negate(clauseOf(query.part));
    case 'and':
    case 'or':
      return join(query.parts.map(clauseOf), query.kind);
  }
}

function withText(text: string): Clause {
  return { lead: 'with', text, compound: false };
}

function negate(clause: Clause): Clause {
  if (clause.lead === '') return { lead: '', text: `not ${held(clause)}`, compound: false };
  return { lead: clause.lead === 'with' ? 'without' : 'with', text: held(clause), compound: false };
}

function join(clauses: readonly Clause[], kind: 'and' | 'or'): Clause {
  const lead = clauses[0]?.lead ?? '';
  // "without a or b" would be read as "without either".
  const isOne = clauses.every((clause) => clause.lead === lead) && (lead === 'with' || kind === 'and');
  if (isOne && lead !== '') {
    const joint = lead === 'without' ? 'or' : kind;
    return { lead, text: list(clauses.map(held), joint), compound: true };
  }
  const texts = clauses.map((clause) => `${clause.lead} ${held(clause)}`.trimStart());
  return { lead: '', text: kind === 'and' ? texts.join(', ') : list(texts, 'or'), compound: true };
}

function held({ text, compound }: Clause): string {
  return compound ? `(${text})` : text;
}

function list(texts: readonly string[], joint: 'and' | 'or'): string {
  return texts.length < 3
    ? texts.join(` ${joint} `)
    : `${texts.slice(0, -1).join(', ')} ${joint} ${texts.at(-1)}`;
}

function wordsText({ words }: WordsQuery): string {
  const [only] = words;
  if (words.length === 1 && only) return wordText(only);
  if (words.every(({ form }) => form === 'whole'))
    return `the phrase “${words.map(({ word }) => word).join(' ')}”`;
  return `the phrase of ${list(words.map(wordText), 'and')}`;
}

function wordText({ word, folded, form, mistakes }: QueryWord): string {
  switch (form) {
    case 'whole':
      return `“${word}”`;
    case 'beginning':
      return `a word that begins with “${word}”`;
    case 'pattern':
      return `a word like “${folded.replaceAll(/\*+/gu, '…')}”`;
    case 'close':
      return `a word spelled as “${word}” but for ${mistakes === 1 ? 'one letter' : 'two letters'} at most`;
  }
}

function nearText({ parts, links }: NearQuery): string {
  return parts
    .map((part, index) => {
      const text = held(clauseOf(part));
      const link = links[index - 1];
      if (!link) return text;
      const { distance, ordered } = link;
      if (distance === 1) return ordered ? `right before ${text}` : `next to ${text}`;
      return ordered ? `at most ${distance} words before ${text}` : `within ${distance} words of ${text}`;
    })
    .join(' ');
}

const STATES = {
  read: 'read already',
  unread: 'not read yet',
  starred: 'starred',
  tagged: 'tagged',
  grouped: 'in a group of copies',
} as const;

function factText(fact: Fact): string {
  switch (fact.of) {
    case 'lang':
      return `in ${languageName(fact.language)}`;
    case 'date':
      return dateText(fact.from, fact.to);
    case 'words':
      return lengthText(fact.least, fact.most);
    case 'is':
      return STATES[fact.state];
    case 'tag':
      return `tagged ${nameText(fact)}`;
    case 'alert':
      return `hit by the alert ${nameText(fact)}`;
    case 'import':
      return `from an import named ${nameText(fact)}`;
  }
}

function languageName(language: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
}

function nameText({
  words,
  prefix,
}: {
  readonly words: readonly string[];
  readonly prefix: boolean;
}): string {
  return `“${words.join(' ')}${prefix ? '…' : ''}”`;
}

function dateText(from: string, to: string): string {
  if (from === to) return `published ${from.length === 10 ? 'on' : 'in'} ${from}`;
  if (to === '') return `published in or after ${from}`;
  return from === '' ? `published in or before ${to}` : `published from ${from} to ${to}`;
}

function lengthText(least: number, most: number): string {
  if (least === most) return `of ${least} words`;
  if (least === 0) return `of at most ${most} words`;
  return most >= 1_000_000_000 ? `of at least ${least} words` : `of ${least} to ${most} words`;
}
