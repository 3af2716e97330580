import { isAbsolute } from 'node:path';
import { BrowserWindow, shell, type WebContents } from 'electron';
import {
  collectingSchema,
  copySchema,
  droppedPathsSchema,
  exportFormatSchema,
  nothingSchema,
  settingsChangesSchema,
  sheetKindSchema,
} from '../contract/bridge-schemas.ts';
import { ask } from '../contract/channels.ts';
import type { BackendProcess } from './backend-process.ts';
import { copyToClipboard } from './clipboard.ts';
import type { Collector } from './collector.ts';
import { chooseExportFile, chooseImportFiles, chooseImportFolder, chooseSheet } from './dialogs.ts';
import { makeGrant } from './grants.ts';
import { answer } from './guard.ts';
import type { Notifier } from './notifications.ts';
import { pasteInto } from './paste.ts';
import type { SettingsKeeper } from './settings.ts';

export interface BridgeParts {
  readonly folder: string;
  readonly settings: SettingsKeeper;
  readonly collector: Collector;
  readonly notifier: Notifier;
  readonly backend: () => BackendProcess;
  readonly settingsChanged: () => void;
  readonly pageReady: () => void;
}

/** Answers everything that the preload script asks on behalf of the page. */
export function answerBridge(parts: BridgeParts): void {
  const { settings, collector } = parts;
  const grantImport = (paths: readonly string[] | null): string | null =>
    paths && paths.length > 0 ? makeGrant('import', paths, parts.backend().send) : null;

  answer(ask.pageReady, nothingSchema, () => parts.pageReady());

  answer(ask.settings, nothingSchema, () => settings.current());
  answer(ask.saveSettings, settingsChangesSchema, (changes) => {
    const saved = settings.change(changes);
    parts.settingsChanged();
    return saved;
  });

  answer(ask.chooseImportFiles, nothingSchema, async (_nothing, page) =>
    grantImport(await chooseImportFiles(windowOf(page))),
  );
  answer(ask.chooseImportFolder, nothingSchema, async (_nothing, page) =>
    grantImport(await chooseImportFolder(windowOf(page))),
  );
  answer(ask.grantDropped, droppedPathsSchema, (paths) =>
    grantImport(paths.filter((path) => isAbsolute(path))),
  );
  answer(ask.chooseSheet, sheetKindSchema, async (kind, page) =>
    grantImport(await chooseSheet(windowOf(page), kind)),
  );
  answer(ask.chooseExportFile, exportFormatSchema, async (format, page) => {
    const path = await chooseExportFile(windowOf(page), format);
    return path === null ? null : makeGrant('export', [path], parts.backend().send);
  });

  answer(ask.copy, copySchema, ({ text, html }) => {
    // Before it can be seen there.
    collector.wrote(text);
    return copyToClipboard(text, html);
  });
  answer(ask.setCollecting, collectingSchema, (on) => collector.switch(on));
  answer(ask.paste, nothingSchema, (_nothing, page) => pasteInto(page));
  answer(ask.notificationState, nothingSchema, () => parts.notifier.state());
  answer(ask.testNotification, nothingSchema, () => parts.notifier.test());
  answer(ask.revealLibrary, nothingSchema, async () => {
    await shell.openPath(parts.folder);
  });
}

function windowOf(page: WebContents): BrowserWindow {
  const window = BrowserWindow.fromWebContents(page);
  if (!window) throw new Error('The window is gone.');
  return window;
}
