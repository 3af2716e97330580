import { type BrowserWindow, dialog } from 'electron';
import type { ExportFormat, SheetKind } from '../contract/bridge-schemas.ts';

const IMPORT_FILTERS = [
  // First, since files are told by what is in them, and archives of mails and wires have any name.
  { name: 'All files', extensions: ['*'] },
  {
    name: 'Articles',
    extensions: [
      'txt',
      'md',
      'markdown',
      'html',
      'htm',
      'json',
      'jsonl',
      'ndjson',
      'docx',
      'odt',
      'rtf',
      'xml',
      'rss',
      'atom',
      'rdf',
      'nitf',
      'newsml',
      'sgm',
      'sgml',
    ],
  },
];

/** What the system's dialog says and offers as a name, for each kind of file. */
const EXPORTS = {
  jsonl: { title: 'Export articles', file: 'Wirewatch articles', name: 'JSON lines', extension: 'jsonl' },
  markdown: { title: 'Export articles', file: 'Wirewatch articles', name: 'Markdown', extension: 'md' },
  'trends-svg': { title: 'Export chart', file: 'Wirewatch trends', name: 'SVG drawing', extension: 'svg' },
  'trends-png': { title: 'Export chart', file: 'Wirewatch trends', name: 'PNG picture', extension: 'png' },
  'trends-csv': { title: 'Export figures', file: 'Wirewatch trends', name: 'CSV table', extension: 'csv' },
  'alerts-json': { title: 'Export alerts', file: 'Wirewatch alerts', name: 'JSON', extension: 'json' },
  'alerts-csv': { title: 'Export alerts', file: 'Wirewatch alerts', name: 'CSV table', extension: 'csv' },
  'hits-csv': { title: 'Save what is found', file: 'Wirewatch hits', name: 'CSV table', extension: 'csv' },
} as const satisfies Record<
  ExportFormat,
  { readonly title: string; readonly file: string; readonly name: string; readonly extension: string }
>;

const SHEETS = {
  alerts: { title: 'Import alerts', name: 'Alerts', extensions: ['json', 'csv', 'tsv', 'txt'] },
  queries: { title: 'Choose a table of queries', name: 'Queries', extensions: ['csv', 'tsv', 'txt'] },
} as const satisfies Record<SheetKind, object>;

/** Asks for one file of alerts or of queries. Null when the person cancels. */
export async function chooseSheet(window: BrowserWindow, kind: SheetKind): Promise<readonly string[] | null> {
  const { title, name, extensions } = SHEETS[kind];
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    buttonLabel: 'Choose',
    properties: ['openFile'],
    filters: [
      { name, extensions: [...extensions] },
      { name: 'All files', extensions: ['*'] },
    ],
  });
  return canceled || filePaths.length === 0 ? null : filePaths;
}

/** Asks for files to import. Null when the person cancels. */
export async function chooseImportFiles(window: BrowserWindow): Promise<readonly string[] | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Import files',
    buttonLabel: 'Import',
    properties: ['openFile', 'multiSelections'],
    filters: IMPORT_FILTERS,
  });
  return canceled || filePaths.length === 0 ? null : filePaths;
}

/** Asks for folders to import with all that lies in them. Null when the person cancels. */
export async function chooseImportFolder(window: BrowserWindow): Promise<readonly string[] | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Import folder',
    buttonLabel: 'Import',
    properties: ['openDirectory', 'multiSelections'],
  });
  return canceled || filePaths.length === 0 ? null : filePaths;
}

/** Asks where an export is to be written; the system asks before an existing file is replaced. Null when cancelled. */
export async function chooseExportFile(window: BrowserWindow, format: ExportFormat): Promise<string | null> {
  const { title, file, name, extension } = EXPORTS[format];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: `${file}.${extension}`,
    filters: [{ name, extensions: [extension] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  return canceled || filePath === '' ? null : filePath;
}
