import { batchSearch, readBatch } from '../search/batch-search.ts';
import { completeFromLibrary } from '../search/complete-from-library.ts';
import { explainQueryFor } from '../search/explain-query-for.ts';
import { runSearch } from '../search/run-search.ts';
import type { HandlersOf } from './handler.ts';

export const searchHandlers: HandlersOf<'search'> = {
  'search.run': runSearch,
  'search.readBatch': readBatch,
  'search.batch': batchSearch,
  'search.complete': completeFromLibrary,
  'search.explain': explainQueryFor,
};
