import { explainQueryFor } from '../search/explain-query-for.ts';
import { runSearch } from '../search/run-search.ts';
import type { HandlersOf } from './handler.ts';

export const searchHandlers: HandlersOf<'search'> = {
  'search.run': runSearch,
  'search.explain': explainQueryFor,
};
