// @ts-check
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundlePrograms } from './lib/bundle.mjs';
import { projectRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { runScript } from './lib/say.mjs';

/** `npm run bench -- [--corpus FILE.jsonl[.gz]] [--json] [--only NAME]`: bundles the benchmark with the real backend and parser, and runs it. */
await runScript(async () => {
  const folder = join(projectRoot, '.cache', `bench-${process.pid}`);
  try {
    await bundlePrograms({ main: 'scripts/bench/main.ts', parser: 'electron/parser/entry.ts' }, folder);
    return await run(process.execPath, [
      '--max-old-space-size=4096',
      join(folder, 'main.js'),
      join(folder, 'parser.js'),
      ...process.argv.slice(2),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
