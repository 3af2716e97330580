import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleChangesSchema } from '../../electron/contract/schemas.ts';
import { checkPublished } from './check-published.ts';

test.each([
  ['', ''],
  ['  2024-04-26 ', '2024-04-26'],
  ['2024', '2024'],
  ['2024-4', '2024-04'],
  ['2024-4-6', '2024-04-06'],
  ['2024-04-26 9:05', '2024-04-26T09:05'],
  ['2024-04-26T14:05:00+03:30', '2024-04-26T14:05:00+03:30'],
  ['2024-04-26T14:05:00+0330', '2024-04-26T14:05:00+03:30'],
  ['2024-04-26 14:05Z', '2024-04-26T14:05Z'],
])('%j is taken as %j', (typed, published) => {
  expect(checkPublished(typed)).toBe(published);
});

test.each(['2024-02-30', '2024-13', '26 April 2024', '2024-04-26T25:00', 'soon', '24-04-26', '2024-00-10'])(
  '%j is refused',
  (typed) => {
    expect(checkPublished(typed)).toBeNull();
  },
);

test('everything it lets through is what the library takes', () => {
  const digits = fc.integer({ min: 0, max: 99 }).map(String);
  const typed = fc.oneof(
    fc.string(),
    fc.tuple(fc.integer({ min: 1000, max: 2999 }), digits, digits).map((parts) => parts.join('-')),
    fc
      .tuple(fc.date({ noInvalidDate: true, min: new Date(0) }), fc.constantFrom('', 'Z', '+0330', '-05:00'))
      .map(([date, zone]) => date.toISOString().slice(0, 19) + zone),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const published = checkPublished(text);
      expect(published === null || articleChangesSchema.safeParse({ published }).success).toBe(true);
    }),
  );
});
