import type { ArticleId } from '../article.ts';

/** What grouping needs to know of an article. */
export interface GroupCandidate {
  readonly id: ArticleId;
  /** Of the text without its headline. */
  readonly words: number;
  /** When it was published or, where that is not known, imported; milliseconds since 1970. */
  readonly moment: number;
}

/** Two articles that {@link import('./likeness.ts').areAlike} finds alike. */
export interface AlikePair {
  readonly a: ArticleId;
  readonly b: ArticleId;
  readonly jaccard: number;
  readonly containment: number;
}

/** What a person said of two articles: they belong together, or they do not. */
export interface PairDecision {
  readonly a: ArticleId;
  readonly b: ArticleId;
  readonly together: boolean;
  /** Whether `a` was taken out of the group of `b`: where only one of them can join a group, it is not `a`. */
  readonly out?: boolean;
}

/** A main copy, and the ids of all members, it among them, the fullest first. */
export interface FormedGroup {
  readonly main: ArticleId;
  readonly members: readonly ArticleId[];
}

/** A text is as full as another when it has so much of its words: a line of credits more makes no fuller text. */
const AS_FULL = 0.95;

/** The fullest text is first; of equally full ones the earliest, then the one that came first. */
function byRank(a: GroupCandidate, b: GroupCandidate): number {
  return b.words - a.words || a.moment - b.moment || a.id - b.id;
}

/** Articles that a person keeps together, or one alone: they are grouped as one. */
interface Unit {
  readonly articles: GroupCandidate[];
}

interface Group {
  readonly leader: Unit;
  readonly members: GroupCandidate[];
}

/**
 * Groups articles, in an order of their own and so in whatever order they came: by rank, each joins the group whose leader (its
 * fullest text) it is most like, or leads a new one. An article is held against leaders only, so that a chain of small
 * changes never brings together what is not alike. What a person decided comes before all that, and what was taken out of a
 * group comes last. The main copy is the
 * earliest of the texts that are as full as the leader. Gives groups of two and more.
 */
export function formGroups(
  candidates: readonly GroupCandidate[],
  pairs: readonly AlikePair[],
  decisions: readonly PairDecision[] = [],
): FormedGroup[] {
  const units = toUnits(candidates, decisions);
  const alike = neighbours(pairs);
  const apart = neighbours(decisions.filter(({ together }) => !together));
  const groups: Group[] = [];
  const ledBy = new Map<ArticleId, Group>();
  for (const unit of units) {
    let best: { readonly group: Group; readonly pair: AlikePair } | null = null;
    for (const { id } of unit.articles) {
      for (const [other, pair] of alike.get(id) ?? []) {
        const group = ledBy.get(other);
        if (!group || (best && !isCloser(pair, best.pair, group, best.group))) continue;
        if (areKeptApart(unit.articles, group.members, apart)) continue;
        best = { group, pair };
      }
    }
    if (best) {
      best.group.members.push(...unit.articles);
      continue;
    }
    const group = { leader: unit, members: [...unit.articles] };
    groups.push(group);
    for (const { id } of unit.articles) ledBy.set(id, group);
  }
  return groups
    .filter(({ members }) => members.length > 1)
    .map(({ members }) => {
      members.sort(byRank);
      return { main: earliestOf(members).id, members: members.map(({ id }) => id) };
    });
}

/** Among those that are as full as the first, which is the fullest. */
function earliestOf(members: readonly GroupCandidate[]): GroupCandidate {
  const fullest = members[0] as GroupCandidate;
  return members.reduce((earliest, member) => {
    const full = member.words >= AS_FULL * fullest.words;
    const earlier = member.moment - earliest.moment || member.id - earliest.id;
    return full && earlier < 0 ? member : earliest;
  }, fullest);
}

function isCloser(a: AlikePair, b: AlikePair, groupOfA: Group, groupOfB: Group): boolean {
  if (a.jaccard !== b.jaccard) return a.jaccard > b.jaccard;
  if (a.containment !== b.containment) return a.containment > b.containment;
  const [first, second] = [groupOfA.leader.articles[0], groupOfB.leader.articles[0]];
  return first !== undefined && second !== undefined && byRank(first, second) < 0;
}

function areKeptApart(
  unit: readonly GroupCandidate[],
  members: readonly GroupCandidate[],
  apart: ReadonlyMap<ArticleId, ReadonlyMap<ArticleId, unknown>>,
): boolean {
  if (apart.size === 0) return false;
  return unit.some(({ id }) => {
    const others = apart.get(id);
    return others !== undefined && members.some((member) => others.has(member.id));
  });
}

function neighbours<Pair extends { readonly a: ArticleId; readonly b: ArticleId }>(
  pairs: readonly Pair[],
): Map<ArticleId, Map<ArticleId, Pair>> {
  const found = new Map<ArticleId, Map<ArticleId, Pair>>();
  const put = (from: ArticleId, to: ArticleId, pair: Pair): void => {
    const others = found.get(from);
    if (others) others.set(to, pair);
    else found.set(from, new Map([[to, pair]]));
  };
  for (const pair of pairs) {
    put(pair.a, pair.b, pair);
    put(pair.b, pair.a, pair);
  }
  return found;
}

/** The articles with those that a person keeps together as one, all in order of rank. */
function toUnits(candidates: readonly GroupCandidate[], decisions: readonly PairDecision[]): Unit[] {
  const unitOf = new Map<ArticleId, Unit>();
  const units = new Set<Unit>();
  for (const article of [...candidates].sort(byRank)) {
    const unit = { articles: [article] };
    unitOf.set(article.id, unit);
    units.add(unit);
  }
  for (const { a, b, together } of decisions) {
    const [one, other] = [unitOf.get(a), unitOf.get(b)];
    if (!together || !one || !other || one === other) continue;
    one.articles.push(...other.articles);
    one.articles.sort(byRank);
    for (const { id } of other.articles) unitOf.set(id, one);
    units.delete(other);
  }
  const takenOut = new Set(decisions.filter(({ together, out }) => !together && out).map(({ a }) => a));
  const first = (unit: Unit): GroupCandidate => unit.articles[0] as GroupCandidate;
  const isOut = (unit: Unit): number => Number(unit.articles.some(({ id }) => takenOut.has(id)));
  return [...units].sort((a, b) => isOut(a) - isOut(b) || byRank(first(a), first(b)));
}
