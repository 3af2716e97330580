import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { HandlersOf } from './handler.ts';

/** The page lists the imports that a person may still want to look at or undo. */
const IMPORTS_LISTED = 200;

export const importHandlers: HandlersOf<'import'> = {
  'import.paste': ({ imports }, argument) => imports.paste(argument),
  'import.files': ({ imports, grants }, { grant }) =>
    imports.startFiles(grants.take(grant, 'import'), 'files'),
  'import.samples': async ({ imports, samplesFolder }) => {
    const names = (await readdir(samplesFolder)).sort();
    const paths = names.filter((name) => !name.startsWith('.')).map((name) => join(samplesFolder, name));
    return imports.startFiles(paths, 'samples', 'Sample articles');
  },
  'import.cancel': ({ imports }, { id }) => {
    imports.cancel(id);
    return null;
  },
  'import.undo': ({ imports }, { id }) => imports.undo(id),
  'import.retry': ({ imports }, { id, file }) => imports.retry(id, file),
  'import.list': ({ library }) => library.imports.list(IMPORTS_LISTED),
  'import.items': ({ library }, { id, ...query }) => library.imports.items(id, query),
};
