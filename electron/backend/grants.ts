import { Failure } from './failure.ts';

type Purpose = 'import' | 'export';

/** Paths that a person chose, by the token that main gave the page for them. Each can be used once, for its purpose. */
export interface Grants {
  add(grant: string, purpose: Purpose, paths: readonly string[]): void;
  /** Throws `refused` for a token that is unknown, used, or for something else. */
  take(grant: string, purpose: Purpose): readonly string[];
}

/** Unused tokens are dropped, oldest first: a person who cancels a hundred times must not fill the memory. */
const GRANTS_KEPT = 100;

export function createGrants(): Grants {
  const known = new Map<string, { readonly purpose: Purpose; readonly paths: readonly string[] }>();
  return {
    add(grant, purpose, paths) {
      known.set(grant, { purpose, paths });
      const oldest = known.keys().next().value;
      if (known.size > GRANTS_KEPT && oldest !== undefined) known.delete(oldest);
    },
    take(grant, purpose) {
      const found = known.get(grant);
      if (!found || found.purpose !== purpose) {
        throw new Failure('refused', 'These files were not chosen in this window. Choose them again.');
      }
      known.delete(grant);
      return found.paths;
    },
  };
}
