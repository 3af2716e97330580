import { expect, test } from 'vitest';
import { nameForms } from './name-form.ts';

const forms = (text: string, anyCase: readonly string[] = []) =>
  nameForms({ text, anyCase: new Set(anyCase) });

test('offers the name for acronyms that are spoken as words', () => {
  expect(forms('NATO\nSCO\nUNESCO\nOPEC')).toEqual(['=Nato', '=Unesco', '=Opec']);
  expect(forms('SCO\nWHO\nIAEA\nHTTP')).toEqual([]);
});

test('offers nothing that is there or that any case covers', () => {
  expect(forms('NATO\n=Nato')).toEqual([]);
  expect(forms('NATO', ['NATO'])).toEqual([]);
  expect(forms('"NATO summit"')).toEqual([]);
});
