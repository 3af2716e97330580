import { ArrowDownWideNarrow, FileDown, MailCheck, MoreHorizontal, Trash2 } from 'lucide-react';
import type { ArticleView } from '../../electron/contract/schemas.ts';
import { UnfoldSidebar } from '../app/unfold-sidebar.tsx';
import { SearchField } from '../search/search-field.tsx';
import { CorrectionLine } from '../search/search-summary.tsx';
import { openDialog } from '../state/dialogs.ts';
import { strings } from '../strings/en.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import type { MenuEntry } from '../ui/menu-entries.tsx';
import styles from './list-header.module.css';
import type { Rows } from './row-source.ts';

export interface ListHeaderProps {
  readonly title: string;
  readonly view: ArticleView;
  readonly rows: Rows;
  readonly searching: boolean;
  readonly sort: 'relevance' | 'date';
  readonly selected: number;
  readonly onSort: (sort: 'relevance' | 'date') => void;
  readonly onLeaveSearch: () => void;
  readonly onMarkAllRead: () => void;
  readonly onEmptyTrash: () => void;
}

/** Search field, then what is shown: its name, how much, how long it took. */
export function ListHeader(props: ListHeaderProps) {
  const { title, view, rows, searching, sort, selected, onSort, onLeaveSearch, onMarkAllRead, onEmptyTrash } =
    props;
  const inTrash = view.folder === 'trash';
  const total = rows.total ?? 0;
  const entries: readonly MenuEntry[] = [
    {
      label: strings.search.byRelevance,
      checked: searching && sort === 'relevance',
      disabled: !searching,
      onSelect: () => onSort('relevance'),
    },
    {
      label: strings.search.byDate,
      checked: !searching || sort === 'date',
      onSelect: () => onSort('date'),
    },
    'separator',
    {
      label: strings.actions.markAllRead,
      icon: <MailCheck />,
      disabled: inTrash || total === 0,
      onSelect: onMarkAllRead,
    },
    {
      label: strings.actions.exportView,
      icon: <FileDown />,
      disabled: total === 0,
      onSelect: () => openDialog({ kind: 'export', articles: { view } }),
    },
  ];
  const found = rows.counting
    ? strings.search.foundSoFar(total)
    : strings.search.found(total, rows.elapsedMs);
  const count = searching ? found : strings.list.count(total);
  return (
    <header className={styles['header']}>
      <div className={styles['top']}>
        <UnfoldSidebar />
        <SearchField problem={searching ? rows.problem : null} onLeave={onLeaveSearch} />
      </div>
      <div className={styles['line']}>
        <h2 className={styles['title']} dir="auto">
          {title}
        </h2>
        <span className={styles['count']} role="status">
          {rows.total === null || rows.problem ? '' : selected > 1 ? strings.list.selected(selected) : count}
        </span>
        {inTrash ? (
          <Button
            size="small"
            variant="quiet"
            icon={<Trash2 />}
            disabled={total === 0}
            onClick={onEmptyTrash}
          >
            {strings.list.emptyTrash}
          </Button>
        ) : null}
        <Menu
          entries={entries}
          trigger={
            <IconButton label={strings.list.menu} size="small">
              {searching ? <ArrowDownWideNarrow /> : <MoreHorizontal />}
            </IconButton>
          }
        />
      </div>
      {searching && rows.correction ? <CorrectionLine correction={rows.correction} /> : null}
    </header>
  );
}
