import type { Mention } from '../mention.ts';
import type { TokenizedArticle } from '../tokenized-article.ts';
import type { AlertScope, AlertSettings } from './alert.ts';

/** What decides which articles an alert hits. */
export type AlertReach = Pick<AlertSettings, 'aliases' | 'scope' | 'conditions'>;

/** How an alert can be told to hit less. */
export const NARROWING_KINDS = [
  'exact-case',
  'exclude-phrase',
  'near-word',
  'least-mentions',
  'scope',
] as const;
export type NarrowingKind = (typeof NARROWING_KINDS)[number];

/** A proposal: the alert as it would be, and what it is about. */
export interface Narrowing {
  readonly kind: NarrowingKind;
  /** The forms that still count, the phrase that is left out, or the words that must stand near, as they are written in a query. */
  readonly words: readonly string[];
  readonly reach: AlertReach;
  /** It can also find what was not found before: an acronym with dots, which only the exact form finds. */
  readonly mayBring: boolean;
}

/** One hit of the alert: an article, and where it is mentioned. */
export interface HitSample {
  readonly article: TokenizedArticle;
  readonly mentions: readonly Mention[];
}

/** What narrowings are made from. */
export interface NarrowingEvidence {
  readonly reach: AlertReach;
  /** The hit that is not relevant. */
  readonly dismissed: HitSample;
  /** Hits of the same alert that count. */
  readonly relevant: readonly HitSample[];
  /** The share of all articles that have this folded word, from 0 to 1. */
  readonly commonness: (word: string) => number;
}

/** The scopes that reach less far, the widest first. */
export function narrowerScopes(scope: AlertScope): readonly AlertScope[] {
  if (scope === 'article') return ['headline-and-lead', 'headline'];
  return scope === 'headline-and-lead' ? ['headline'] : [];
}
