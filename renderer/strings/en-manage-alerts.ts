const number = new Intl.NumberFormat('en');

export const manageAlerts = {
  title: 'Manage alerts',
  text: (all: number, chosen: number) =>
    chosen === 0
      ? `${number.format(all)} ${all === 1 ? 'alert' : 'alerts'}. Choose some to change them together.`
      : `${number.format(chosen)} of ${number.format(all)} chosen`,
  columns: {
    name: 'Name',
    folder: 'Folder',
    aliases: 'Aliases',
    total: 'Hits',
    unread: 'Unread',
    state: 'State',
  },
  all: 'All alerts',
  choose: (name: string) => `Choose ${name}`,
  state: ({ paused, archived }: { readonly paused: boolean; readonly archived: boolean }) =>
    archived ? 'archived' : paused ? 'paused' : 'watched',
  move: 'Move…',
  pause: 'Pause',
  resume: 'Resume',
  archive: 'Archive',
  bringBack: 'Bring back',
  export: 'Export…',
  delete: 'Delete',
  deleteTitle: (many: number) => `Delete ${number.format(many)} ${many === 1 ? 'alert' : 'alerts'}?`,
  deleteText: 'Their articles stay in the library; only the alerts and their marks go.',
  done: 'Done',
} as const;
