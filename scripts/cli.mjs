// @ts-check
import { join } from 'node:path';
import { ensureBuild } from './lib/build.mjs';
import { projectRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { runScript } from './lib/say.mjs';

/** `npm run --silent cli -- …`: builds the app where that is needed and runs its command line. */
await runScript(async () => {
  await ensureBuild();
  // Ctrl+C goes to the whole group: the command line ends by itself, in its own order, and is waited for.
  process.on('SIGINT', () => {});
  return run(process.execPath, [join(projectRoot, 'out/main/cli.js'), ...process.argv.slice(2)]);
});
