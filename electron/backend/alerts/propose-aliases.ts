import type { CheckedArgument } from '../../contract/ipc.ts';
import type { AliasProposal, AliasProposals } from '../../contract/replies.ts';
import { type AliasEvidence, gatherEvidence, PROPOSAL_KINDS } from '../../domain/alerts/alias-evidence.ts';
import { otherSpellings } from '../../domain/alerts/alias-forms.ts';
import { logLikelihood } from '../../domain/alerts/log-likelihood.ts';
import { watchedNames } from '../../domain/alerts/watched-names.ts';
import type { ArticleId } from '../../domain/article.ts';
import { makeSnippet } from '../../domain/snippet.ts';
import { editDistance } from '../../domain/text/edit-distance.ts';
import type { BackendContext } from '../backend-context.ts';
import { inSlices } from '../slices.ts';
import { doubtfulCandidates } from './doubtful-candidates.ts';
import { foundForms } from './found-forms.ts';
import { phraseCounter } from './phrase-counter.ts';
import { sampleOf } from './sample-of.ts';

/** So many articles say what can be said, since definitions are repeated; and so many characters of long ones. */
const MOST_READ = 160;
const MOST_CHARACTERS = 800_000;
/** As many as a person looks through. */
const MOST_PROPOSALS = 12;
/** For all proposals together: so many candidates the matcher looks at to count what they bring. */
const MOST_CANDIDATES = 6_000;
/** Beside names that are seen often, one that is seen so seldom is a slip or another thing. */
const LEAST_SHARE = 0.04;
/** Names that stand beside each other: less than once in a thousand times by chance, and so much of the other one's articles. */
const SURPRISING = 10.8;
const LEAST_TOGETHER = 0.25;
const SNIPPET_LENGTH = 160;

/** Answers `alert.propose`. */
export async function proposeAliases(
  context: Pick<BackendContext, 'library' | 'cache' | 'lineHits'>,
  { aliases, scope }: CheckedArgument<'alert.propose'>,
  signal: AbortSignal,
): Promise<AliasProposals> {
  const { library, cache, lineHits } = context;
  const names = watchedNames(aliases);
  if (names.exact.size + names.phrases.size + names.words.size === 0) return { proposals: [], read: 0 };
  const hits = new Set<ArticleId>();
  for (const alias of aliases) for (const id of await lineHits.of(alias, 'article', signal)) hits.add(id);
  const gatherer = gatherEvidence(names, phraseCounter(library));
  let read = 0;
  let characters = 0;
  await inSlices(
    await sampleOf(context, names, hits, MOST_READ, signal),
    (id) => {
      const article = characters < MOST_CHARACTERS ? cache.peek(id) : null;
      if (!article) return;
      gatherer.read(id, article.tokenized);
      read += 1;
      characters += article.blocks.reduce((sum, { text }) => sum + text.length, 0);
    },
    signal,
  );

  const evidence = [...dropSlips(gatherer.evidence()), ...(await foundForms(context, names, signal))];
  const proposals: AliasProposal[] = [];
  let candidates = 0;
  for (const found of evidence.sort(byWorth)) {
    if (proposals.length === MOST_PROPOSALS) break;
    const ids = await count(found.alias);
    if (found.kind === 'together' && !(ids && belongsTogether(ids))) continue;
    proposals.push(toProposal(found, ids));
  }
  return { proposals, read };

  /** What it hits; null where too much would have to be read for that. */
  async function count(alias: string): Promise<ReadonlySet<ArticleId> | null> {
    const asked = doubtfulCandidates(library, alias);
    if (candidates + asked > MOST_CANDIDATES) return null;
    candidates += asked;
    return lineHits.of(alias, scope, signal);
  }

  function belongsTogether(ids: ReadonlySet<ArticleId>): boolean {
    const both = [...ids].filter((id) => hits.has(id)).length;
    const all = Math.max(library.articles.lastId(), hits.size);
    return (
      both >= LEAST_TOGETHER * ids.size &&
      logLikelihood({ both, one: ids.size, other: hits.size, all }) >= SURPRISING
    );
  }

  function toProposal(
    { kind, alias, of, articles, seen }: AliasEvidence,
    ids: ReadonlySet<ArticleId> | null,
  ): AliasProposal {
    const article = cache.get(seen.article);
    const only = ids ? [...ids].filter((id) => !hits.has(id)).length : 0;
    return {
      kind,
      alias,
      of,
      articles,
      example: article && {
        id: seen.article,
        headline: article.record.headline,
        source: article.record.source,
        snippet: makeSnippet(article.tokenized, [{ block: seen.text.block, ...seen.shown }], SNIPPET_LENGTH),
      },
      figures: ids && { articles: ids.size, only },
    };
  }
}

/** Beside what articles say often, what they say once in a while is another thing of the same letters, or a misprint. */
function dropSlips(found: readonly AliasEvidence[]): AliasEvidence[] {
  return found.filter(({ alias, of, kind, articles }) =>
    found.every((other) => {
      if (other.of !== of || other.kind !== kind || other.articles <= articles) return true;
      const isRare = articles < LEAST_SHARE * other.articles;
      const isMisprint = articles * 3 <= other.articles && articles < 3 && isClose(alias, other.alias);
      return !isRare && !isMisprint;
    }),
  );
}

/** One or two letters apart, and not by the way in which a country spells. */
function isClose(one: string, other: string): boolean {
  const [name, otherName] = [one, other].map((alias) => alias.toLowerCase().replaceAll('"', ''));
  if (name === undefined || otherName === undefined || otherSpellings(otherName).includes(name)) return false;
  return editDistance(name, otherName) <= 2;
}

function byWorth(one: AliasEvidence, other: AliasEvidence): number {
  const kinds = PROPOSAL_KINDS.indexOf(one.kind) - PROPOSAL_KINDS.indexOf(other.kind);
  return kinds !== 0 ? kinds : other.articles - one.articles;
}
