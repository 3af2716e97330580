import type { TableQuestion } from '../../contract/replies.ts';
import type { ImportId } from '../../domain/article.ts';
import {
  alignMapping,
  type ColumnAnswer,
  type ColumnField,
  type ColumnMapping,
  columnsKey,
  datesOf,
  guessedMapping,
  isUsableMapping,
  mappingByNames,
  type TableDecision,
  type TableSketch,
} from '../../domain/column-mapping.ts';
import type { Library } from '../../storage/library.ts';
import type { Announcer } from '../announcer.ts';
import { Failure } from '../failure.ts';

/** Whether a person is asked what the columns of a table mean: never, or where their names do not say it. */
export type Asking = 'never' | 'unsure';

/** What was said beforehand of the columns of all tables of an import, by their names. */
export type GivenColumns = readonly { readonly field: ColumnField; readonly column: string }[];

export interface AskedTable {
  readonly importId: ImportId;
  /** For a person: the file's name, with what leads to the table in it. */
  readonly name: string;
  readonly sketch: TableSketch;
}

/** Decides what the columns of tables mean, and asks a person where that is not sure: once for the same columns in one import. */
export interface TableQuestions {
  /** What is known without asking; `later` where a person is to be asked. */
  decide(sketch: TableSketch, how: { readonly asking: Asking; readonly given: GivenColumns }): TableDecision;
  /** Resolves once a person said it; null where they leave the table out. `signal` ends the import. */
  ask(table: AskedTable, signal: AbortSignal): Promise<ColumnMapping | null>;
  /** Asks of a table that was read already, as `present` says; null where it stays so. */
  askAnew(table: AskedTable, present: ColumnMapping): Promise<ColumnMapping | null>;
  open(): readonly TableQuestion[];
  sketch(question: number): TableSketch;
  /** Throws a {@link Failure} where no article can come of it. */
  answer(question: number, answer: ColumnAnswer | null): void;
  /** The import is over: what was not answered in it may be asked again. */
  ended(importId: ImportId): void;
}

interface Open {
  readonly question: TableQuestion;
  readonly resolve: (mapping: ColumnMapping | null) => void;
}

/** What was asked in one import, by the key of the columns. */
type Asked = Map<string, { readonly id: number; readonly answer: Promise<ColumnMapping | null> }>;

/** As many columns are named where nobody can be asked. */
const NAMED_COLUMNS = 8;

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

  function put(question: TableQuestion, signal: AbortSignal | null): Promise<ColumnMapping | null> {
    return new Promise((resolve) => {
      const finish = (mapping: ColumnMapping | null): void => {
        signal?.removeEventListener('abort', leave);
        open.delete(question.id);
        announce();
        resolve(mapping);
      };
      const leave = (): void => finish(null);
      signal?.addEventListener('abort', leave, { once: true });
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
    decide(sketch, { asking, given }) {
      const { kind, columns } = sketch;
      const named = given.length > 0 ? mappingByNames(sketch, given) : null;
      if (named) return { type: 'read', mapping: named };
      const known = library.mappings.find(sketch);
      if (known) {
        const fields = alignMapping(known, columns);
        const dates = known.dates === undefined ? (datesOf(sketch, fields)?.order ?? null) : known.dates;
        return { type: 'read', mapping: { kind, columns, fields, dates } };
      }
      if (sketch.sure) return { type: 'read', mapping: guessedMapping(sketch) };
      if (asking === 'unsure') return { type: 'later' };
      const names = columns.slice(0, NAMED_COLUMNS).join(', ').slice(0, 300);
      const more = columns.length > NAMED_COLUMNS ? ', …' : '';
      return { type: 'refuse', reason: { code: 'columns-unknown', columns: names + more } };
    },
    ask({ importId, name, sketch }, signal) {
      const here: Asked = asked.get(importId) ?? new Map();
      asked.set(importId, here);
      const key = columnsKey(sketch);
      const before = here.get(key);
      if (before) {
        waitWith(before.id);
        return before.answer;
      }
      last += 1;
      const answer = put({ id: last, importId, name, files: 1, sketch, present: null }, signal);
      here.set(key, { id: last, answer });
      return answer;
    },
    askAnew({ importId, name, sketch }, present) {
      const again = list().find(
        (one) => one.present && one.importId === importId && columnsKey(one.sketch) === columnsKey(sketch),
      );
      // It stands on the screen already.
      if (again) return Promise.resolve(null);
      last += 1;
      const shown = { fields: alignMapping(present, sketch.columns), dates: present.dates };
      return put({ id: last, importId, name, files: 1, sketch, present: shown }, null);
    },
    open: list,
    sketch: (question) => get(question).question.sketch,
    answer(question, answer) {
      const { question: asking, resolve } = get(question);
      if (answer === null) return resolve(null);
      const { kind, columns } = asking.sketch;
      const mapping = { kind, columns, ...answer };
      if (mapping.fields.length !== columns.length || !isUsableMapping(mapping))
        throw new Failure('refused', 'Say which column is the headline or the text.');
      library.write('full', () => library.mappings.remember(mapping, now()));
      resolve(mapping);
    },
    ended(importId) {
      asked.delete(importId);
    },
  };
}
