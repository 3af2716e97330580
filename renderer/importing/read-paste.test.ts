import { expect, test } from 'vitest';
import { type ClipboardContent, readPaste } from './read-paste.ts';

function clipboard(
  texts: Readonly<Record<string, string>>,
  files: readonly { readonly name: string; readonly type: string }[] = [],
): ClipboardContent {
  return {
    getData: (type) => texts[type] ?? '',
    items: [
      ...Object.keys(texts).map((type) => ({ kind: 'string', type })),
      ...files.map((file) => ({ kind: 'file', type: file.type })),
    ],
    files: files.map((file) => new File(['x'], file.name, { type: file.type })),
  };
}

test('a page gives its text and its HTML', () => {
  expect(readPaste(clipboard({ 'text/plain': 'A', 'text/html': '<p>A</p>' }))).toEqual({
    kind: 'text',
    text: 'A',
    html: '<p>A</p>',
    picture: false,
  });
});

test('text wins over a picture of the same selection', () => {
  const pasted = readPaste(
    clipboard({ 'text/plain': 'A table' }, [{ name: 'image.png', type: 'image/png' }]),
  );
  expect(pasted).toEqual({ kind: 'text', text: 'A table', html: '', picture: false });
});

test('a picture without text is a picture, though a browser adds an <img> to it', () => {
  const pasted = readPaste(
    clipboard({ 'text/html': '<img src="a.png">' }, [{ name: 'image.png', type: 'image/png' }]),
  );
  expect(pasted).toEqual({ kind: 'text', text: '', html: '', picture: true });
});

test('files copied in a file manager are files', () => {
  const pasted = readPaste(clipboard({}, [{ name: 'a.txt', type: 'text/plain' }]));
  expect(pasted.kind === 'files' && pasted.files.map((file) => file.name)).toEqual(['a.txt']);
});

test('HTML alone is kept, and nothing is nothing', () => {
  expect(readPaste(clipboard({ 'text/html': '<p>A</p>' }))).toEqual({
    kind: 'text',
    text: '',
    html: '<p>A</p>',
    picture: false,
  });
  expect(readPaste(clipboard({}))).toEqual({ kind: 'text', text: '', html: '', picture: false });
});
