import { formatPublishedDay } from '../../electron/domain/format-date.ts';
import type { Completion } from '../../electron/domain/query/complete-query.ts';

/** What an operator, a field or a state means, in few words. */
const HINTS: Readonly<Record<string, string>> = {
  AND: 'both',
  OR: 'one of them, or both',
  NOT: 'without what follows',
  'headline:': 'in the headline',
  'lead:': 'in the first paragraph',
  'body:': 'in the text',
  'source:': 'from this outlet',
  'byline:': 'by this author',
  'place:': 'with this dateline',
  'lang:': 'in this language',
  'date:': 'published then',
  'words:': 'so long',
  'is:': 'unread, starred …',
  'tag:': 'with this tag',
  'alert:': 'hit by this alert',
  'import:': 'from this import',
  read: 'read already',
  unread: 'not read yet',
  starred: 'with a star',
  tagged: 'with any tag',
  grouped: 'with copies or versions',
  '>800': 'more than 800 words',
  '<200': 'fewer than 200 words',
  '100..500': 'from 100 to 500 words',
  today: '',
  yesterday: '',
  '7d': 'the last seven days',
  '3m': 'the last three months',
};

/** What stands beside a completion: what it means, or in how many articles it is. */
export function completionHint({ label, name, articles, kind }: Completion): string {
  if (name !== '') return name;
  const near = /^(NEAR|PRE)\/(\d+)$/u.exec(label);
  if (near) return near[1] === 'PRE' ? `at most ${near[2]} words before` : `within ${near[2]} words`;
  const hint = HINTS[label];
  if (hint !== undefined && articles === null) return hint;
  return kind === 'value' && articles === null ? dateHint(label) : '';
}

function dateHint(value: string): string {
  const [from = '', to] = value.split('..');
  if (to !== undefined) return `${formatPublishedDay(from)} to ${formatPublishedDay(to)}`;
  const [, sign = '', day = ''] = /^(>=|)(.*)$/u.exec(value) ?? [];
  const named = formatPublishedDay(day);
  if (sign === '>=') return `${named} and later`;
  return named === value ? '' : named;
}

export const completion = {
  list: 'What can be written here',
  count: (count: number) =>
    count === 0
      ? ''
      : `${count === 1 ? '1 suggestion' : `${count} suggestions`}, arrow keys to choose, Enter to take one`,
  articles: (count: number) => count.toLocaleString('en'),
} as const;
