import { Bell, Inbox, SearchX } from 'lucide-react';
import type { InboxList } from '../../electron/contract/inbox.ts';
import { alertsStore } from '../state/alerts.ts';
import { openDialog } from '../state/dialogs.ts';
import { useStore } from '../state/store.ts';
import { inbox as words } from '../strings/en-inbox.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { changeInboxFilter, type ShownFilter } from './inbox-state.ts';

/** What the inbox says when there is nothing in it. */
export function InboxEmpty({
  filter,
  counts,
}: {
  readonly filter: ShownFilter;
  readonly counts: InboxList['counts'];
}) {
  const alerts = useStore(alertsStore);
  if (filter.text !== '') {
    return (
      <EmptyState
        icon={<SearchX />}
        title={words.nothingFound(filter.text)}
        actions={
          <Button size="small" onClick={() => changeInboxFilter({ text: '' })}>
            {words.clearSearch}
          </Button>
        }
      />
    );
  }
  if (alerts.length === 0) {
    return (
      <EmptyState
        icon={<Bell />}
        title={words.noAlerts}
        actions={
          <Button size="small" onClick={() => openDialog({ kind: 'alert', id: null })}>
            {words.newAlert}
          </Button>
        }
      >
        {words.noAlertsHint}
      </EmptyState>
    );
  }
  const [title, hint] = words.empty[filter.state];
  const other = filter.state === 'unread' ? 'seen' : 'unread';
  return (
    <EmptyState
      icon={<Inbox />}
      title={title}
      actions={
        counts[other] > 0 ? (
          <Button size="small" onClick={() => changeInboxFilter({ state: other })}>
            {other === 'seen' ? words.showSeen : words.showUnread}
          </Button>
        ) : null
      }
    >
      {hint}
    </EmptyState>
  );
}
