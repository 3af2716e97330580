import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure.ts';
import type { HandlersOf } from './handler.ts';

/** The page lists the imports that a person may still want to look at or undo. */
const IMPORTS_LISTED = 200;

export const importHandlers: HandlersOf<'import'> = {
  'import.paste': ({ imports }, argument) => imports.paste(argument),
  'import.files': ({ imports, grants }, { grant, ask, columns }) =>
    imports.startFiles(grants.take(grant, 'import'), 'files', { ask, columns }),
  'import.samples': async ({ imports, samplesFolder }) => {
    const names = (await readdir(samplesFolder)).sort();
    const paths = names.filter((name) => !name.startsWith('.')).map((name) => join(samplesFolder, name));
    return imports.startFiles(paths, 'samples', { label: 'Sample articles' });
  },
  'import.cancel': ({ imports }, { id }) => {
    imports.cancel(id);
    return null;
  },
  'import.undo': ({ imports }, { id }) => imports.undo(id),
  'import.resume': ({ imports }, { id }) => imports.resume(id),
  'import.leave': ({ imports }, { id }) => imports.leave(id),
  'import.retry': ({ imports }, { id, again }) => imports.retry(id, again),
  'import.reveal': async ({ library, toMain }, { id, file }) => {
    const path = library.imports.pathOf(id, file);
    if (path === '') throw new Failure('not-found', 'It is not known any more where this file lay.');
    try {
      await access(path);
    } catch {
      throw new Failure('not-found', 'The file is no longer where it was imported from.');
    }
    toMain({ type: 'reveal', path });
    return null;
  },
  'import.list': ({ library }) => library.imports.list(IMPORTS_LISTED),
  'import.items': ({ library }, { id, ...query }) => library.imports.items(id, query),
  'import.countItems': ({ library }, { id, ...filter }) => ({
    items: library.imports.countItems(id, filter),
  }),
};
