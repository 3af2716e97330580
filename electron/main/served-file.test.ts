import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { servedFile } from './served-file.ts';

const FOLDER = join('/', 'app', 'renderer');

test.each([
  ['app://wirewatch/', 'index.html', 'text/html; charset=utf-8'],
  ['app://wirewatch/index.html#place', 'index.html', 'text/html; charset=utf-8'],
  ['app://wirewatch/assets/index-Bx_3.js?v=1', 'assets/index-Bx_3.js', 'text/javascript; charset=utf-8'],
  ['app://wirewatch/assets/inter-latin.var.woff2', 'assets/inter-latin.var.woff2', 'font/woff2'],
])('%s is a file of the page', (address, path, type) => {
  expect(servedFile(address, FOLDER)).toEqual({ path: join(FOLDER, path), type });
});

test.each([
  'app://elsewhere/index.html',
  'app://wirewatch:80/index.html',
  'https://wirewatch/index.html',
  'file:///etc/hostname',
  'app://wirewatch/.env',
  'app://wirewatch/assets/.hidden.js',
  'app://wirewatch/assets/',
  'app://wirewatch//index.html',
  'app://wirewatch/assets/..%2f..%2fmain/index.js',
  'app://wirewatch/assets\\..\\..\\main\\index.js',
  'app://wirewatch/C:/windows/notes.js',
  'app://wirewatch/file.exe',
  'app://wirewatch/file',
  'not an address',
])('%s is none', (address) => {
  expect(servedFile(address, FOLDER)).toBe(null);
});

test('no address leads out of the folder', () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '%2f',
    '/',
    '\\',
    '%5c',
    '%00',
    'a',
    'index.js',
    ':',
    '~',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const file = servedFile(`app://wirewatch/${pieces.join('')}`, FOLDER);
      return file === null || (file.path.startsWith(`${FOLDER}/`) && !file.path.split('/').includes('..'));
    }),
  );
});
