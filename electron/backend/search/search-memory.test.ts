import { expect, test } from 'vitest';
import type { Library } from '../../storage/library.ts';
import { createSearchMemory } from './search-memory.ts';

test('what a write has overtaken is not kept', () => {
  let revision = 1;
  const memory = createSearchMemory({ revision: () => revision } as Library);
  const found = { total: 1, ids: [1], left: [] };

  memory.set('sco', found, revision);
  expect(memory.get('sco')).toBe(found);
  const began = revision;
  revision += 1;
  expect(memory.get('sco')).toBeNull();
  memory.set('sco', found, began);
  expect(memory.get('sco')).toBeNull();
});
