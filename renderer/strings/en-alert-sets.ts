const number = new Intl.NumberFormat('en');
const count = (many: number, one: string, other: string): string =>
  `${number.format(many)} ${many === 1 ? one : other}`;
const alerts = (many: number): string => count(many, 'alert', 'alerts');

type Named = readonly { readonly name: string }[];
/** The name of a single alert, or how many they are. */
const named = (list: Named): string => (list.length === 1 ? (list[0]?.name ?? '') : alerts(list.length));
const are = (list: Named): string => (list.length === 1 ? 'is' : 'are');

export const alertSets = {
  more: 'More about alerts',
  manage: 'Manage alerts…',
  import: 'Import alerts…',
  export: 'Export alerts…',
  batch: 'Search many queries…',
  duplicate: 'Duplicate…',
  copyOf: (name: string) => `${name} copy`,
  move: 'Move to folder…',
  archive: 'Archive',
  bringBack: 'Bring back',
  archivedTitle: 'Archived',
  archivedLink: (many: number) => `Archived, ${alerts(many)}`,
  isArchived: 'archived',
  folderLink: (name: string, unread: number) => `Folder ${name}, ${number.format(unread)} unread`,
  fold: (name: string) => `Fold ${name}`,
  unfold: (name: string) => `Unfold ${name}`,
  folderAlerts: (name: string) => `Alerts in ${name}`,
  rename: 'Rename…',
  dissolve: 'Dissolve folder',
  exportFolder: 'Export these alerts…',
  moved: (list: Named, folder: string) =>
    folder === '' ? `${named(list)} ${are(list)} in no folder now` : `${named(list)} moved to ${folder}`,
  archived: (list: Named) => `${named(list)} archived. What ${list.length === 1 ? 'it' : 'they'} hit stays.`,
  broughtBack: (list: Named) => `${named(list)} ${are(list)} watched again`,
  paused: (list: Named, paused: boolean) =>
    `${named(list)} ${are(list)} ${paused ? 'paused' : 'watched again'}`,
  deleted: (list: Named) => (list.length === 1 ? `Alert ${named(list)} deleted` : `${named(list)} deleted`),
  renamed: (folder: string, name: string) => `Folder ${folder} is now ${name}`,
  dissolved: (folder: string) => `Folder ${folder} dissolved. Its alerts stay.`,
  cancel: 'Cancel',

  moveTitle: (list: Named) => `Move ${named(list)}`,
  folder: 'Folder',
  folderHint: 'A name of your own; empty for no folder',
  folderPlaceholder: 'No folder',
  noFolder: 'none',
  moveAction: 'Move',
  renameTitle: (folder: string) => `Rename the folder ${folder}`,
  renameField: 'New name',
  renameAction: 'Rename folder',
  renameJoins: (name: string) => `There is a folder ${name} already: the two become one`,
  renameNeeded: 'Give the folder a name',
} as const;
