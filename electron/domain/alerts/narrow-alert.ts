import { matchQuery } from '../query/match-query.ts';
import { parseAlias } from '../query/parse-query.ts';
import type { Query } from '../query/query.ts';
import type { DismissalReason } from './hit-state.ts';
import { narrowCase } from './narrow-case.ts';
import { narrowNear } from './narrow-near.ts';
import { narrowPhrase } from './narrow-phrase.ts';
import { type AlertReach, type Narrowing, type NarrowingEvidence, narrowerScopes } from './narrowing.ts';
import { compileAlerts } from './percolate.ts';

/** Far beyond a passing mention. */
const MOST_MENTIONS = 10;

/**
 * Proposals how the alert may leave out a hit that is not relevant, the likeliest first. Each can be understood, does not
 * hit the dismissed article any more, and hits nothing new (but for what `mayBring` says). None for a copy, and none where
 * nothing was found that parts the article from the relevant ones.
 */
export function narrowAlert(evidence: NarrowingEvidence, reason: DismissalReason): readonly Narrowing[] {
  const { reach, dismissed } = evidence;
  const hitting = hittingAliases(evidence);
  const proposed = proposalsFor(reason, evidence, hitting);
  return proposed.filter(
    (narrowing) =>
      isUnderstood(narrowing.reach) &&
      !hits(narrowing.reach, dismissed.article) &&
      !isSame(narrowing.reach, reach),
  );
}

function proposalsFor(
  reason: DismissalReason,
  evidence: NarrowingEvidence,
  hitting: ReadonlySet<string>,
): readonly Narrowing[] {
  switch (reason) {
    case 'wrong-meaning':
      return [
        ...narrowCase(evidence, hitting),
        ...narrowPhrase(evidence, hitting),
        ...narrowNear(evidence, hitting),
      ];
    case 'in-passing':
      return [
        ...narrowMentions(evidence),
        ...narrowScope(evidence),
        ...narrowNear(evidence, hitting).slice(0, 1),
      ];
    case 'copy':
    case 'other':
      return [];
  }
}

/** The lines of the alert that match the dismissed article. */
function hittingAliases({ reach, dismissed }: NarrowingEvidence): ReadonlySet<string> {
  return new Set(
    reach.aliases.filter((alias) => {
      const parsed = parseAlias(alias);
      return parsed.ok && parsed.query && matchQuery(parsed.query, dismissed.article, { scope: reach.scope });
    }),
  );
}

/** At least one mention more than this article has. */
function narrowMentions({ reach, dismissed }: NarrowingEvidence): Narrowing[] {
  const leastMentions = dismissed.mentions.length + 1;
  if (leastMentions < 2 || leastMentions > MOST_MENTIONS) return [];
  const conditions = { ...reach.conditions, leastMentions };
  return [{ kind: 'least-mentions', words: [], reach: { ...reach, conditions }, mayBring: false }];
}

/** In headline and lead only, or in the headline only. What must not be said would be looked for in less, and so found more often. */
function narrowScope({ reach, dismissed }: NarrowingEvidence): Narrowing[] {
  if (reach.aliases.some(hasNot)) return [];
  const scope = narrowerScopes(reach.scope).find(
    (narrower) => !hits({ ...reach, scope: narrower }, dismissed.article),
  );
  return scope ? [{ kind: 'scope', words: [], reach: { ...reach, scope }, mayBring: false }] : [];
}

function hasNot(alias: string): boolean {
  const parsed = parseAlias(alias);
  return parsed.ok && parsed.query !== null && containsNot(parsed.query);
}

function containsNot(query: Query): boolean {
  switch (query.kind) {
    case 'not':
      return true;
    case 'and':
    case 'or':
      return query.parts.some(containsNot);
    case 'field':
      return containsNot(query.part);
    default:
      return false;
  }
}

function isUnderstood({ aliases }: AlertReach): boolean {
  return aliases.every((alias) => {
    const parsed = parseAlias(alias);
    return parsed.ok && parsed.query !== null;
  });
}

function hits(reach: AlertReach, article: NarrowingEvidence['dismissed']['article']): boolean {
  return compileAlerts([{ id: 1, ...reach }]).match(article).length > 0;
}

function isSame(one: AlertReach, other: AlertReach): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
