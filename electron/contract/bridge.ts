import type { ExportFormat, SheetKind } from './bridge-schemas.ts';
import type { Settings } from './settings.ts';

/** What the application menu (and the system) asks of the page. */
export type Command =
  | 'import-files'
  | 'import-folder'
  | 'new-alert'
  | 'open-palette'
  | 'focus-search'
  | 'export'
  | 'toggle-sidebar'
  | 'toggle-list'
  | 'open-settings'
  | 'show-library'
  | 'show-inbox'
  | 'show-imports';

export interface CommandMessage {
  readonly command: Command;
}

/** How the backend process does, as main sees it. `failed` comes with the words for a person. */
export type BackendState =
  | { readonly state: 'starting' }
  /** For the command line, which has the library open. */
  | { readonly state: 'waiting' }
  | { readonly state: 'ready' }
  | { readonly state: 'restarting' }
  | { readonly state: 'failed'; readonly message: string };

/** A thing that happened outside the library that a person should know, such as a damaged settings file. */
export interface Notice {
  readonly message: string;
}

/** What was copied in another program while copies are collected; `html` is empty where the copy has no such form. */
export interface CollectedCopy {
  readonly text: string;
  readonly html: string;
}

/**
 * How the system's notifications do: nobody has tried yet; the last one was shown; the system has no service that shows
 * them, or it did not show the last one.
 */
export type NotificationState = 'untried' | 'shown' | 'unavailable';

/** All that the page can ask of main, put on `window.wirewatch` by the preload script. */
export interface Bridge {
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly version: string;
  settings(): Promise<Settings>;
  saveSettings(changes: Partial<Settings>): Promise<Settings>;
  /** Opens the system's dialog. Null when the person cancelled it. The grant is what `import.files` takes. */
  chooseImportFiles(): Promise<string | null>;
  chooseImportFolder(): Promise<string | null>;
  /** A grant for files and folders that were dropped onto the window; null where none of them has a path. */
  grantDropped(files: readonly File[]): Promise<string | null>;
  /** Asks for one file of alerts, or of queries. Null when cancelled; the grant is what `alert.readSet` and `search.readBatch` take. */
  chooseSheet(kind: SheetKind): Promise<string | null>;
  /** A grant for the file that the person chose to export to; null when cancelled. */
  chooseExportFile(format: ExportFormat): Promise<string | null>;
  /** Puts text (and, where given, its HTML form) on the clipboard. */
  copy(text: string, html?: string): Promise<void>;
  /** Asks for a `paste` event in the page, as Ctrl+V would. */
  paste(): void;
  /** Begins or ends collecting: whether it is on is told by `onCollecting`. Off at each start. */
  setCollecting(on: boolean): Promise<void>;
  notificationState(): Promise<NotificationState>;
  /** Shows a notification that says that it is one, and how that went. */
  testNotification(): Promise<NotificationState>;
  /** Opens the library's folder in the system's file manager. */
  revealLibrary(): void;
  /** The page has drawn its first view. */
  pageReady(): void;
  /** Each returns what stops listening. */
  onCommand(listener: (message: CommandMessage) => void): () => void;
  onBackendState(listener: (state: BackendState) => void): () => void;
  onNotice(listener: (notice: Notice) => void): () => void;
  onThemeChange(listener: (dark: boolean) => void): () => void;
  onCollecting(listener: (on: boolean) => void): () => void;
  onCollected(listener: (copy: CollectedCopy) => void): () => void;
}

/** The window message that carries the page's end of the channel to the backend: `event.data` is this, `event.ports[0]` the port. */
export const BACKEND_PORT_MESSAGE = 'wirewatch:backend-port';
