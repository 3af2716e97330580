import type { ArticleId } from '../../domain/article.ts';
import { roleBeside } from '../../domain/duplicates/article-group.ts';
import { compareTexts } from '../../domain/duplicates/likeness.ts';
import type { GroupStore } from '../../storage/group-store.ts';
import type { FingerprintOf } from './regroup.ts';

/**
 * Inside a transaction: what is done instead of forming groups anew where too many articles are connected for that (thousands of
 * pages that are one page but for a line, say). Each of these articles joins the main copy that it is most like or that a person put it
 * with, and those that lie in the trash or were taken out leave; all others stay as they are. Returns the articles whose
 * own place changed.
 */
export function attach(
  groups: GroupStore,
  ids: readonly ArticleId[],
  fingerprintOf: FingerprintOf,
): ArticleId[] {
  const changed = new Set<ArticleId>();
  for (const id of ids) {
    const article = groups.article(id);
    if (!article) continue;
    const before = groups.member(id);
    const decisions = groups.decisionsOf(id);
    const apart = new Set(decisions.filter(({ together }) => !together).map(({ b }) => b));
    const leaves = article.trashed || (before !== null && before.main !== id && apart.has(before.main));
    if (before && leaves) leave(id, before.main);
    if (article.trashed) continue;
    if (before && !leaves && decisions.length === 0) continue;
    const together = decisions.find(({ together: wanted, b }) => wanted && isPresent(b));
    const target = together ? mainOf(together.b) : nearestMain(id, apart);
    if (target === null || target === id || groups.member(id)?.main === target) continue;
    const now = groups.member(id);
    if (now) leave(id, now.main);
    if (groups.member(target)) place(id, target);
    else pairUp(id, target);
  }
  return [...changed];

  function isPresent(id: ArticleId): boolean {
    return groups.article(id)?.trashed === false;
  }

  function mainOf(id: ArticleId): ArticleId {
    return groups.member(id)?.main ?? id;
  }

  /** Only main copies, and articles that are in no group. */
  function nearestMain(id: ArticleId, apart: ReadonlySet<ArticleId>): ArticleId | null {
    const near = groups
      .pairsOf(id)
      .filter(({ b }) => mainOf(b) === b && !apart.has(b) && isPresent(b))
      .sort((one, other) => other.jaccard - one.jaccard || one.b - other.b);
    return near[0]?.b ?? null;
  }

  /** A new group of two: the fuller text is its main copy, of equally full ones the earlier. */
  function pairUp(one: ArticleId, other: ArticleId): void {
    const [a, b] = [groups.article(one), groups.article(other)];
    if (!a || !b) return;
    const first = a.words - b.words || b.moment - a.moment || b.id - a.id;
    if (first > 0) place(other, one);
    else place(one, other);
  }

  function place(article: ArticleId, main: ArticleId): void {
    if (article === main) groups.setMember({ article, main, role: 'main', jaccard: 1 });
    else {
      if (!groups.member(main)) place(main, main);
      const [one, other] = [fingerprintOf(article), fingerprintOf(main)];
      const likeness = one && other ? compareTexts(one, other) : { jaccard: 0 };
      const sources = [article, main].map((id) => groups.article(id)?.source ?? '');
      const role = roleBeside(likeness, sources[0] ?? '', sources[1] ?? '', () => [one, other]);
      groups.setMember({ article, main, role, jaccard: likeness.jaccard });
    }
    changed.add(article);
  }

  /** The earliest moves up where the main copy leaves; one alone is no group. */
  function leave(article: ArticleId, main: ArticleId): void {
    groups.removeMember(article);
    changed.add(article);
    const left = groups.members(main).map((member) => member.article);
    const [first, ...others] = left;
    if (first === undefined) return;
    if (others.length === 0) {
      groups.removeMember(first);
      changed.add(first);
    } else if (article === main) {
      place(first, first);
      for (const other of others) place(other, first);
    }
  }
}
