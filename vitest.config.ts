import { defineConfig } from 'vitest/config';

/** `PROPERTY_RUNS=20` looks at 20 times as many cases of each property. */
const propertyRuns = Number(process.env['PROPERTY_RUNS'] ?? 1);

export default defineConfig({
  test: {
    include: [
      'electron/**/*.test.ts',
      'renderer/**/*.test.ts',
      'renderer/**/*.test.tsx',
      'scripts/**/*.test.ts',
    ],
    pool: 'forks',
    testTimeout: 60_000 * Math.max(1, propertyRuns),
    setupFiles: ['scripts/lib/more-property-runs.ts'],
  },
});
