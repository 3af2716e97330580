import { BLOCK_BREAK, EVERY_ARTICLE } from '../index-document.ts';
import type { Plan } from './plan.ts';

/** A plan as one FTS5 expression for MATCH, where the index can answer it alone; else null. */
export function toExpression(plan: Plan): string | null {
  switch (plan.kind) {
    case 'text':
      return plan.expression;
    case 'all':
      return `{source} : "${EVERY_ARTICLE}"`;
    case 'none':
      return `{source} : "${BLOCK_BREAK}"`;
    case 'not-text':
      return `({source} : "${EVERY_ARTICLE}") NOT (${plan.expression})`;
    default:
      return null;
  }
}
