import type { Parameters } from 'fast-check';
import { vi } from 'vitest';

/** How many times as many cases a property test looks at: `PROPERTY_RUNS=20 npm run unit`. */
const FACTOR = Number(process.env['PROPERTY_RUNS']);
/** Cases of a property that names no number: fast-check's own default. */
const DEFAULT_RUNS = 100;

function withMoreRuns(parameters: Parameters | undefined): Parameters {
  const { numRuns = DEFAULT_RUNS, interruptAfterTimeLimit: limit } = parameters ?? {};
  return {
    ...parameters,
    numRuns: Math.ceil(numRuns * FACTOR),
    ...(limit !== undefined && { interruptAfterTimeLimit: limit * FACTOR }),
  };
}

// A number that a test names wins over fast-check's global one, so the assertion itself takes more.
vi.mock('fast-check', async (importOriginal) => {
  const original = await importOriginal<typeof import('fast-check')>();
  const assert = new Proxy(original.assert, {
    apply: (target, self, [property, parameters]: [unknown, Parameters | undefined]) =>
      Reflect.apply(target, self, [property, withMoreRuns(parameters)]),
  });
  return { ...original, assert, default: { ...original.default, assert } };
});
