import type { TableQuestion } from '../../contract/replies.ts';
import type { ImportId } from '../../domain/article.ts';
import {
  type ColumnField,
  type ColumnMapping,
  columnsKey,
  isUsableMapping,
  type TableSketch,
} from '../../domain/column-mapping.ts';
import type { Library } from '../../storage/library.ts';
import type { Announcer } from '../announcer.ts';
import { Failure } from '../failure.ts';

/** Whether a person is asked what the columns of a table mean: never, or where their names do not say it. */
export type Asking = 'never' | 'unsure';

/** Decides what the columns of tables mean, and asks a person where that is not sure: once for the same columns in one import. */
export interface TableQuestions {
  /** Resolves once it is known; null where the person leaves the table out. `signal` ends the import. */
  decide(
    table: { readonly importId: ImportId; readonly name: string; readonly sketch: TableSketch },
    asking: Asking,
    signal: AbortSignal,
  ): Promise<ColumnMapping | null>;
  open(): readonly TableQuestion[];
  sketch(question: number): TableSketch;
  /** Throws a {@link Failure} where no article can come of it. */
  answer(question: number, fields: readonly ColumnField[] | null): void;
  /** The import is over: what was not answered in it may be asked again. */
  ended(importId: ImportId): void;
}

interface Open {
  readonly question: TableQuestion;
  readonly resolve: (mapping: ColumnMapping | null) => void;
}

/** What was asked in one import, by the key of the columns. */
type Asked = Map<string, { readonly id: number; readonly answer: Promise<ColumnMapping | null> }>;

export function createTableQuestions(options: {
  readonly library: Library;
  readonly announcer: Announcer;
  readonly now: () => number;
}): TableQuestions {
  const { library, announcer, now } = options;
  const open = new Map<number, Open>();
  const asked = new Map<ImportId, Asked>();
  let last = 0;

  const list = (): readonly TableQuestion[] => [...open.values()].map(({ question }) => question);
  const announce = (): void => announcer.emit('mapping.changed', { questions: list() });

  function ask(question: TableQuestion, signal: AbortSignal): Promise<ColumnMapping | null> {
    return new Promise((resolve) => {
      const finish = (mapping: ColumnMapping | null): void => {
        signal.removeEventListener('abort', leave);
        open.delete(question.id);
        announce();
        resolve(mapping);
      };
      const leave = (): void => finish(null);
      signal.addEventListener('abort', leave, { once: true });
      open.set(question.id, { question, resolve: finish });
      announce();
    });
  }

  function waitWith(id: number): void {
    const found = open.get(id);
    if (!found) return;
    open.set(id, { ...found, question: { ...found.question, files: found.question.files + 1 } });
    announce();
  }

  function get(question: number): Open {
    const found = open.get(question);
    if (!found) throw new Failure('not-found', 'This question has been answered already.');
    return found;
  }

  return {
    async decide({ importId, name, sketch }, asking, signal) {
      const { columns, guess, sure } = sketch;
      const known = library.mappings.find(columns);
      if (known) return known;
      if (sure || asking === 'never') return { columns, fields: guess };
      const here: Asked = asked.get(importId) ?? new Map();
      asked.set(importId, here);
      const key = columnsKey(columns);
      const before = here.get(key);
      if (before) {
        waitWith(before.id);
        return before.answer;
      }
      last += 1;
      const answer = ask({ id: last, importId, name, files: 1, sketch }, signal);
      here.set(key, { id: last, answer });
      return answer;
    },
    open: list,
    sketch: (question) => get(question).question.sketch,
    answer(question, fields) {
      const { question: asking, resolve } = get(question);
      if (fields === null) return resolve(null);
      const mapping = { columns: asking.sketch.columns, fields };
      if (fields.length !== mapping.columns.length || !isUsableMapping(mapping))
        throw new Failure('refused', 'Say which column is the headline or the text.');
      library.write('full', () => library.mappings.remember(mapping, now()));
      resolve(mapping);
    },
    ended(importId) {
      asked.delete(importId);
    },
  };
}
