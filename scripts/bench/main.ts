import { parseArgs } from 'node:util';
import { alertMix } from './alert-mix.ts';
import { alertSpeed } from './alert-speed.ts';
import { type BenchContext, createBenchContext, temporaryFolder } from './bench-context.ts';
import { cancelSpeed } from './cancel-speed.ts';
import { completeSpeed } from './complete-speed.ts';
import { prepareCorpus } from './corpus.ts';
import { duplicateFigures } from './duplicate-figures.ts';
import { formatOutcomes } from './formats.ts';
import { hostileFiles } from './hostile.ts';
import { hostileQuerySpeed } from './hostile-query-speed.ts';
import { importSpeed } from './import-speed.ts';
import { judgedOrderFigures } from './judged-order-figures.ts';
import { largeFiles } from './large-files.ts';
import { lookBackSpeed } from './look-back.ts';
import { pageQuality } from './pages.ts';
import { type Row, toTable } from './row.ts';
import { searchSpeed } from './search-speed.ts';
import { trendsSpeed } from './trends-speed.ts';
import { typoFigures } from './typo-figures.ts';

/** Every figure that is claimed anywhere is measured by one of these; `--only` names one, or one of its rows. */
const BENCHMARKS: readonly {
  readonly names: readonly string[];
  readonly run: (context: BenchContext) => Promise<Row[]>;
}[] = [
  { names: ['import', 'import-merged-later', 'import-alerts-100'], run: importSpeed },
  { names: ['cancel', 'cancel-stray'], run: cancelSpeed },
  { names: ['search', 'search-p50', 'search-p95', 'search-p50-fuse'], run: searchSpeed },
  { names: ['complete', 'complete-p50', 'complete-p95'], run: completeSpeed },
  { names: ['alerts', 'alerts-10', 'alerts-100', 'alerts-1000', 'alerts-cost-1000'], run: alertSpeed },
  {
    names: ['alert-mix', 'alerts-mix-1000', 'alerts-cost-10000', 'alerts-one-article-p95'],
    run: alertMix,
  },
  {
    names: [
      'look-back',
      'look-back-count',
      'look-back-stored',
      'look-back-wide-first',
      'look-back-wide-stored',
      'look-back-block',
    ],
    run: lookBackSpeed,
  },
  {
    names: [
      'duplicates',
      'duplicates-same',
      'duplicates-versions',
      'duplicates-contained',
      'duplicates-traps',
      'duplicates-time',
      'duplicates-memory',
    ],
    run: duplicateFigures,
  },
  { names: ['pages', 'pages-speed', 'pages-pool'], run: pageQuality },
  {
    names: [
      'formats',
      'formats-silent',
      'formats-slow',
      'formats-slowest',
      'formats-entries',
      'formats-lost',
      'formats-speed',
    ],
    run: formatOutcomes,
  },
  {
    names: [
      'hostile',
      'hostile-silent',
      'hostile-answer',
      'hostile-memory',
      'hostile-outside',
      'hostile-time',
    ],
    run: hostileFiles,
  },
  {
    names: ['hostile-queries', 'hostile-queries-slowest', 'hostile-queries-thrown'],
    run: hostileQuerySpeed,
  },
  { names: ['trends', 'trends-first', 'trends-again'], run: trendsSpeed },
  { names: ['typos', 'typos-first', 'typos-among-three', 'typos-time'], run: typoFigures },
  { names: ['judged-order'], run: judgedOrderFigures },
  { names: ['large'], run: largeFiles },
];

const [parser = '', ...rest] = process.argv.slice(2);
const { values } = parseArgs({
  args: rest,
  options: {
    corpus: { type: 'string' },
    formats: { type: 'string' },
    hostile: { type: 'string' },
    json: { type: 'boolean' },
    megabytes: { type: 'string' },
    misspellings: { type: 'string' },
    only: { type: 'string' },
    pages: { type: 'string' },
  },
});

process.exitCode = await main();

/** Measures, prints, and returns 1 where a bar does not hold. */
async function main(): Promise<number> {
  const { only, json = false } = values;
  const chosen = BENCHMARKS.filter(({ names }) => only === undefined || names.includes(only));
  if (chosen.length === 0) {
    console.error(
      `There is no figure named ${only}. There are: ${BENCHMARKS.flatMap(({ names }) => names).join(', ')}`,
    );
    return 2;
  }
  const folder = temporaryFolder();
  const rows: Row[] = [];
  try {
    const corpus = prepareCorpus(values.corpus ?? null, folder.path);
    console.error(`corpus: ${corpus.name}`);
    const context = createBenchContext({
      folder: folder.path,
      corpus,
      pages: values.pages ?? null,
      formats: values.formats ?? null,
      hostile: values.hostile ?? null,
      misspellings: values.misspellings ?? null,
      megabytes: values.megabytes === undefined ? null : Number(values.megabytes),
      parser,
      say: console.error,
    });
    for (const { names, run } of chosen) {
      const measured = await run(context);
      const wanted = measured.filter(({ name }) => only === undefined || only === names[0] || name === only);
      if (json) for (const row of wanted) console.log(JSON.stringify(row));
      rows.push(...wanted);
    }
  } finally {
    folder.remove();
  }
  if (!json) console.log(toTable(rows));
  return rows.some(({ holds }) => holds === false) ? 1 : 0;
}
