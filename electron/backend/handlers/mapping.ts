import type { HandlersOf } from './handler.ts';

export const mappingHandlers: HandlersOf<'mapping'> = {
  'mapping.open': ({ imports }) => imports.questions.open(),
  'mapping.answer': ({ imports }, { question, fields }) => {
    imports.questions.answer(question, fields);
    return null;
  },
  'mapping.preview': ({ imports }, { question, fields }, signal) =>
    imports.previewRow(question, fields, signal),
};
