import type { InboxFilter, InboxGroup, InboxList } from '../../contract/inbox.ts';
import type { InboxState } from '../../domain/alerts/hit-state.ts';
import type { ArticleId } from '../../domain/article.ts';
import { parseQuery } from '../../domain/query/parse-query.ts';
import type { InboxLine } from '../../storage/inbox-store.ts';
import type { BackendContext } from '../backend-context.ts';
import { findArticles } from '../search/find-articles.ts';
import { inboxLines } from './inbox-lines.ts';

type Context = Pick<BackendContext, 'library' | 'cache' | 'memory'>;

const ALL = 1_000_000_000;

/** Answers `inbox.list`. */
export async function listInbox(
  context: Context,
  filter: InboxFilter,
  signal: AbortSignal,
): Promise<InboxList> {
  const { state, alert, text, by, keep } = filter;
  const counts = countStates(context, alert);
  const parsed = parseQuery(text, { typing: true });
  if (!parsed.ok) return { articles: [], groups: [], counts, problem: parsed.problem };
  const found = parsed.query && (await idsOf());
  const lines = inboxLines(context.library, { alert, dismissed: state === 'dismissed' }, by);
  const kept = new Set(keep);
  const shown = lines.filter((line) => isIn(line, state, kept) && (!found || found.has(line.article)));
  return {
    articles: shown.map(({ article }) => article),
    groups: by === 'day' ? groupByDay(shown) : groupByAlert(shown),
    counts,
    problem: null,
  };

  async function idsOf(): Promise<ReadonlySet<ArticleId>> {
    const view = { folder: 'library' } as const;
    const window = { view, sort: 'date', offset: 0, limit: ALL } as const;
    // What `date:today` finds is another thing tomorrow.
    const key = `true ${new Date().toDateString()} ${text}`;
    return new Set((await findArticles(context, parsed.ok ? parsed.query : null, key, window, signal)).ids);
  }
}

function isIn(line: InboxLine, state: InboxState, kept: ReadonlySet<ArticleId>): boolean {
  if (state === 'dismissed') return true;
  return line.state === state || (state === 'unread' && line.state === 'seen' && kept.has(line.article));
}

function countStates({ library }: Context, alert: InboxFilter['alert']): InboxList['counts'] {
  const counts = { unread: 0, seen: 0, done: 0 };
  for (const { state } of inboxLines(library, { alert, dismissed: false }, 'day')) counts[state] += 1;
  return { ...counts, dismissed: inboxLines(library, { alert, dismissed: true }, 'day').length };
}

/** The lines stand in the order of their times, so that each day's are together. */
function groupByDay(lines: readonly InboxLine[]): InboxGroup[] {
  const groups: { day: string; alert: null; entries: number }[] = [];
  let begins = Number.POSITIVE_INFINITY;
  for (const { at } of lines) {
    const last = groups.at(-1);
    if (last && at >= begins) {
      last.entries += 1;
      continue;
    }
    const date = new Date(at);
    begins = new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
    groups.push({ day: localDay(date), alert: null, entries: 1 });
  }
  return groups;
}

function localDay(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function groupByAlert(lines: readonly InboxLine[]): InboxGroup[] {
  const groups: { day: null; alert: number | null; entries: number }[] = [];
  for (const { alert } of lines) {
    const last = groups.at(-1);
    if (last && last.alert === alert) last.entries += 1;
    else groups.push({ day: null, alert, entries: 1 });
  }
  return groups;
}
