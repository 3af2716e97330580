import { showArticle } from '../importing/import-actions.ts';
import { openBeside } from '../state/panes.ts';
import { leaveForArticles, showArticles, showSearch } from '../state/view.ts';
import { APP_COMMANDS } from './app-commands.ts';
import type { PaletteEntry } from './palette-entry.ts';

/** A source's name as a query: in quotes, since it may have several words. */
function sourceQuery(name: string): string {
  return `source:"${name.replace(/"/gu, ' ').trim()}"`;
}

/** Does what a line of the palette stands for. */
export function openEntry(entry: PaletteEntry, beside: boolean): void {
  switch (entry.kind) {
    case 'article':
      if (!beside) showArticle(entry.id);
      else {
        leaveForArticles();
        openBeside(entry.id);
      }
      return;
    case 'alert':
      showArticles({ folder: 'library', alert: entry.id });
      return;
    case 'tag':
      showArticles({ folder: 'library', tag: entry.label });
      return;
    case 'source':
      showSearch(sourceQuery(entry.label));
      return;
    case 'command':
      APP_COMMANDS[entry.id]?.run();
  }
}
