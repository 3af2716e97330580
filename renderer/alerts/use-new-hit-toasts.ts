import { useEffect } from 'react';
import type { HitCount } from '../../electron/contract/ipc.ts';
import type { ImportId } from '../../electron/domain/article.ts';
import { backend } from '../state/backend.ts';
import { showArticles } from '../state/view.ts';
import { alerts as words } from '../strings/en-alerts.ts';
import { showToast } from '../ui/toast.tsx';

/** One message for a batch, however many alerts it concerns. */
function announce(hits: readonly HitCount[], importId: ImportId): void {
  const [first] = hits;
  if (!first) return;
  const one = hits.length === 1;
  showToast({
    message: one ? words.newHits(first.name, first.articles) : words.manyHits(hits.length),
    ...(one ? {} : { detail: words.hitsByAlert(hits) }),
    action: {
      label: words.show,
      onSelect: () => showArticles({ folder: 'library', ...(one ? { alert: first.alert } : { importId }) }),
    },
  });
}

/** Says which alerts an import had new articles for, with the way to them. */
export function useNewHitToasts(): void {
  useEffect(() => backend.on('import.ended', ({ newHits, report }) => announce(newHits, report.id)), []);
}
