import type { ArticleId } from '../../domain/article.ts';
import { roleBeside } from '../../domain/duplicates/article-group.ts';
import type { Fingerprint } from '../../domain/duplicates/fingerprint.ts';
import {
  type AlikePair,
  type FormedGroup,
  formGroups,
  type PairDecision,
} from '../../domain/duplicates/form-groups.ts';
import { compareTexts } from '../../domain/duplicates/likeness.ts';
import type { GroupArticle, GroupMember, GroupStore } from '../../storage/group-store.ts';
import { attach } from './attach.ts';

/** More connected articles than a story has: forming their groups anew for each that comes would take longer and longer. */
const MOST_CONNECTED = 1_000;

/** The fingerprint of an article's text; null where there is no such article. */
export type FingerprintOf = (id: ArticleId) => Fingerprint | null;

/**
 * Inside a transaction: forms the groups of these articles anew, and of all that are connected with them by pairs or by what
 * a person decided. Articles in the trash belong to none. Returns the articles whose group changed.
 */
export function regroup(
  groups: GroupStore,
  ids: readonly ArticleId[],
  fingerprintOf: FingerprintOf,
  mostConnected: number = MOST_CONNECTED,
): ArticleId[] {
  const known = gather(groups, ids, mostConnected + ids.length - 1);
  if (!known) return attach(groups, ids, fingerprintOf);
  const present = [...known.articles.values()].filter(({ trashed }) => !trashed);
  const formed = formGroups(present, [...known.pairs.values()], known.decisions);
  const members = new Map<ArticleId, GroupMember>();
  for (const group of formed) {
    for (const member of toMembers(groups, group, known, fingerprintOf)) members.set(member.article, member);
  }
  const changed = new Set<ArticleId>();
  for (const id of known.articles.keys()) {
    const before = groups.member(id);
    const after = members.get(id) ?? null;
    if (sameMember(before, after)) continue;
    // All of a group show how many it has.
    for (const main of [before?.main, after?.main]) {
      if (main === undefined) continue;
      for (const other of groups.members(main)) changed.add(other.article);
    }
    changed.add(id);
    if (after) groups.setMember(after);
    else groups.removeMember(id);
  }
  return [...changed];
}

interface Connected {
  /** In the trash too. */
  readonly articles: ReadonlyMap<ArticleId, GroupArticle>;
  readonly pairs: ReadonlyMap<string, AlikePair>;
  readonly decisions: readonly PairDecision[];
}

/** Null where there are more than `most`. */
function gather(groups: GroupStore, ids: readonly ArticleId[], most: number): Connected | null {
  const articles = new Map<ArticleId, GroupArticle>();
  const pairs = new Map<string, AlikePair>();
  const decisions: PairDecision[] = [];
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (articles.has(id)) continue;
    if (articles.size === most) return null;
    const article = groups.article(id);
    if (!article) continue;
    articles.set(id, article);
    for (const pair of groups.pairsOf(id)) {
      pairs.set(keyOf(pair.a, pair.b), pair);
      waiting.push(pair.b);
    }
    for (const decision of groups.decisionsOf(id)) {
      decisions.push(decision);
      if (decision.together) waiting.push(decision.b);
    }
  }
  return { articles, pairs, decisions };
}

function keyOf(a: ArticleId, b: ArticleId): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** The members with what they are beside the main copy: the one that a person chose last, else the one that leads the group. */
function toMembers(
  groups: GroupStore,
  { main: leader, members }: FormedGroup,
  { articles, pairs }: Connected,
  fingerprintOf: FingerprintOf,
): GroupMember[] {
  let main = leader;
  let chosenAt = 0;
  for (const id of members) {
    const at = groups.chosenMainAt(id);
    if (at > chosenAt) [main, chosenAt] = [id, at];
  }
  const mainSource = articles.get(main)?.source ?? '';
  return members.map((article): GroupMember => {
    if (article === main) return { article, main, role: 'main', jaccard: 1 };
    const likeness = pairs.get(keyOf(article, main)) ?? compare(article, main);
    const role = roleBeside(likeness, articles.get(article)?.source ?? '', mainSource, () => [
      fingerprintOf(article),
      fingerprintOf(main),
    ]);
    return { article, main, role, jaccard: likeness.jaccard };
  });

  /** Two that a person put together, or that are alike to a third. */
  function compare(article: ArticleId, other: ArticleId): { readonly jaccard: number } {
    const [a, b] = [fingerprintOf(article), fingerprintOf(other)];
    return a && b ? compareTexts(a, b) : { jaccard: 0 };
  }
}

function sameMember(a: GroupMember | null, b: GroupMember | null): boolean {
  if (!a || !b) return a === b;
  return a.main === b.main && a.role === b.role && a.jaccard === b.jaccard;
}
