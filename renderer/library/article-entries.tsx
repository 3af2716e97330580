import {
  ArrowUpToLine,
  Columns2,
  Copy,
  FileDown,
  Files,
  Mail,
  MailOpen,
  Pencil,
  RotateCcw,
  Star,
  StarOff,
  Tags,
  Trash2,
  Unlink,
} from 'lucide-react';
import type { ArticleId } from '../../electron/domain/article.ts';
import type { ArticleGroup } from '../../electron/domain/duplicates/article-group.ts';
import { copyWithCitation } from '../article/copy-citation.ts';
import { markRead, markStarred, restoreArticles, trashArticles } from '../state/article-actions.ts';
import { backend, errorMessage } from '../state/backend.ts';
import { openDialog } from '../state/dialogs.ts';
import { groupArticles, makeMainCopy, takeOutOfGroup } from '../state/group-actions.ts';
import { openBeside } from '../state/panes.ts';
import { strings } from '../strings/en.ts';
import { groupWords } from '../strings/en-groups.ts';
import type { MenuEntry } from '../ui/menu-entries.tsx';
import { showToast } from '../ui/toast.tsx';

/** What the menus must know of an article; rows and open articles both have it. */
export interface ActionTarget {
  readonly id: ArticleId;
  readonly read: boolean;
  readonly starred: boolean;
  readonly trashed: boolean;
  /** Where it is known. */
  readonly group?: ArticleGroup | null;
}

const words = strings.actions;
/** More than a person groups; the library takes no larger groups by hand. */
const MOST_GROUPED = 100;

async function copy(id: ArticleId): Promise<void> {
  try {
    const { article } = await backend.call('article.open', { id, query: '' });
    await copyWithCitation(article);
  } catch (error) {
    showToast({ message: strings.list.failed, detail: errorMessage(error), kind: 'problem' });
  }
}

export interface EntryOptions {
  /** All articles that are meant, where `targets` are only those that are loaded. */
  readonly ids?: readonly ArticleId[];
  readonly query?: string;
  /** Asks before deleting for ever. */
  readonly onErase: (ids: readonly ArticleId[]) => void;
}

/** The menu of one or several articles, the same in the list and above a pane. */
export function articleEntries(
  targets: readonly ActionTarget[],
  options: EntryOptions,
): readonly MenuEntry[] {
  const first = targets[0];
  if (!first) return [];
  const ids = options.ids ?? targets.map(({ id }) => id);
  const one = ids.length === 1;
  if (targets.every(({ trashed }) => trashed)) {
    return [
      { label: words.restore, icon: <RotateCcw />, onSelect: () => void restoreArticles(ids) },
      'separator',
      { label: words.erase, icon: <Trash2 />, danger: true, onSelect: () => options.onErase(ids) },
    ];
  }
  const unread = targets.some(({ read }) => !read);
  const plain = targets.some(({ starred }) => !starred);
  return [
    ...(one
      ? [
          {
            label: words.openBeside,
            icon: <Columns2 />,
            shortcut: 'Mod+Enter',
            onSelect: () => openBeside(first.id, options.query),
          },
          'separator' as const,
        ]
      : []),
    {
      label: unread ? words.markRead : words.markUnread,
      icon: unread ? <MailOpen /> : <Mail />,
      shortcut: 'M',
      onSelect: () => void markRead(ids, unread),
    },
    {
      label: plain ? words.star : words.unstar,
      icon: plain ? <Star /> : <StarOff />,
      shortcut: 'S',
      onSelect: () => void markStarred(ids, plain),
    },
    { label: words.tags, icon: <Tags />, onSelect: () => openDialog({ kind: 'tags', ids }) },
    ...(one
      ? [
          {
            label: words.edit,
            icon: <Pencil />,
            onSelect: () => openDialog({ kind: 'edit-article', id: first.id }),
          },
          'separator' as const,
          { label: words.copy, icon: <Copy />, onSelect: () => void copy(first.id) },
        ]
      : [
          {
            label: words.edit,
            icon: <Pencil />,
            onSelect: () => openDialog({ kind: 'edit-many', ids }),
          },
          'separator' as const,
        ]),
    ...groupEntries(first, ids),
    {
      label: words.export,
      icon: <FileDown />,
      onSelect: () => openDialog({ kind: 'export', articles: { ids } }),
    },
    'separator',
    {
      label: words.trash,
      icon: <Trash2 />,
      shortcut: 'Delete',
      danger: true,
      onSelect: () => void trashArticles(ids),
    },
  ];
}

/** Of several articles: to group them. Of one in a group: to choose it, or to take it out. */
function groupEntries(first: ActionTarget, ids: readonly ArticleId[]): readonly MenuEntry[] {
  if (ids.length > 1) {
    return [
      {
        label: groupWords.join,
        icon: <Files />,
        disabled: ids.length > MOST_GROUPED,
        onSelect: () => void groupArticles(ids),
      },
    ];
  }
  if (!first.group) return [];
  const takeOut = {
    label: groupWords.takeOut,
    icon: <Unlink />,
    onSelect: () => void takeOutOfGroup(first.id),
  };
  if (first.group.role === 'main') return [takeOut];
  return [
    { label: groupWords.makeMain, icon: <ArrowUpToLine />, onSelect: () => void makeMainCopy(first.id) },
    takeOut,
  ];
}
