import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Command } from '../contract/bridge.ts';

export interface MenuActions {
  readonly paste: () => void;
  readonly command: (command: Command) => void;
  readonly collect: (on: boolean) => void;
}

const COLLECT = 'collect';

/** Sets the application's menu: all that it asks of the page goes through `command`. */
export function setMenu(actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(template(actions)));
}

/** Shows in the menu whether copies are collected. */
export function checkCollecting(on: boolean): void {
  const entry = Menu.getApplicationMenu()?.getMenuItemById(COLLECT);
  if (entry) entry.checked = on;
}

function template(actions: MenuActions): MenuItemConstructorOptions[] {
  const mac = process.platform === 'darwin';
  return [
    ...(mac ? [appMenu(actions)] : []),
    fileMenu(actions, mac),
    editMenu(actions),
    viewMenu(actions),
    {
      label: '&Alerts',
      submenu: [item(actions, 'New Alert…', 'new-alert', 'CmdOrCtrl+Shift+N')],
    },
    { role: 'windowMenu' },
    { role: 'help', submenu: mac ? [] : [{ role: 'about', label: 'About Wirewatch' }] },
  ];
}

function item(
  actions: MenuActions,
  label: string,
  command: Command,
  accelerator?: string,
): MenuItemConstructorOptions {
  return { label, ...(accelerator ? { accelerator } : {}), click: () => actions.command(command) };
}

function appMenu(actions: MenuActions): MenuItemConstructorOptions {
  return {
    label: app.name,
    submenu: [
      { role: 'about' },
      { type: 'separator' },
      item(actions, 'Settings…', 'open-settings', 'Cmd+,'),
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit' },
    ],
  };
}

function fileMenu(actions: MenuActions, mac: boolean): MenuItemConstructorOptions {
  return {
    label: '&File',
    submenu: [
      item(actions, 'Import Files…', 'import-files', 'CmdOrCtrl+O'),
      item(actions, 'Import Folder…', 'import-folder', 'CmdOrCtrl+Shift+O'),
      { label: 'Paste Article', click: actions.paste },
      {
        id: COLLECT,
        label: 'Collect What You Copy',
        type: 'checkbox',
        click: ({ checked }) => actions.collect(checked),
      },
      item(actions, 'Imports', 'show-imports'),
      { type: 'separator' },
      item(actions, 'Export…', 'export', 'CmdOrCtrl+Shift+E'),
      { type: 'separator' },
      ...(mac ? [{ role: 'close' as const }] : [item(actions, 'Settings…', 'open-settings', 'Ctrl+,')]),
      ...(mac ? [] : [{ type: 'separator' as const }, { role: 'quit' as const }]),
    ],
  };
}

function editMenu(actions: MenuActions): MenuItemConstructorOptions {
  return {
    label: '&Edit',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      { type: 'separator' },
      item(actions, 'Search Articles', 'focus-search', 'CmdOrCtrl+F'),
      item(actions, 'Go to Anything…', 'open-palette', 'CmdOrCtrl+K'),
    ],
  };
}

function viewMenu(actions: MenuActions): MenuItemConstructorOptions {
  return {
    label: '&View',
    submenu: [
      item(actions, 'Library', 'show-library', 'CmdOrCtrl+1'),
      item(actions, 'Inbox', 'show-inbox', 'CmdOrCtrl+2'),
      { type: 'separator' },
      item(actions, 'Sidebar', 'toggle-sidebar', 'CmdOrCtrl+B'),
      item(actions, 'Article List', 'toggle-list', 'CmdOrCtrl+Shift+B'),
      { type: 'separator' },
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
      ...(app.isPackaged
        ? []
        : [{ type: 'separator' as const }, { role: 'reload' as const }, { role: 'toggleDevTools' as const }]),
    ],
  };
}
