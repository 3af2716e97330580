const number = new Intl.NumberFormat('en');
const count = (many: number, one: string, other: string): string =>
  `${number.format(many)} ${many === 1 ? one : other}`;
const alerts = (many: number): string => count(many, 'alert', 'alerts');

type Named = readonly { readonly name: string }[];
/** The name of a single alert, or how many they are. */
const named = (list: Named): string => (list.length === 1 ? (list[0]?.name ?? '') : alerts(list.length));
const are = (list: Named): string => (list.length === 1 ? 'is' : 'are');

interface Counts {
  readonly offered: number;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly failed: number;
}
const list = new Intl.ListFormat('en', { type: 'conjunction' });
/** In what two alerts can differ. */
const FIELDS = {
  name: 'name',
  aliases: 'aliases',
  color: 'colour',
  folder: 'folder',
  scope: 'where it looks',
  conditions: 'conditions',
  notice: 'notifications',
  paused: 'being paused',
  archived: 'being archived',
} as const;

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

  notImported: 'No alerts were imported',
  exportTitle: 'Export alerts',
  exportText: (many: number) => `${alerts(many)} with all that you set`,
  format: 'Format',
  json: 'JSON',
  jsonHint: 'To be kept, or given to others who use Wirewatch: drop it on the window.',
  csv: 'CSV',
  csvHint: 'For a spreadsheet: one row an alert, its aliases one a line in one cell.',
  exportChoose: 'Choose file…',
  exported: (many: number, file: string) => `${alerts(many)} exported to ${file}`,
  importTitle: (file: string) => `Import alerts from ${file}`,
  importText: ({ offered, added, changed, same, failed }: Counts) =>
    `${alerts(offered)}: ${number.format(added)} new, ${number.format(changed)} of the same name but different, ${number.format(same)} the same, ${number.format(failed)} with problems`,
  sameNames: (many: number) =>
    many === 1
      ? 'One alert of the same name is here and says something else'
      : `${number.format(many)} alerts of the same names are here and say something else`,
  choices: [
    { value: 'mine', label: 'Keep mine', hint: 'What is here stays as it is.' },
    { value: 'file', label: 'Take those of the file', hint: 'They replace what is here.' },
    { value: 'both', label: 'Keep both', hint: 'Those of the file get a number behind their names.' },
  ],
  inTheFile: 'Alerts in the file',
  states: { new: 'New', changed: 'Different', same: 'The same', failed: 'Problem' },
  noName: 'no name',
  row: (row: number) => `no. ${number.format(row)}`,
  at: (message: string, start: number) => `${message} (at character ${number.format(start + 1)})`,
  differs: (fields: readonly (keyof typeof FIELDS)[]) =>
    `Differs in ${list.format(fields.map((field) => FIELDS[field]))}`,
  willBe: ({ offered, added, changed, same, failed }: Counts) =>
    `Of ${number.format(offered)}: ${number.format(added)} added, ${number.format(changed)} changed, ${number.format(same)} left as they are, ${number.format(failed)} failed`,
  imported: ({ offered, added, changed, same, failed }: Counts) =>
    `${alerts(offered)} offered: ${number.format(added)} added, ${number.format(changed)} changed, ${number.format(same)} left as they were, ${number.format(failed)} failed`,
  importAction: (many: number) => `Import ${alerts(many)}`,
  nothingToImport: 'Nothing to import',
  moreRows: (many: number) => `and ${number.format(many)} more`,

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
