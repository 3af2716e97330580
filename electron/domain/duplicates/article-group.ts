import type { ArticleId } from '../article.ts';
import type { Fingerprint } from './fingerprint.ts';
import { type Likeness, SAME, sameNumbers } from './likeness.ts';

/** What an article is in its group. */
export type GroupRole = 'main' | 'copy' | 'version';

/** The group that an article belongs to. */
export interface ArticleGroup {
  readonly main: ArticleId;
  /** The main copy, all copies and all versions. */
  readonly size: number;
  readonly copies: number;
  readonly versions: number;
  /** What the article that was asked about is in it. */
  readonly role: GroupRole;
}

/**
 * What an article is beside its main copy: a copy says the same in all but trifles, and no number is a trifle; a version is a changed
 * text. The same outlet changes a few words to correct them, so there only the very same text is a copy. `texts` are the two; null
 * where one is gone.
 */
export function roleBeside(
  { jaccard }: Pick<Likeness, 'jaccard'>,
  source: string,
  sourceOfMain: string,
  texts: () => readonly [Fingerprint | null, Fingerprint | null],
): Exclude<GroupRole, 'main'> {
  if (jaccard === 1) return 'copy';
  const sameOutlet = source !== '' && source.toLowerCase() === sourceOfMain.toLowerCase();
  if (jaccard < SAME || sameOutlet) return 'version';
  const [one, other] = texts();
  return one && other && sameNumbers(one, other) ? 'copy' : 'version';
}
