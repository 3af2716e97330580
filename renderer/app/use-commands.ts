import { useEffect } from 'react';
import { goToInbox } from '../inbox/inbox-actions.ts';
import { searchWantedStore } from '../search/search-wanted.ts';
import { onCommand } from '../state/commands.ts';
import { openDialog } from '../state/dialogs.ts';
import { selectedIds } from '../state/selection.ts';
import { ALL_ARTICLES, leaveForArticles, showArticles, showImports, viewStore } from '../state/view.ts';
import { showList, toggleList, toggleSidebar } from './folds.ts';

function exportWhatIsShown(): void {
  const ids = selectedIds();
  const shown = viewStore.get();
  if (ids.length > 1) openDialog({ kind: 'export', articles: { ids } });
  else
    openDialog({ kind: 'export', articles: { view: shown.kind === 'articles' ? shown.view : ALL_ARTICLES } });
}

function goToSearch(): void {
  leaveForArticles();
  showList();
  searchWantedStore.set(true);
}

/** Does what the application menu and the palette ask for, but for what belongs to importing. */
export function useCommands(): void {
  useEffect(() => {
    const stops = [
      onCommand('new-alert', () => openDialog({ kind: 'alert', id: null })),
      onCommand('open-palette', () => openDialog({ kind: 'palette' })),
      onCommand('open-settings', () => openDialog({ kind: 'settings' })),
      onCommand('export', exportWhatIsShown),
      onCommand('focus-search', goToSearch),
      onCommand('toggle-sidebar', toggleSidebar),
      onCommand('toggle-list', toggleList),
      onCommand('show-library', () => showArticles(ALL_ARTICLES)),
      onCommand('show-inbox', () => goToInbox()),
      onCommand('show-imports', () => showImports()),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
}
