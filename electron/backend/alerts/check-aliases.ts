import { parseAlias } from '../../domain/query/parse-query.ts';
import { Failure } from '../failure.ts';

/** What cannot be understood would be watched for in vain, and nobody would know. */
export function checkAliases(aliases: readonly string[]): void {
  for (const alias of aliases) {
    const parsed = parseAlias(alias);
    if (parsed.ok && parsed.query) continue;
    const problem = parsed.ok ? 'There is no word in it' : parsed.problem.message;
    throw new Failure('refused', `“${alias}” cannot be watched for. ${problem}.`);
  }
}
