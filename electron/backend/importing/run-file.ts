import type { ImportReason } from '../../domain/import-outcome.ts';
import type { ParserPool } from '../parsers/parser-pool.ts';
import type { ParserJobEnd, ParserJobOptions } from '../parsers/parser-process.ts';
import type { Quarantine } from './quarantine.ts';

/** How often a file may end its reader before it is left alone. */
const TRIES = 2;

/** How the reading of a file ended: null where it was read to its end. */
export interface FileEnd {
  readonly failure: ImportReason | null;
  /** So many results it gave, those of the readings before counted in. */
  readonly given: number;
  /** What is to be written together with it. */
  readonly write?: () => void;
}

/**
 * Reads one file in a parser. A file that ends its parser (it crashes, hangs or takes too much memory) is tried once more in a
 * process that has done nothing before; what it had given until then is not given twice. If it ends that one too it is quarantined:
 * the same bytes are not read again, unless `insist` says that a person asked for it. Never rejects for what is
 * in the file; it does where the library cannot be read or written.
 */
export async function runFile(
  { pool, quarantine }: { readonly pool: ParserPool; readonly quarantine: Quarantine },
  path: string,
  {
    insist,
    given: before,
    signal,
    results,
    table,
  }: Pick<ParserJobOptions, 'signal' | 'results' | 'table'> & {
    readonly insist: boolean;
    /** So many results it has given already, when it was read up to a table that was to be asked about. */
    readonly given: number;
  },
): Promise<FileEnd> {
  const held = await quarantine.times(path);
  if (held > 0 && !insist) return { failure: { code: 'quarantined', times: held }, given: before };
  let given = before;

  function attempt(fresh: boolean): Promise<ParserJobEnd> {
    let seen = 0;
    return pool.run(
      { type: 'file', path },
      {
        urgent: false,
        fresh,
        signal,
        ...(table && { table }),
        results(found, packs) {
          const known = Math.max(0, given - seen);
          seen += found.length;
          given = Math.max(given, seen);
          const rest = known === 0 ? found : found.slice(known);
          return rest.length === 0 ? Promise.resolve() : results(rest, packs);
        },
      },
    );
  }

  for (let tries = 1; ; tries += 1) {
    const { failure, killed } = await attempt(tries > 1);
    if (signal.aborted) return { failure, given };
    if (!killed) {
      if (held > 0) await quarantine.release(path);
      return { failure, given };
    }
    if (tries === TRIES) {
      const { times, write } = await quarantine.add(path, TRIES);
      return { failure: { code: 'quarantined', times }, given, write };
    }
  }
}
