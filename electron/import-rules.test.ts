import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkImports, findImports, isUnderRules, type SourceFile } from './import-rules.testing.ts';

const root = join(import.meta.dirname, '..');

function readSources(folder: string): readonly SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter(isUnderRules)
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

test('every import in the house is one that its folder may have', () => {
  const files = [...readSources('electron'), ...readSources('renderer')];
  expect(files.length).toBeGreaterThan(20);
  expect(checkImports(files).map(({ path, line, message }) => `${path}:${line} ${message}`)).toEqual([]);
});

const CONTRACT: readonly SourceFile[] = [
  { path: 'electron/contract/ipc.ts', text: "import { z } from 'zod';" },
  {
    path: 'electron/contract/client.ts',
    text: "import type { Requests } from './ipc.ts';\nexport const client = 1;",
  },
  { path: 'electron/contract/through.ts', text: "export * from './ipc.ts';" },
];

function check(path: string, text: string): readonly string[] {
  return checkImports([...CONTRACT, { path, text }]).map((finding) => `${finding.line}: ${finding.message}`);
}

test.each([
  ['electron/domain/a.ts', "import { readFile } from 'node:fs/promises';"],
  ['electron/domain/a.ts', "import fs from 'fs';"],
  ['electron/domain/a.ts', "import { z } from 'zod';"],
  ['electron/domain/a.ts', "import type { Requests } from '../contract/ipc.ts';"],
  ['electron/domain/text/a.ts', "export * from '../../storage/database.ts';"],
  ['electron/contract/a.ts', "import { join } from 'node:path';"],
  ['electron/contract/a.ts', "import type { App } from 'electron';"],
  ['electron/importing/a.ts', "import { open } from '../storage/database.ts';"],
  ['electron/importing/a.ts', "import 'electron';"],
  ['electron/storage/a.ts', "import Fuse from 'fuse.js';"],
  ['electron/storage/a.ts', "import type { Row } from '../contract/replies.ts';"],
  ['electron/parser/a.ts', "import { open } from '../storage/database.ts';"],
  ['electron/backend/a.ts', "import { app } from 'electron';"],
  ['electron/backend/a.ts', "import type { App } from 'electron';"],
  ['electron/backend/a.ts', "await import('electron');"],
  ['electron/backend/a.ts', "const electron = require('electron');"],
  ['electron/backend/a.ts', 'await import(`electron`);'],
  ['electron/backend/a.ts', 'await import(name);'],
  ['electron/backend/a.ts', ['await import(`./$', '{name}.ts`);'].join('')],
  ['electron/backend/handlers/a.ts', "import { parse } from '../../parser/entry.ts';"],
  ['electron/main/a.ts', "import { open } from '../storage/database.ts';"],
  ['electron/main/a.ts', "import type { Database } from '../storage/database.ts';"],
  ['electron/main/a.ts', "import { tokenize } from '../domain/text/tokenize.ts';"],
  ['electron/main/a.ts', "import { type Tokens } from '../domain/text/tokenize.ts';"],
  ['electron/main/a.ts', "import { start } from '../backend/entry.ts';"],
  ['electron/preload/a.ts', "import { requests } from '../contract/ipc.ts';"],
  ['electron/preload/a.ts', "import { requests } from '../contract/through.ts';"],
  ['electron/cli/a.ts', "import { open } from '../storage/database.ts';"],
  ['renderer/a.tsx', "import { ipcRenderer } from 'electron';"],
  ['renderer/a.tsx', "import { join } from 'node:path';"],
  ['renderer/a.tsx', "import { z } from 'zod';"],
  ['renderer/a.tsx', "import { requests } from '../electron/contract/ipc.ts';"],
  ['renderer/library/a.tsx', "import { window } from '../../electron/main/window.ts';"],
  ['renderer/a.tsx', "import { DatabaseSync } from '@photostructure/sqlite';"],
])('in %s the rule refuses %s', (path, text) => {
  const lines = ['/* a comment', "import 'electron' */", '// import "electron"', text];
  const findings = check(path, lines.join('\n'));
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatch(/^4: imports .+ \(.+ imports .+\)$/u);
});

test.each([
  ['electron/domain/query/a.ts', "import { tokenize } from '../text/tokenize.ts';"],
  ['electron/domain/text/stem.ts', "import { stemmer } from 'stemmer';"],
  ['electron/domain/a.test.ts', "import fc from 'fast-check';"],
  ['electron/domain/a.testing.ts', "import { readFile } from 'node:fs';"],
  [
    'electron/contract/a.ts',
    "import { ALERT_COLORS } from '../domain/alerts/alert.ts';\nimport { z } from 'zod';",
  ],
  ['electron/importing/a.ts', "import { parseHTML } from 'linkedom';\nimport { join } from 'node:path';"],
  ['electron/storage/a.ts', "import { DatabaseSync } from '@photostructure/sqlite';"],
  ['electron/parser/a.ts', "import { read } from '../importing/read-file.ts';"],
  ['electron/backend/a.ts', "import Fuse from 'fuse.js';\nimport { open } from '../storage/database.ts';"],
  [
    'electron/main/a.ts',
    "import type { Alert } from '../domain/alerts/alert.ts';\nimport Store from 'electron-store';",
  ],
  ['electron/main/a.ts', "import backend from '../backend/entry.ts?modulePath';"],
  [
    'electron/preload/a.ts',
    "import { contextBridge } from 'electron';\nimport { client } from '../contract/client.ts';",
  ],
  ['electron/cli/a.ts', "import { start } from '../backend/create-backend.ts';"],
  ['renderer/a.tsx', "import { client } from '../electron/contract/client.ts';\nimport './a.module.css';"],
  [
    'renderer/a.tsx',
    "import type { Requests } from '../electron/contract/ipc.ts';\nimport '@fontsource-variable/inter';",
  ],
  [
    'renderer/a.tsx',
    "import { parseQuery } from '../electron/domain/query/parse-query.ts';\nimport { useState } from 'react';",
  ],
  [
    'renderer/a.tsx',
    "const text = \"import x from 'electron'\"; // import 'electron'\nconst shown = `import 'electron'`;",
  ],
  ['scripts/a.mjs', "import 'electron';"],
])('in %s it accepts %s', (path, text) => {
  expect(check(path, text)).toEqual([]);
});

test('all forms of import are found, with their lines', () => {
  const text = `import a from 'a';
import type { B } from "b";
import {
  type C,
  c,
} from 'c';
import * as d from 'd'; import 'e';
export { f } from 'f';
export * from 'g';
export type { H } from 'h';
const i = await import('i');
const j = require('j');
import type from 'k';
import l, { type M } from 'l';
const url = import.meta.url;
object.import('no');
const quotes = /["'\`]/u; await import('m');
let n: typeof import('n');
`;
  expect(findImports(text)).toEqual([
    { specifier: 'a', typeOnly: false, line: 1 },
    { specifier: 'b', typeOnly: true, line: 2 },
    { specifier: 'c', typeOnly: false, line: 3 },
    { specifier: 'd', typeOnly: false, line: 7 },
    { specifier: 'e', typeOnly: false, line: 7 },
    { specifier: 'f', typeOnly: false, line: 8 },
    { specifier: 'g', typeOnly: false, line: 9 },
    { specifier: 'h', typeOnly: true, line: 10 },
    { specifier: 'i', typeOnly: false, line: 11 },
    { specifier: 'j', typeOnly: false, line: 12 },
    { specifier: 'k', typeOnly: false, line: 13 },
    { specifier: 'l', typeOnly: false, line: 14 },
    { specifier: 'm', typeOnly: false, line: 17 },
    { specifier: 'n', typeOnly: true, line: 18 },
  ]);
});
