import { type BrowserWindow, dialog } from 'electron';

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

const EXPORT_FILTERS = {
  jsonl: { name: 'JSON lines', extensions: ['jsonl'] },
  markdown: { name: 'Markdown', extensions: ['md'] },
} as const;

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
export async function chooseExportFile(
  window: BrowserWindow,
  format: 'jsonl' | 'markdown',
): Promise<string | null> {
  const { name, extensions } = EXPORT_FILTERS[format];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Export articles',
    defaultPath: `Wirewatch articles.${extensions[0]}`,
    filters: [{ name, extensions: [...extensions] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  return canceled || filePath === '' ? null : filePath;
}
