/**
 * The channels between the preload script and main. The page never names one: it only has the functions of the bridge.
 * `ask` channels are answered (`invoke`), `tell` channels go from main to the page.
 */
export const ask = {
  settings: 'wirewatch:settings',
  saveSettings: 'wirewatch:save-settings',
  chooseImportFiles: 'wirewatch:choose-import-files',
  chooseImportFolder: 'wirewatch:choose-import-folder',
  /** Takes paths, so only the preload script may call it, with what the system says of dropped files. */
  grantDropped: 'wirewatch:grant-dropped',
  chooseSheet: 'wirewatch:choose-sheet',
  chooseExportFile: 'wirewatch:choose-export-file',
  copy: 'wirewatch:copy',
  paste: 'wirewatch:paste',
  setCollecting: 'wirewatch:set-collecting',
  notificationState: 'wirewatch:notification-state',
  testNotification: 'wirewatch:test-notification',
  revealLibrary: 'wirewatch:reveal-library',
  pageReady: 'wirewatch:page-ready',
} as const;

export const tell = {
  command: 'wirewatch:command',
  backendState: 'wirewatch:backend-state',
  notice: 'wirewatch:notice',
  theme: 'wirewatch:theme',
  collecting: 'wirewatch:collecting',
  collected: 'wirewatch:collected',
} as const;
