import { expect, test } from 'vitest';
import { type NewClipboard, type OldClipboard, readClipboard } from './read-clipboard.ts';

type Forms = Readonly<Record<string, string>>;

/** The two clipboards with the same content, as each Electron hands it out. */
function bothWith(forms: Forms): [OldClipboard, NewClipboard] {
  return [
    {
      availableFormats: () => Object.keys(forms),
      readText: () => forms['text/plain'] ?? '',
      readHTML: () => forms['text/html'] ?? '',
    },
    {
      read: async () =>
        Object.keys(forms).length === 0
          ? []
          : [
              {
                types: Object.keys(forms),
                async getType(type) {
                  const form = forms[type];
                  if (form === undefined) throw new Error(`There is no ${type}.`);
                  return new Blob([form], { type });
                },
              },
            ],
    },
  ];
}

test.each<[string, Forms, { text: string; html: string }]>([
  ['a text', { 'text/plain': 'Ein Wört' }, { text: 'Ein Wört', html: '' }],
  ['both forms', { 'text/plain': 'a', 'text/html': '<b>a</b>' }, { text: 'a', html: '<b>a</b>' }],
  ['HTML alone', { 'text/html': '<b>a</b>' }, { text: '', html: '<b>a</b>' }],
  ['a picture', { 'image/png': 'bytes' }, { text: '', html: '' }],
  ['files', { 'text/uri-list': 'file:///a.txt', 'text/plain': '/a.txt' }, { text: '', html: '' }],
  ['nothing', {}, { text: '', html: '' }],
])('reads %s from either clipboard', async (_name, forms, expected) => {
  for (const clipboard of bothWith(forms)) expect(await readClipboard(clipboard)).toEqual(expected);
});

test('rejects when the system refuses', async () => {
  const refusing: NewClipboard = { read: () => Promise.reject(new Error('refused')) };
  await expect(readClipboard(refusing)).rejects.toThrow('refused');
});
