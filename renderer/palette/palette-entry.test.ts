import { expect, test } from 'vitest';
import { findCommands, groupEntries } from './palette-entry.ts';

const COMMANDS = [
  { label: 'Paste article', keys: 'Mod+V' },
  { label: 'Import files' },
  { label: 'Import folder' },
];

test('all commands in their order, or those that answer what was typed', () => {
  expect(findCommands(COMMANDS, '').named.map((entry) => entry.label)).toEqual([
    'Paste article',
    'Import files',
    'Import folder',
  ]);
  expect(findCommands(COMMANDS, 'impfo').named).toEqual([]);
  expect(findCommands(COMMANDS, 'impfo').abbreviated.map((entry) => [entry.label, entry.id])).toEqual([
    ['Import folder', 2],
  ]);
});

test('groups stand in a fixed order, without empty ones', () => {
  const groups = groupEntries(findCommands(COMMANDS, 'paste'), [
    { kind: 'article', id: 4, label: 'A', detail: '', marks: [] },
    { kind: 'alert', id: 4, label: 'NATO', detail: '', marks: [] },
    { kind: 'source', id: 0, label: 'IMNA', detail: '', marks: [] },
  ]);
  expect(groups.map((group) => [group.kind, group.entries.map((entry) => entry.key)])).toEqual([
    ['alert', ['alert-4']],
    ['command', ['command-0']],
    ['article', ['article-4']],
    ['source', ['source-IMNA']],
  ]);
});
