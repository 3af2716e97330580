// @ts-check
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureElectron } from './electron-runtime.mjs';
import { ensureBuild } from './lib/build.mjs';
import { hasDisplay } from './lib/display.mjs';
import { runEndToEnd } from './lib/end-to-end.mjs';
import { PlainError, runScript } from './lib/say.mjs';
import { ensureSystemPackages } from './lib/system-packages.mjs';
import { add, closingLine, NOTHING, readPlaywrightTally, readVitestTally } from './lib/tally.mjs';
import { runTool } from './lib/tools.mjs';

/** @typedef {import('./lib/tally.mjs').Tally} Tally */
/** @typedef {{name: string, run: (folder: string) => Promise<{code: number, tally?: Tally}>}} Step */

/** From the quickest to the slowest, so that a mistake shows early. @type {readonly Step[]} */
const STEPS = [
  { name: 'types', run: async () => ({ code: await runTool('tsc', ['--build']) }) },
  {
    name: 'lint',
    run: async () => ({ code: await runTool('biome', ['check', '--error-on-warnings', '.']) }),
  },
  {
    name: 'unit and property tests, import rules',
    run: async (folder) => {
      const file = join(folder, 'vitest.json');
      const code = await runTool('vitest', [
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ]);
      return { code, tally: await readVitestTally(file) };
    },
  },
  {
    name: 'runtime',
    run: async () => {
      const { executable } = await ensureElectron();
      await ensureSystemPackages({ executable, withXvfb: !hasDisplay(), withBus: true });
      return { code: 0 };
    },
  },
  {
    name: 'build',
    run: async () => {
      await ensureBuild();
      return { code: 0 };
    },
  },
  {
    name: 'end-to-end tests',
    run: async (folder) => {
      const file = join(folder, 'playwright.json');
      const code = await runEndToEnd(['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
      return { code, tally: await readPlaywrightTally(file) };
    },
  },
];

await runScript(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wirewatch-test-'));
  try {
    return await runSteps(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/**
 * Runs the steps in order up to the first that fails, and ends with the counts of all tests.
 * @param {string} folder for the reports
 * @returns {Promise<number>} exit code
 */
async function runSteps(folder) {
  let total = NOTHING;
  let failure = '';
  for (const step of STEPS) {
    print(`\n── ${step.name}`);
    const start = performance.now();
    const { code, tally = NOTHING } = await step.run(folder).catch(explain);
    total = add(total, tally);
    print(
      `── ${step.name}: ${code === 0 ? 'done' : 'FAILED'} in ${((performance.now() - start) / 1000).toFixed(1)} s`,
    );
    if (code === 0) continue;
    // What is no test (the types, say) or ended before it could count is one failure all the same.
    if (tally.failed === 0) total = add(total, { ...NOTHING, failed: 1 });
    failure = step.name;
    break;
  }
  print(failure === '' ? '' : `\nStopped: ${failure} failed.`);
  print(closingLine(total));
  return failure === '' ? 0 : 1;
}

/**
 * @param {unknown} error
 * @returns {{code: number, tally?: Tally}}
 */
function explain(error) {
  print(error instanceof PlainError ? error.message : String(error instanceof Error ? error.stack : error));
  return { code: 1 };
}

/** @param {string} line */
function print(line) {
  process.stdout.write(`${line}\n`);
}
