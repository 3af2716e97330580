import type { Parameters } from 'fast-check';
import { vi } from 'vitest';

const { PROPERTY_RUNS } = process.env;
/** Of what property tests look at unless they are asked to look further. */
const SEED = 19_870_226;
/** Cases of a property that names no number: fast-check's own default. */
const DEFAULT_RUNS = 100;

/**
 * The same cases in each run of the tests, so that what one run has passed fails in none; or, with `PROPERTY_RUNS=20`, 20 times as
 * many, and others each time.
 */
function casesOf(parameters: Parameters | undefined): Parameters {
  if (PROPERTY_RUNS === undefined) return { seed: SEED, ...parameters };
  return { ...parameters, numRuns: Math.ceil((parameters?.numRuns ?? DEFAULT_RUNS) * Number(PROPERTY_RUNS)) };
}

// A number that a test names wins over fast-check's global one, so the assertion itself takes more.
vi.mock('fast-check', async (importOriginal) => {
  const original = await importOriginal<typeof import('fast-check')>();
  const assert = new Proxy(original.assert, {
    apply: (target, self, [property, parameters]: [unknown, Parameters | undefined]) =>
      Reflect.apply(target, self, [property, casesOf(parameters)]),
  });
  return { ...original, assert, default: { ...original.default, assert } };
});
