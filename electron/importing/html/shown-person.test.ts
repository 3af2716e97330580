import { expect, it } from 'vitest';
import { isOffice, personOf } from './shown-person.ts';

it.each([
  ['Mara Lindqvist', 'Mara Lindqvist'],
  ['By Mara Lindqvist and Jonas Ebert', 'Mara Lindqvist and Jonas Ebert'],
  ['Von Mara Lindqvist am 5. März 2024', 'Mara Lindqvist'],
  ['Author\n  Mara Lindqvist', 'Mara Lindqvist'],
  ['Mara Lindqvist | Harbour desk', 'Mara Lindqvist'],
  ['Mara Lindqvist, 26 April 2024', 'Mara Lindqvist'],
  ['Published by Mara Lindqvist', 'Mara Lindqvist'],
  ['نویسنده: مریم رستمی', 'مریم رستمی'],
  ['记者：王小明', '王小明'],
  // Buttons, addresses, questions, text.
  ['All posts', ''],
  ['Follow', ''],
  ['3 comments', ''],
  ['mara@post.example', ''],
  ['Who wrote this?', ''],
  ['x', ''],
  [
    'Mara has written about harbours for the Island Post for ten years and lives in an old custom house with two dogs',
    '',
  ],
])('in %j the person is "%s"', (text, person) => {
  expect(personOf(text)).toBe(person);
});

it.each([
  ['Redaktion', true],
  ['Island News', true],
  ['Harbour GmbH', true],
  ['islandpost.info', true],
  ['Mara Lindqvist', false],
  ['Paul Newsom', false],
])('%s is an office: %s', (byline, office) => {
  expect(isOffice(byline)).toBe(office);
});
