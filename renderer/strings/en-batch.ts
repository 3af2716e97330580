const number = new Intl.NumberFormat('en');
const count = (many: number, one: string, other: string): string =>
  `${number.format(many)} ${many === 1 ? one : other}`;
const queries = (many: number): string => count(many, 'query', 'queries');
const hits = (many: number): string => count(many, 'hit', 'hits');

export const batch = {
  title: 'Search many queries',
  text: 'What each query of a table finds, in a table',
  columns: 'The table is a CSV with a column “query” and, where you like, one “name”:',
  example: 'name,query\nPacts,=SCO OR =NATO\nGrain,grain NEAR/5 board',
  result:
    'You get a CSV with a row for each query and article (query, name, article, headline, source, published, mentions, snippet, url), and beside it a summary with the count of each query.',
  file: (file: string, many: number) => `${queries(many)} in ${file}`,
  choose: 'Choose table…',
  chooseOther: 'Choose another table…',
  run: 'Search and save…',
  stop: 'Stop',
  close: 'Done',
  cancel: 'Cancel',
  progress: 'Queries that were searched for',
  running: (done: number, of: number, found: number) =>
    `${number.format(done)} of ${queries(of)} searched for, ${hits(found)}`,
  cancelled: (progress: { readonly done: number; readonly of: number } | null) =>
    progress
      ? `Stopped after ${number.format(progress.done)} of ${queries(progress.of)}. No file was written.`
      : 'Stopped. No file was written.',
  done: (
    reply: {
      readonly file: string;
      readonly summary: string;
      readonly hits: number;
      readonly results: readonly unknown[];
    },
    failed: number,
  ) =>
    `${queries(reply.results.length)} searched for, ${number.format(failed)} failed: ${hits(reply.hits)} in ${reply.file}, the counts in ${reply.summary}`,
  failed: (many: number) => `${queries(many)} cannot be understood and will not be searched for`,
  queries: 'Queries',
  row: (row: number) => `row ${number.format(row)}`,
  at: (message: string, start: number) => `${message} (at character ${number.format(start + 1)})`,
  articles: (many: number) => count(many, 'article', 'articles'),
  more: (many: number) => `and ${number.format(many)} more`,
  first: 'The first that were found',
} as const;
