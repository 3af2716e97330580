import { alertHandlers } from './alert.ts';
import { articleHandlers } from './article.ts';
import { backupHandlers } from './backup.ts';
import { groupHandlers } from './group.ts';
import type { Handlers } from './handler.ts';
import { importHandlers } from './import.ts';
import { inboxHandlers } from './inbox.ts';
import { libraryHandlers } from './library.ts';
import { mappingHandlers } from './mapping.ts';
import { paletteHandlers } from './palette.ts';
import { searchHandlers } from './search.ts';
import { trendHandlers } from './trend.ts';
import { watchHandlers } from './watch.ts';

/** One handler for each request of the contract. */
export const allHandlers: Handlers = {
  ...libraryHandlers,
  ...searchHandlers,
  ...paletteHandlers,
  ...articleHandlers,
  ...groupHandlers,
  ...importHandlers,
  ...mappingHandlers,
  ...alertHandlers,
  ...inboxHandlers,
  ...backupHandlers,
  ...watchHandlers,
  ...trendHandlers,
};
