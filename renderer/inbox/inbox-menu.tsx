import { Ban, BookOpen, Check, Columns2, Mail, MailOpen, RotateCcw } from 'lucide-react';
import type { InboxState } from '../../electron/domain/alerts/hit-state.ts';
import { inbox as words } from '../strings/en-inbox.ts';
import type { MenuEntry } from '../ui/menu-entries.tsx';
import { dismissSelected, markSelected, openFromInbox, selectedEntries } from './inbox-actions.ts';

/** The menu of what is selected in the inbox. */
export function inboxMenu(state: InboxState): readonly MenuEntry[] {
  function open(beside: boolean): void {
    const [first] = selectedEntries();
    if (first) openFromInbox(first, beside);
  }
  const opening: readonly MenuEntry[] = [
    { label: words.open, icon: <BookOpen />, shortcut: 'Enter', onSelect: () => open(false) },
    { label: words.openBeside, icon: <Columns2 />, shortcut: 'Mod+Enter', onSelect: () => open(true) },
    'separator',
  ];
  if (state === 'dismissed') {
    return [
      ...opening,
      { label: words.restore, icon: <RotateCcw />, shortcut: 'U', onSelect: () => markSelected('unread') },
    ];
  }
  return [
    ...opening,
    {
      label: words.done,
      icon: <Check />,
      shortcut: 'E',
      disabled: state === 'done',
      onSelect: () => markSelected('done'),
    },
    {
      label: words.seen,
      icon: <MailOpen />,
      disabled: state === 'seen',
      onSelect: () => markSelected('seen'),
    },
    {
      label: words.unread,
      icon: <Mail />,
      shortcut: 'U',
      onSelect: () => markSelected('unread'),
    },
    'separator',
    { label: words.notRelevant, icon: <Ban />, shortcut: '!', onSelect: dismissSelected },
  ];
}
