import { FileX, TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ArticleId } from '../../electron/domain/article.ts';
import { hasMod, isTextField } from '../app/use-global-keys.ts';
import { useAlerts } from '../state/alerts.ts';
import { eraseArticles, markRead, markStarred, trashArticles } from '../state/article-actions.ts';
import { dialogStore } from '../state/dialogs.ts';
import { activatePane, paneQueryStore, panesStore, type Side } from '../state/panes.ts';
import { useStorePart } from '../state/store.ts';
import { strings } from '../strings/en.ts';
import { Confirm } from '../ui/confirm.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ArticleBody } from './article-body.tsx';
import { ArticleHeader } from './article-header.tsx';
import { articleMentions } from './article-mentions.ts';
import { keepScroll, keptScroll } from './kept-scrolls.ts';
import { Legend } from './legend.tsx';
import styles from './pane.module.css';
import { focusList } from './pane-focus.ts';
import { PaneToolbar } from './pane-toolbar.tsx';
import { textDirection } from './text-direction.ts';
import { useMentionWalk } from './use-mention-walk.ts';
import { useOpenArticle } from './use-open-article.ts';

/** One article with its own scroll, marks and legend. */
export function Pane({ side, id }: { readonly side: Side; readonly id: ArticleId }) {
  const query = useStorePart(paneQueryStore, (queries) => queries[side]);
  const state = useOpenArticle(id, query);
  const alerts = useAlerts();
  const active = useStorePart(panesStore, (panes) => panes.active === side);
  const both = useStorePart(panesStore, (panes) => panes.right !== null);
  const scroll = useRef<HTMLDivElement>(null);
  const [erasing, setErasing] = useState(false);
  const opened = state.state === 'ready' ? state.opened : null;
  const article = opened?.article ?? null;
  const mentions = opened ? articleMentions(opened, alerts) : [];
  const walk = useMentionWalk(scroll, mentions, id);
  const shownId = article?.id;

  // Another article begins at its top, one that came from the other pane where it was.
  useLayoutEffect(() => {
    if (shownId !== undefined) scroll.current?.scrollTo({ top: keptScroll(shownId) });
  }, [shownId]);

  const step = useRef(walk.step);
  step.current = walk.step;
  useEffect(() => {
    if (!active) return;
    function onKeyDown(event: globalThis.KeyboardEvent): void {
      if (event.defaultPrevented || event.altKey || hasMod(event) || event.ctrlKey || event.metaKey) return;
      if (isTextField(event.target) || dialogStore.get() !== null) return;
      if (event.key !== 'n' && event.key !== 'p') return;
      step.current(event.key === 'n' ? 1 : -1);
      event.preventDefault();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [active]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || isTextField(event.target) || !article) return;
    // A button in the pane takes the space bar for itself.
    if (event.key === 's') void markStarred([id], !article.starred);
    else if (event.key === 'm') void markRead([id], !article.read);
    else if (event.key === 'Delete' && article.trashedAt === null) void trashArticles([id]);
    else if (event.key === 'Escape' && event.target === scroll.current) focusList();
    else return;
    event.preventDefault();
  }

  let content: ReactNode = null;
  if (state.state === 'gone') {
    content = <EmptyState icon={<FileX />} title={strings.reading.gone} />;
  } else if (state.state === 'failed') {
    content = (
      <EmptyState icon={<TriangleAlert />} title={strings.list.failed}>
        {state.message}
      </EmptyState>
    );
  } else if (article) {
    content = (
      <article className={styles['article']} lang={article.language || undefined}>
        {article.trashedAt === null ? null : <p className={styles['trashed']}>{strings.reading.inTrash}</p>}
        <ArticleHeader
          article={article}
          group={opened?.group ?? null}
          mentions={mentions}
          currentKey={walk.currentKey}
        />
        <ArticleBody
          article={article.id}
          blocks={article.blocks}
          direction={textDirection(article.headline)}
          mentions={mentions}
          currentKey={walk.currentKey}
        />
      </article>
    );
  }

  return (
    <section
      className={styles['pane']}
      aria-label={side === 'left' ? strings.reading.left : strings.reading.right}
      data-active={active && both ? '' : undefined}
      onKeyDown={onKeyDown}
      onFocusCapture={() => activatePane(side)}
      onPointerDownCapture={() => activatePane(side)}
    >
      <PaneToolbar side={side} article={article} onErase={() => setErasing(true)} />
      <Legend mentions={mentions} walk={walk} />
      <div
        ref={scroll}
        className={styles['scroll']}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        data-pane={side}
        onScroll={(event) => {
          // While the next article is loading the one before is still shown, and may stand in no pane any more.
          if (shownId === id) keepScroll(id, event.currentTarget.scrollTop);
        }}
      >
        {content}
      </div>
      <Confirm
        open={erasing}
        title={strings.list.emptyTrashTitle(1)}
        action={strings.list.emptyTrashAction}
        danger
        onCancel={() => setErasing(false)}
        onConfirm={() => {
          setErasing(false);
          void eraseArticles([id]);
        }}
      >
        {strings.list.emptyTrashBody}
      </Confirm>
    </section>
  );
}
