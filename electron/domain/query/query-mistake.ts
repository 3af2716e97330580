import type { QueryProblem } from './query.ts';

/** Carries a problem out of the depth of the parser; never leaves it. */
export class QueryMistake extends Error {
  readonly problem: QueryProblem;
  constructor(problem: QueryProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** Stops parsing: the query cannot be understood because of what stands between the offsets. */
export function fail(start: number, end: number, message: string): never {
  throw new QueryMistake({ start, end, message });
}

/** What cannot be understood as it stands, but may be once the word has more letters. */
export class UnfinishedWord extends QueryMistake {}
