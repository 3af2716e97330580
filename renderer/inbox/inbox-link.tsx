import { BellRing } from 'lucide-react';
import { NavItem } from '../app/nav-item.tsx';
import { statusStore } from '../state/library.ts';
import { useStore, useStorePart } from '../state/store.ts';
import { viewStore } from '../state/view.ts';
import { inbox as words } from '../strings/en-inbox.ts';
import { goToInbox } from './inbox-actions.ts';

/** The way to the inbox, with how many articles nobody has looked at. */
export function InboxLink() {
  const unread = useStorePart(statusStore, (status) => status?.unreadHits ?? 0);
  const current = useStore(viewStore).kind === 'inbox';
  return (
    <NavItem
      label={words.title}
      name={words.link(unread)}
      icon={<BellRing />}
      count={unread}
      current={current}
      onSelect={() => goToInbox({ state: 'unread' })}
    />
  );
}
