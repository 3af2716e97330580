const number = new Intl.NumberFormat('en');
const many = (count: number, one: string, more: string): string =>
  `${number.format(count)} ${count === 1 ? one : more}`;

export const settings = {
  title: 'Settings',
  sections: { general: 'General', notifications: 'Notifications', backups: 'Backups', about: 'About' },
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  notifications: 'Notifications',
  notificationsHint: 'One for all new hits that came together. Each alert says when it may notify you',
  digestTime: 'Digests come at',
  digestTimeHint: 'For the alerts that are set to a digest; later, if Wirewatch was closed then',
  quietHours: 'Quiet hours',
  quietHoursHint: 'For the alerts without hours of their own. What comes meanwhile is told when they end',
  testNotification: 'Send a test notification',
  notificationStates: {
    untried: 'Whether this system shows them is known once one was sent',
    shown: 'This system shows notifications',
    unavailable:
      'No notification service answers on this system. Nothing is lost by it: new hits are in the inbox and counted beside each alert',
  },
  readingTime: 'Give up on a file after',
  readingTimeHint: 'Without a step forward. The file is tried once more, then left alone',
  readingMemory: 'Memory for reading a file',
  readingMemoryHint: 'Beyond it the reading is stopped; the other files go on',
  duration: (seconds: number) =>
    seconds < 60 ? `${seconds} seconds` : many(seconds / 60, 'minute', 'minutes'),
  memory: (megabytes: number) => (megabytes < 1_024 ? `${megabytes} MB` : `${megabytes / 1_024} GB`),
  library: 'Library folder',
  libraryHint: 'Everything you bring in is kept here',
  reveal: 'Show in folder',
  backupsHint:
    'A checked copy of the library is made once a day, and the last seven are kept. Export articles to keep them elsewhere.',
  backupNow: 'Back up now',
  backingUp: 'Backing up',
  backupFailed: 'The backup could not be made',
  backedUp: 'The library is backed up',
  noBackups: 'No backup yet. The first is made within a day, or now with the button.',
  backupList: 'Backups',
  backupRow: (count: number, alerts: number, size: string) =>
    `${many(count, 'article', 'articles')}, ${many(alerts, 'alert', 'alerts')}, ${size}`,
  restore: 'Restore…',
  restoreNamed: (date: string) => `Restore the backup of ${date}`,
  restoreTitle: (date: string) => `Go back to ${date}?`,
  restoreText: (count: number, alerts: number) =>
    `The library becomes what it was then: ${many(count, 'article', 'articles')} and ${many(alerts, 'alert', 'alerts')}. A backup of the library as it is now is made first, so that you can come back.`,
  restoreConfirm: 'Restore',
  restoring: 'Restoring',
  restored: (date: string) => `The library is as it was on ${date}`,
  cancel: 'Cancel',
  close: 'Close',
  version: (version: string) => `Version ${version}`,
  about: 'A quiet place for the articles you follow. Nothing leaves this computer.',
  licence: 'Free software under the MIT licence',
  shortcutsTitle: 'Keyboard shortcuts',
} as const;

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly { readonly keys: readonly string[]; readonly does: string }[];
}

/** `Mod` is Ctrl, and Cmd on a Mac. Several keys of one entry are alternatives. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: 'Anywhere',
    shortcuts: [
      { keys: ['/'], does: 'Search articles' },
      { keys: ['Mod+K'], does: 'Go to anything' },
      { keys: ['Mod+V'], does: 'Paste article' },
      { keys: ['Mod+O'], does: 'Import files' },
      { keys: ['Mod+Shift+O'], does: 'Import folder' },
      { keys: ['Mod+Shift+N'], does: 'New alert' },
      { keys: ['Mod+Z'], does: 'Undo the import just made' },
      { keys: ['Mod+Shift+E'], does: 'Export' },
      { keys: ['[', 'Mod+B'], does: 'Fold the sidebar' },
      { keys: [']', 'Mod+Shift+B'], does: 'Fold the list' },
      { keys: ['Mod+,'], does: 'Settings' },
      { keys: ['?'], does: 'Keyboard shortcuts' },
    ],
  },
  {
    title: 'In the list',
    shortcuts: [
      { keys: ['J', '↓'], does: 'Next article' },
      { keys: ['K', '↑'], does: 'Previous article' },
      { keys: ['Enter'], does: 'Open' },
      { keys: ['Mod+Enter'], does: 'Open beside' },
      { keys: ['M'], does: 'Mark as read or unread' },
      { keys: ['S'], does: 'Star' },
      { keys: ['Delete'], does: 'Move to the trash' },
    ],
  },
  {
    title: 'In the inbox',
    shortcuts: [
      { keys: ['E'], does: 'Done' },
      { keys: ['U'], does: 'Unread again' },
      { keys: ['!'], does: 'Not relevant, or relevant after all' },
      { keys: ['X', 'Space'], does: 'Select' },
      { keys: ['Mod+A'], does: 'Select all' },
      { keys: ['Z'], does: 'Undo' },
    ],
  },
  {
    title: 'In an article',
    shortcuts: [
      { keys: ['N'], does: 'Next mention' },
      { keys: ['P'], does: 'Previous mention' },
    ],
  },
];
