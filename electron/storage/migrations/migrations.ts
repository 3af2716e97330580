import { first } from './0001-first.ts';
import { mergeLater } from './0002-merge-later.ts';
import { filesOfImports } from './0003-files-of-imports.ts';
import { groups } from './0004-groups.ts';
import { articleDetails } from './0005-article-details.ts';
import { pictures } from './0006-pictures.ts';
import { resumedAndWatched } from './0007-resumed-and-watched.ts';
import { tablesInArchives } from './0008-tables-in-archives.ts';
import { alertsThatLookBack } from './0009-alerts-that-look-back.ts';
import type { Migration } from './migration.ts';

/** All of them, in order, each one version further than the one before. */
export const migrations: readonly Migration[] = [
  first,
  mergeLater,
  filesOfImports,
  groups,
  articleDetails,
  pictures,
  resumedAndWatched,
  tablesInArchives,
  alertsThatLookBack,
];
