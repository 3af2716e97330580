import { tableName } from '../importing/find-table.ts';
import type { HandlersOf } from './handler.ts';

export const mappingHandlers: HandlersOf<'mapping'> = {
  'mapping.open': ({ imports }) => imports.questions.open(),
  'mapping.answer': ({ imports }, { question, answer }) => {
    imports.questions.answer(question, answer);
    return null;
  },
  'mapping.preview': ({ imports }, { question, answer }, signal) =>
    imports.previewRow(question, answer, signal),
  'mapping.ofImport': ({ library }, { id }) => {
    const kept = library.imports.countKept(id);
    return library.mappings.ofImport(id).map(({ file, part, mapping }, table) => {
      const path = library.imports.pathOf(id, file);
      return {
        file,
        table,
        name: tableName(path, part),
        mapping,
        onDisk: path !== '',
        kept: kept.get(file) ?? 0,
      };
    });
  },
  'mapping.change': async ({ imports }, { id, table }) => {
    await imports.changeColumns(id, table);
    return null;
  },
};
