import type { ImportCounts } from '../../electron/domain/import-outcome.ts';

const number = new Intl.NumberFormat('en');
const few = (count: number, one: string, many: string): string =>
  `${number.format(count)} ${count === 1 ? one : many}`;

interface FileCounts {
  readonly filesTotal: number;
  readonly filesLeft: number;
}

export const importing = {
  paste: 'Paste article',
  importFiles: 'Import files',
  importFolder: 'Import folder',
  pasteHint: 'Paste what you copied',
  importHint: 'Pages, documents, mails, feeds, tables, archives',
  undoFailed: 'That could not be undone',
  region: 'Imports under way and their reports',
  drop: 'Drop to import',
  dropHint: 'Saved pages, PDF, Word, mails, feeds, agency files, tables, archives, and whole folders',
  running: (label: string) => `Importing ${label}`,
  runningSamples: 'Bringing in the sample articles',
  pasting: 'Reading the paste',
  counting: 'Starting',
  waitsForAnswer: 'Waiting for your answer',
  emptyClipboard: 'The clipboard holds no text. Copy an article, then paste it here',
  done: (count: number) => few(count, 'article', 'articles'),
  rate: (rate: number) => `${number.format(Math.max(1, Math.round(rate)))} a second`,
  filesLeft: (count: number) => `${few(count, 'file', 'files')} left`,
  remaining: (milliseconds: number) =>
    milliseconds < 60_000
      ? `about ${Math.max(5, Math.ceil(milliseconds / 5_000) * 5)} s left`
      : `about ${number.format(Math.ceil(milliseconds / 60_000))} min left`,
  interruptedImports: 'Interrupted imports',
  wasInterrupted: (label: string) => `Import of ${label} was interrupted`,
  readAndLeft: ({ filesTotal, filesLeft, offered }: ImportCounts & FileCounts) =>
    filesTotal > 1
      ? `${few(offered, 'article', 'articles')} in · files: ${number.format(filesTotal - filesLeft)} read, ${number.format(filesLeft)} left`
      : `${few(offered, 'article', 'articles')} read, the rest of the file is left`,
  resume: 'Resume',
  resumeNamed: (label: string) => `Resume importing ${label}`,
  resumeFailed: 'The import could not be resumed',
  leave: 'Leave',
  leaveNamed: (label: string) => `Leave the rest of ${label}`,
  leaveFailed: 'The import could not be closed',
  retryFailed: 'Nothing was read again',
  revealFailed: 'The file cannot be shown',
  cancel: 'Cancel',
  cancelImport: (label: string) => `Cancel importing ${label}`,
  cancelling: 'Cancelling',
  /** The report of every import reads exactly like this. */
  report: ({ imported, skipped, failed }: ImportCounts) =>
    `${number.format(imported)} imported, ${number.format(skipped)} skipped, ${number.format(failed)} failed`,
  cancelled: 'Cancelled',
  interrupted: 'Interrupted',
  undo: 'Undo import',
  undoing: 'Undoing',
  undone: (trashed: number, kept: number) =>
    kept === 0
      ? `${number.format(trashed)} moved to the trash`
      : `${number.format(trashed)} moved to the trash, ${number.format(kept)} kept because ${kept === 1 ? 'it was' : 'they were'} edited`,
  putBack: 'Put back',
  putBackDone: (count: number) => `${few(count, 'article', 'articles')} put back`,
  dismiss: 'Dismiss',
  dismissReport: (label: string) => `Dismiss the report of ${label}`,
  details: 'Details',
  retry: 'Read it again',
  retryNamed: (name: string) => `Read ${name} again`,
  hideDetails: 'Hide details',
  openTwin: 'Open it',
  openTwinNamed: (headline: string) => `Open “${headline}”`,
  more: (count: number) => `and ${number.format(count)} more`,
  showAll: 'Show all',
  open: 'Open',
  failedToStart: 'Nothing was imported',
  noPath: 'Only files and folders that lie on this computer can be dropped here',
  digestTitle: 'This paste holds several articles',
  digestText: (count: number) =>
    `${few(count, 'article', 'articles')} were found in it. Nothing has been kept yet.`,
  digestSplit: (count: number) => `Import ${number.format(count)} articles`,
  digestWhole: 'Keep as one article',
  digestUntitled: 'Without a headline',
} as const;

export const watching = {
  region: 'Watched folders',
  watch: 'Watch a folder…',
  title: 'Watch a folder',
  text: 'New files in it come in by themselves. Nothing in the folder is changed.',
  subfolders: 'Folders inside it too',
  existing: 'Import what is there already',
  choose: 'Choose a folder…',
  cancel: 'Cancel',
  failed: 'The folder is not watched',
  state: {
    watching: 'Watching',
    paused: 'Paused',
    missing: 'Not there; goes on when it is back',
  },
  pause: (folder: string) => `Pause watching ${folder}`,
  goOn: (folder: string) => `Go on watching ${folder}`,
  remove: (folder: string) => `Stop watching ${folder}`,
} as const;

export const imports = {
  title: 'Imports',
  subtitle: 'Everything that was brought in, the newest first',
  empty: 'Nothing was imported yet',
  emptyHint:
    'Paste an article, drop files onto the window or import them. Each import is listed here with its report.',
  list: 'Imports',
  back: 'All imports',
  kind: {
    paste: 'Pasted',
    collected: 'Copied',
    files: 'Files',
    watched: 'Watched',
    samples: 'Samples',
  },
  state: {
    running: 'Running',
    finished: 'Finished',
    cancelled: 'Cancelled',
    interrupted: 'Interrupted',
    undone: 'Undone',
  },
  filter: { all: 'Offered', imported: 'Imported', skipped: 'Skipped', failed: 'Failed' },
  filterLabel: 'Show',
  items: 'Articles and files of this import',
  noItems: 'None',
  nothingFound: 'Nothing with this in its name or headline',
  number: (count: number) => number.format(count),
  counted: (label: string, count: number) => `${label} ${number.format(count)}`,
  searchItems: 'Search names and headlines',
  retryItem: (name: string) => `Read ${name} again`,
  retryFailed: (count: number) => `Retry ${number.format(count)} failed`,
  readRest: 'Read the rest',
  revealItem: (name: string) => `Show ${name} in its folder`,
  showArticles: 'Show its articles',
  editArticles: 'Edit details…',
  editFound: 'Edit those found…',
  nothingToEdit: 'None of its articles is in the library any more',
  took: (milliseconds: number) =>
    milliseconds < 1_000
      ? 'took under a second'
      : milliseconds < 90_000
        ? `took ${Math.round(milliseconds / 1_000)} s`
        : `took ${Math.round(milliseconds / 60_000)} min`,
} as const;

export const collecting = {
  start: 'Collect what you copy',
  name: 'Collecting what you copy',
  hint: 'Copy articles in any other program, and they come in here',
  collected: (count: number) => `${few(count, 'article', 'articles')} so far`,
  stop: 'Stop',
  stopHint: 'Stop collecting',
  failed: 'What you copied could not be imported',
} as const;

export const firstRun = {
  title: 'Your library is empty',
  lead: 'Bring in the articles you follow. They stay on this computer; nothing is sent anywhere.',
  paste: 'Paste one',
  pasteHint: 'Copy an article anywhere, then press',
  drop: 'Drop files',
  dropHint:
    'Drag files or a folder onto this window: saved pages, PDF, Word, mails, feeds, tables, archives.',
  import: 'Import files',
  importHint: 'Choose any number of files at once.',
  // Named apart from the sidebar's buttons, so that each name says one thing on the screen.
  pasteHere: 'Paste',
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose a folder',
  samplesLead: 'Nothing at hand?',
  samples: 'Try six sample articles',
  samplesHint: 'Written for this purpose; they can be removed again with one click.',
  suggestionTitle: 'What do you follow?',
  suggestionLead:
    'An alert watches for words in everything you bring in. Two that have mentions in these samples:',
  suggestionMade: (name: string) => `${name} is watched`,
  suggestionAdd: (name: string) => `Watch ${name}`,
  suggestionOwn: 'Make your own',
  suggestionDismiss: 'Not now',
} as const;
