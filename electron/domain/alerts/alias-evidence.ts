import type { TextRange } from '../mention.ts';
import { exactLetters } from '../text/exact-letters.ts';
import { tokenize } from '../text/tokenize.ts';
import type { TokenizedArticle, TokenizedText } from '../tokenized-article.ts';
import { findDefinitions } from './acronyms.ts';
import { type ArticlesWithPhrase, findForeignNames } from './foreign-name.ts';
import { matchInitials, type NameWord, nameWords } from './match-initials.ts';
import type { WatchedNames } from './watched-names.ts';

/**
 * Why a further line is worth watching: the articles define it, print it in another form, hold it in another script, or have it beside what
 * is watched with fitting initials.
 */
export const PROPOSAL_KINDS = ['definition', 'form', 'script', 'together'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

/** Another name for what an alert watches, as articles have it. */
export interface AliasEvidence {
  readonly kind: ProposalKind;
  /** As it is to be watched. */
  readonly alias: string;
  /** The line of the alert that it is another name for. */
  readonly of: string;
  /** Articles in which it was seen so. */
  readonly articles: number;
  /** Where it was seen first: the article, its text there, and the span that shows it. */
  readonly seen: { readonly article: number; readonly text: TokenizedText; readonly shown: TextRange };
}

export interface EvidenceGatherer {
  read(article: number, text: TokenizedArticle): void;
  /** Each name once, under the kind that says most, in no certain order. */
  evidence(): AliasEvidence[];
}

interface Entry {
  readonly kind: ProposalKind;
  readonly of: string;
  /** How often it is written so. */
  readonly written: Map<string, number>;
  readonly seen: AliasEvidence['seen'];
  readonly articles: Set<number>;
  /** The articles in which all its letters begin words. */
  readonly sure: Set<number>;
}

/** Letters that are found inside words only may be chance: so many articles must agree. */
const UNSURE_NEEDS = 2;
/** Names have the same initials by chance, too. */
const TOGETHER_NEEDS = 3;
/** An acronym of two letters begins too many pairs of words. */
const LEAST_LETTERS = 3;

/** Looks for other names of what an alert watches in articles that it hits. */
export function gatherEvidence(names: WatchedNames, articlesWith: ArticlesWithPhrase): EvidenceGatherer {
  const entries = new Map<string, Entry>();
  const initialsOf = new Map<string, { readonly alias: string; readonly words: string }>();
  for (const [words, { alias, text }] of names.phrases) {
    const initials = initialsIn(text);
    if (initials.length >= LEAST_LETTERS) initialsOf.set(initials, { alias, words });
  }

  /** The line that watches a text, which is one name. */
  function lineOf(text: string): string | null {
    const letters = exactLetters(text).replaceAll('.', '');
    const line = names.exact.get(letters) ?? names.exact.get(letters.replace(/(?<=\p{Lu}\p{Lu})s$/u, ''));
    if (line !== undefined) return line;
    const folded = tokenize(text).words.join(' ');
    return (names.phrases.get(folded) ?? names.words.get(folded))?.alias ?? null;
  }

  function note(
    kind: ProposalKind,
    alias: string,
    of: string,
    seen: AliasEvidence['seen'],
    sure: boolean,
  ): void {
    const key = `${kind} ${alias.startsWith('=') ? alias : tokenize(alias).words.join(' ')}`;
    let entry = entries.get(key);
    if (!entry) {
      entry = { kind, of, written: new Map(), seen, articles: new Set(), sure: new Set() };
      entries.set(key, entry);
    }
    entry.written.set(alias, (entry.written.get(alias) ?? 0) + 1);
    entry.articles.add(seen.article);
    if (sure) entry.sure.add(seen.article);
  }

  function readDefinitions(article: number, text: TokenizedText): void {
    for (const { short, long, sure } of findDefinitions(text.text)) {
      const written = text.text.slice(short.start, short.end);
      const name = text.text.slice(long.start, long.end);
      const shown = { start: Math.min(short.start, long.start), end: Math.max(short.end, long.end) };
      const seen = { article, text, shown };
      const ofShort = lineOf(written);
      const ofLong = lineOf(name);
      if (ofShort !== null && ofLong === null) note('definition', phrase(name), ofShort, seen, sure);
      if (ofLong !== null && ofShort === null)
        note('definition', `=${written.replaceAll('.', '')}`, ofLong, seen, sure);
    }
  }

  function readForeignNames(article: number, text: TokenizedText): void {
    const watched = (inner: string): string | null => (lineOf(inner) === null ? null : exactLetters(inner));
    for (const { start, end, of, shown } of findForeignNames(text.text, watched, articlesWith)) {
      const name = text.text.slice(start, end);
      const line = lineOf(of);
      if (line === null || lineOf(name) !== null) continue;
      const alias = /^\p{Lu}{2,10}$/u.test(name) ? `=${name}` : phrase(name);
      note('script', alias, line, { article, text, shown }, true);
    }
  }

  /** Names whose initials are a watched acronym, and acronyms that are the initials of a watched name. */
  function readNeighbours(article: number, text: TokenizedText): void {
    if (text.allCapitals) return;
    for (const word of text.text.matchAll(/(?<![\p{L}\p{N}.])\p{Lu}{3,8}(?![\p{L}\p{N}])/gu)) {
      const name = initialsOf.get(word[0].toLowerCase());
      if (!name || lineOf(word[0]) !== null) continue;
      const shown = { start: word.index, end: word.index + word[0].length };
      note('together', `=${word[0]}`, name.alias, { article, text, shown }, true);
    }
    const wanted = [...names.exact].filter(([letters]) => /^\p{Lu}{3,10}$/u.test(letters));
    if (wanted.length === 0) return;
    for (const words of capitalized(text.text)) {
      const [first] = words;
      const last = words.at(-1);
      if (!first || !last) continue;
      for (const [letters, line] of wanted) {
        if (matchInitials(letters.toLowerCase(), words, false) !== 0) continue;
        const name = text.text.slice(first.start, last.end);
        if (lineOf(name) !== null) continue;
        note(
          'together',
          phrase(name),
          line,
          { article, text, shown: { start: first.start, end: last.end } },
          true,
        );
      }
    }
  }

  return {
    read(article, { headline, blocks }) {
      for (const text of [headline, ...blocks]) {
        if (/[(（,]/u.test(text.text)) readDefinitions(article, text);
        if (/[(（]/u.test(text.text)) readForeignNames(article, text);
        readNeighbours(article, text);
      }
    },

    evidence() {
      const found = new Map<string, AliasEvidence>();
      const byKind = [...entries.values()].sort(
        (one, other) => PROPOSAL_KINDS.indexOf(one.kind) - PROPOSAL_KINDS.indexOf(other.kind),
      );
      for (const { kind, of, written, seen, articles, sure } of byKind) {
        if (sure.size === 0 && articles.size < UNSURE_NEEDS) continue;
        if (kind === 'together' && articles.size < TOGETHER_NEEDS) continue;
        const [alias] = [...written].reduce((best, next) => (next[1] > best[1] ? next : best));
        const key = alias.startsWith('=') ? alias : tokenize(alias).words.join(' ');
        if (!found.has(key)) found.set(key, { kind, alias, of, articles: articles.size, seen });
      }
      return [...found.values()];
    },
  };
}

/** A name as a line of an alert: one word stands by itself, several in quotation marks. */
export function phrase(name: string): string {
  const text = name
    .replace(/["“”„«»]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return tokenize(text).words.length === 1 ? text : `"${text}"`;
}

function initialsIn(name: string): string {
  return nameWords(name)
    .filter(({ small }) => !small)
    .map(({ parts }) => parts.map((part) => part.charAt(0)).join(''))
    .join('');
}

const LONGEST_NAME = 9;

/** Runs of words that begin with a capital, with small words inside: each beginning and each end that may be a name's. */
function* capitalized(text: string): Iterable<NameWord[]> {
  for (const run of text.matchAll(
    /\p{Lu}[\p{L}\p{M}’'-]+(?:\s(?:\p{Lu}[\p{L}\p{M}’'-]+|(?:of|and|for|on|the|de|des|du|la|für|und)(?=\s)))+/gu,
  )) {
    const words = nameWords(text, run.index, run.index + run[0].length).filter(
      ({ small, start, end }) => !small || end - start > 1,
    );
    for (let from = 0; from < words.length; from += 1) {
      for (let to = from + 3; to <= Math.min(words.length, from + LONGEST_NAME); to += 1) {
        if (!words[to - 1]?.small && !words[from]?.small) yield words.slice(from, to);
      }
    }
  }
}
