import {
  ArrowLeftRight,
  Columns2,
  Mail,
  MailOpen,
  MoreHorizontal,
  PanelLeftOpen,
  RotateCcw,
  Star,
  Tags,
  Trash2,
  X,
} from 'lucide-react';
import type { Article } from '../../electron/domain/article.ts';
import { useListFolded } from '../app/folds.ts';
import { articleEntries } from '../library/article-entries.tsx';
import { markRead, markStarred, restoreArticles, trashArticles } from '../state/article-actions.ts';
import { runCommand } from '../state/commands.ts';
import { openDialog } from '../state/dialogs.ts';
import { closePane, openBeside, panesStore, type Side, swapPanes } from '../state/panes.ts';
import { selectionStore } from '../state/selection.ts';
import { useStore, useStorePart } from '../state/store.ts';
import { strings } from '../strings/en.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import styles from './pane-toolbar.module.css';

export interface PaneToolbarProps {
  readonly side: Side;
  /** Null while it is loading or gone. */
  readonly article: Article | null;
  readonly onErase: () => void;
}

const words = strings.actions;

function ArticleButtons({ article }: { readonly article: Article }) {
  const ids = [article.id];
  if (article.trashedAt !== null) {
    return (
      <IconButton label={words.restore} onClick={() => void restoreArticles(ids)}>
        <RotateCcw />
      </IconButton>
    );
  }
  return (
    <>
      <IconButton
        label={article.starred ? words.unstar : words.star}
        shortcut="S"
        pressed={article.starred}
        className={styles['star']}
        onClick={() => void markStarred(ids, !article.starred)}
      >
        <Star />
      </IconButton>
      <IconButton
        label={article.read ? words.markUnread : words.markRead}
        shortcut="M"
        onClick={() => void markRead(ids, !article.read)}
      >
        {article.read ? <Mail /> : <MailOpen />}
      </IconButton>
      <IconButton label={words.tags} onClick={() => openDialog({ kind: 'tags', ids })}>
        <Tags />
      </IconButton>
      <IconButton label={words.trash} shortcut="Delete" onClick={() => void trashArticles(ids)}>
        <Trash2 />
      </IconButton>
    </>
  );
}

/** What opens beside this pane's article: the one that is selected in the list, if it is another. */
function useBesideTarget(article: Article | null): number | null {
  const current = useStorePart(selectionStore, (selection) => selection.current);
  const { left, leftBefore } = useStore(panesStore);
  if (current !== null && current !== left) return current;
  return article !== null && left === article.id ? (leftBefore === null ? null : article.id) : null;
}

/** The buttons above an article. */
export function PaneToolbar({ side, article, onErase }: PaneToolbarProps) {
  const listFolded = useListFolded();
  const panes = useStore(panesStore);
  const beside = useBesideTarget(article);
  const both = panes.right !== null;
  return (
    <header className={styles['toolbar']}>
      {side === 'left' && listFolded ? (
        <IconButton
          label={strings.sidebar.unfoldList}
          shortcut="]"
          onClick={() => runCommand({ command: 'toggle-list' })}
        >
          <PanelLeftOpen />
        </IconButton>
      ) : null}
      {article ? <ArticleButtons article={article} /> : null}
      {article ? (
        <Menu
          align="start"
          entries={articleEntries([{ ...article, trashed: article.trashedAt !== null }], { onErase })}
          trigger={
            <IconButton label={words.more}>
              <MoreHorizontal />
            </IconButton>
          }
        />
      ) : null}
      <span className={styles['space']} />
      {side === 'left' ? (
        <IconButton
          label={words.openBeside}
          shortcut="Mod+Enter"
          disabled={beside === null}
          onClick={() => {
            if (beside !== null) openBeside(beside);
          }}
        >
          <Columns2 />
        </IconButton>
      ) : null}
      {both && side === 'right' ? (
        <IconButton label={strings.reading.swap} onClick={swapPanes}>
          <ArrowLeftRight />
        </IconButton>
      ) : null}
      <IconButton label={strings.reading.closePane} onClick={() => closePane(side)}>
        <X />
      </IconButton>
    </header>
  );
}
