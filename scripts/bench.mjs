// @ts-check
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundlePrograms } from './lib/bundle.mjs';
import { projectRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { runScript } from './lib/say.mjs';

/** Where real news and files lie that are no part of the project, and which of them an option names where it is not given. */
const CORPORA = join(projectRoot, '../shared/corpora');
const DEFAULTS = {
  '--corpus': 'reuters21578.jsonl.gz',
  '--formats': 'formats.tar.gz',
  '--hostile': 'hostile.tar.gz',
  '--misspellings': 'misspellings-aspell.tsv',
  '--pages': 'web-pages.tar.gz',
};

/**
 * The words that the benchmark was called with, and those of the corpora that are there.
 * @param {readonly string[]} words
 * @returns {string[]}
 */
function withCorpora(words) {
  const missing = Object.entries(DEFAULTS).flatMap(([option, name]) => {
    const given = words.some((word) => word === option || word.startsWith(`${option}=`));
    const file = join(CORPORA, name);
    return given || !existsSync(file) ? [] : [option, file];
  });
  return [...words, ...missing];
}

/**
 * `npm run bench -- [--corpus FILE.jsonl[.gz]] [--formats FILE] [--hostile FILE] [--misspellings FILE] [--pages FILE]
 * [--json] [--only NAME]`: bundles the
 * benchmark with the real backend and parser, and runs it.
 */
await runScript(async () => {
  const folder = join(projectRoot, '.cache', `bench-${process.pid}`);
  try {
    await bundlePrograms({ main: 'scripts/bench/main.ts', parser: 'electron/parser/entry.ts' }, folder);
    return await run(process.execPath, [
      '--max-old-space-size=4096',
      join(folder, 'main.js'),
      join(folder, 'parser.js'),
      ...withCorpora(process.argv.slice(2)),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
