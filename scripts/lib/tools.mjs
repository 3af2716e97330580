// @ts-check
import { join } from 'node:path';
import { projectRoot } from './paths.mjs';
import { run } from './run.mjs';

/** The project's tools, each by the script that npm would run, so that no shell and no PATH stands between. */
const TOOLS = {
  tsc: 'typescript/bin/tsc',
  biome: '@biomejs/biome/bin/biome',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
};

/**
 * Runs one of the project's tools in the project's folder.
 * @param {keyof typeof TOOLS} tool
 * @param {readonly string[]} words
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<number>} exit code
 */
export function runTool(tool, words, environment = process.env) {
  return run(process.execPath, [join(projectRoot, 'node_modules', TOOLS[tool]), ...words], {
    cwd: projectRoot,
    env: environment,
  });
}
