import { expect, test } from 'vitest';
import { parseMissing } from './libraries.mjs';
import { packageNames } from './system-packages.mjs';

test('reads what the linker did not find', () => {
  const output = [
    '\tlinux-vdso.so.1 (0x00007ffc8e5f2000)',
    '\tlibffmpeg.so => /opt/electron/libffmpeg.so (0x00007f2a8c000000)',
    '\tlibgtk-3.so.0 => not found',
    '\tlibasound.so.2 => not found',
    '\t/lib64/ld-linux-x86-64.so.2 (0x00007f2a9a1d6000)',
  ].join('\n');
  expect(parseMissing(output)).toEqual(['libgtk-3.so.0', 'libasound.so.2']);
  expect(parseMissing('')).toEqual([]);
});

test('knows the packages by the newest name first, and says where it knows none', () => {
  expect(['libasound.so.2', 'Xvfb', 'D-Bus', 'fonts', 'libunheard.so.1'].map(packageNames)).toEqual([
    ['libasound2t64', 'libasound2'],
    ['xvfb'],
    ['dbus'],
    ['fonts-liberation'],
    [],
  ]);
});
