import { setImmediate as nextTurn } from 'node:timers/promises';
import { tokenize } from '../../domain/text/tokenize.ts';
import type { NamedColumn } from '../../storage/article-store.ts';
import type { Library } from '../../storage/library.ts';
import { inSlices } from '../slices.ts';

/** A name that articles have in common. */
export interface BookedName {
  readonly value: string;
  /** Its words, folded, with one space between. */
  readonly key: string;
  readonly articles: number;
}

/** The sources, bylines, places and languages of the library, the likeliest first. */
export interface NameBook {
  /** Waits while a small library is read anew. Of a large one that has changed, what was known is given at once. */
  names(column: NamedColumn): Promise<readonly BookedName[]>;
  /** Reads all of them, while nobody waits. */
  warm(): void;
}

interface Page {
  readonly names: readonly BookedName[];
  readonly revision: number;
  /** When its reading began, in milliseconds as `performance.now` counts. */
  readonly begun: number;
}

const COLUMNS = ['source', 'byline', 'place', 'language'] as const satisfies readonly NamedColumn[];
/** So many articles are read within a few milliseconds. */
const SLICE = 2_000;
/** A library of so many articles is read anew before it answers. */
const SMALL = SLICE;
/** A large one that goes on changing, as during an import, is read anew only so often. */
const READ_EVERY_MS = 2_000;
const DAY_MS = 86_400_000;

/** Counts names in slices, since one statement over a large library would keep everything else waiting. */
export function createNameBook(library: Library, now: () => number): NameBook {
  const pages = new Map<NamedColumn, Page>();
  let warming = false;
  const reading = new Map<NamedColumn, Promise<Page>>();

  async function read(column: NamedColumn): Promise<Page> {
    const begun = performance.now();
    const revision = library.revision();
    const last = library.articles.lastId();
    const counts = new Map<string, { key: string; articles: number; newest: number }>();
    const starts = Array.from({ length: Math.ceil(last / SLICE) }, (_, index) => index * SLICE + 1);
    await inSlices(starts, (start) => {
      for (const { name, articles, newest } of library.articles.named(column, start, start + SLICE)) {
        const known = counts.get(name) ?? { key: keyOf(column, name), articles: 0, newest: 0 };
        known.articles += articles;
        known.newest = Math.max(known.newest, newest);
        counts.set(name, known);
      }
    });
    const today = now();
    const names = [...counts]
      .map(([value, { key, articles, newest }]) => ({
        value,
        key,
        articles,
        weight: weightOf(articles, today - newest),
      }))
      .sort((one, other) => other.weight - one.weight || (one.value < other.value ? -1 : 1));
    const page = { names, revision, begun };
    pages.set(column, page);
    return page;
  }

  /** One reading at a time. What has changed meanwhile, the next one finds. */
  function readOnce(column: NamedColumn): Promise<Page> {
    const running = reading.get(column) ?? read(column).finally(() => reading.delete(column));
    reading.set(column, running);
    return running;
  }

  async function names(column: NamedColumn): Promise<readonly BookedName[]> {
    const known = pages.get(column);
    if (known?.revision === library.revision()) return known.names;
    if (known && library.articles.lastId() > SMALL) {
      // Whoever asks next is told of a failure.
      if (performance.now() - known.begun > READ_EVERY_MS) readOnce(column).catch(() => {});
      return known.names;
    }
    return (await readOnce(column)).names;
  }

  /** One after the other, and not before what is being answered. */
  async function warmAll(): Promise<void> {
    for (const column of COLUMNS) {
      await nextTurn();
      await names(column).catch(() => {});
    }
  }

  return {
    names,
    warm() {
      if (warming) return;
      warming = true;
      void warmAll().finally(() => {
        warming = false;
      });
    },
  };
}

/** A name with an article of this week counts as one with ten times as many, of this month as three times. */
function weightOf(articles: number, age: number): number {
  const recent = age < 7 * DAY_MS ? 1 : age < 30 * DAY_MS ? 0.5 : 0;
  return Math.log10(articles) + recent;
}

/** A language is found by its letters and by its name. */
function keyOf(column: NamedColumn, name: string): string {
  return tokenize(column === 'language' ? `${name} ${nameOfLanguage(name)}` : name).words.join(' ');
}

function nameOfLanguage(language: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? '';
  } catch {
    // What an article calls its language may be no tag.
    return '';
  }
}
