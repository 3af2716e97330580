import { Ban, Check, ChevronDown, MailOpen, MoreHorizontal, RotateCcw } from 'lucide-react';
import type { QueryProblem } from '../../electron/contract/replies.ts';
import { INBOX_STATES, type InboxState } from '../../electron/domain/alerts/hit-state.ts';
import { UnfoldSidebar } from '../app/unfold-sidebar.tsx';
import { alertsStore } from '../state/alerts.ts';
import { useStore } from '../state/store.ts';
import { inbox as words } from '../strings/en-inbox.ts';
import { AlertDot } from '../ui/alert-dot.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import { Segmented } from '../ui/segmented.tsx';
import {
  allEntries,
  dismissSelected,
  markEntries,
  markSelected,
  restoreEntries,
  selectedEntries,
  toggleSelectedSeen,
} from './inbox-actions.ts';
import styles from './inbox-header.module.css';
import { InboxSearch } from './inbox-search.tsx';
import { changeInboxFilter, inboxFilterStore, inboxSelectionStore, type ShownInbox } from './inbox-state.ts';

export interface InboxHeaderProps {
  /** Null while it is loading. */
  readonly shown: ShownInbox | null;
  readonly problem: QueryProblem | null;
  readonly onLeaveSearch: () => void;
}

/** Which alert: all, or one of them. */
function AlertChoice() {
  const alerts = useStore(alertsStore);
  const { alert: chosen } = useStore(inboxFilterStore);
  const alert = alerts.find(({ id }) => id === chosen);
  return (
    <Menu
      align="start"
      entries={[
        {
          label: words.allAlerts,
          checked: chosen === null,
          onSelect: () => changeInboxFilter({ alert: null }),
        },
        'separator',
        ...alerts.map(({ id, name, color }) => ({
          label: name,
          icon: <AlertDot color={color} />,
          checked: id === chosen,
          onSelect: () => changeInboxFilter({ alert: id }),
        })),
      ]}
      trigger={
        <Button
          size="small"
          variant="quiet"
          className={styles['choice']}
          aria-label={`${words.alert}: ${alert?.name ?? words.allAlerts}`}
        >
          {alert ? <AlertDot color={alert.color} /> : null}
          <span className={styles['chosen']}>{alert?.name ?? words.allAlerts}</span>
          <ChevronDown aria-hidden />
        </Button>
      }
    />
  );
}

/** What one does with what is selected. */
function Actions({ disabled }: { readonly disabled: boolean }) {
  const { state } = useStore(inboxFilterStore);
  if (state === 'dismissed') {
    return (
      <IconButton
        label={words.restore}
        shortcut="U"
        size="small"
        disabled={disabled}
        onClick={() => void restoreEntries(selectedEntries())}
      >
        <RotateCcw />
      </IconButton>
    );
  }
  return (
    <>
      {state === 'done' ? (
        <IconButton
          label={words.unread}
          shortcut="U"
          size="small"
          disabled={disabled}
          onClick={() => markSelected('unread')}
        >
          <RotateCcw />
        </IconButton>
      ) : (
        <>
          <IconButton
            label={words.done}
            shortcut="E"
            size="small"
            disabled={disabled}
            onClick={() => markSelected('done')}
          >
            <Check />
          </IconButton>
          <IconButton
            label={state === 'seen' ? words.unread : words.seen}
            shortcut="M"
            size="small"
            disabled={disabled}
            onClick={toggleSelectedSeen}
          >
            <MailOpen />
          </IconButton>
        </>
      )}
      <IconButton
        label={words.notRelevant}
        shortcut="!"
        size="small"
        disabled={disabled}
        onClick={dismissSelected}
      >
        <Ban />
      </IconButton>
    </>
  );
}

/** Search, what is shown and how many, and what can be done with it. */
export function InboxHeader({ shown, problem, onLeaveSearch }: InboxHeaderProps) {
  const filter = useStore(inboxFilterStore);
  const selection = useStore(inboxSelectionStore);
  const total = shown?.keys.length ?? 0;
  const articles = shown ? new Set(shown.list.articles).size : 0;
  const none = selection.current === null && selection.marked.size === 0;
  const said =
    selection.marked.size > 0
      ? words.selected(selection.marked.size)
      : shown && !problem
        ? words.count(articles)
        : '';
  return (
    <header className={styles['header']}>
      <div className={styles['top']}>
        <UnfoldSidebar />
        <InboxSearch problem={problem} onLeave={onLeaveSearch} />
      </div>
      <div className={styles['line']}>
        <h2 className={styles['title']}>{words.title}</h2>
        <AlertChoice />
        <span className={styles['count']} role="status">
          {said}
        </span>
        <div role="toolbar" className={styles['actions']} aria-label={words.actions}>
          <Actions disabled={none || total === 0} />
        </div>
        <Menu
          entries={[
            {
              label: words.byDay,
              checked: filter.by === 'day',
              onSelect: () => changeInboxFilter({ by: 'day' }),
            },
            {
              label: words.byAlert,
              checked: filter.by === 'alert',
              onSelect: () => changeInboxFilter({ by: 'alert' }),
            },
            'separator',
            {
              label: words.allSeen,
              icon: <MailOpen />,
              disabled: total === 0 || filter.state !== 'unread',
              onSelect: () => void markEntries(allEntries(), 'seen'),
            },
            {
              label: words.allDone,
              icon: <Check />,
              disabled: total === 0 || filter.state === 'done' || filter.state === 'dismissed',
              onSelect: () => void markEntries(allEntries(), 'done'),
            },
          ]}
          trigger={
            <IconButton label={words.menu} size="small">
              <MoreHorizontal />
            </IconButton>
          }
        />
      </div>
      <div className={styles['filters']}>
        <Segmented<InboxState>
          label={words.state}
          hideLabel
          value={filter.state}
          options={INBOX_STATES.map((state) => ({ value: state, label: words.states[state] }))}
          onValueChange={(state) => changeInboxFilter({ state })}
        />
      </div>
    </header>
  );
}
