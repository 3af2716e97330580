import { useEffect } from 'react';
import type { HitCount } from '../../electron/contract/ipc.ts';
import { backend } from '../state/backend.ts';
import { showArticles } from '../state/view.ts';
import { alerts as words } from '../strings/en-alerts.ts';
import { showToast } from '../ui/toast.tsx';

/** Up to so many alerts are named one by one. */
const NAMED = 3;

function announce(hits: readonly HitCount[]): void {
  if (hits.length > NAMED) {
    showToast({
      message: words.manyHits(hits.length),
      detail: hits.map((hit) => hit.name).join(', '),
    });
    return;
  }
  for (const hit of hits) {
    showToast({
      message: words.newHits(hit.name, hit.articles),
      action: {
        label: words.show,
        onSelect: () => showArticles({ folder: 'library', alert: hit.alert }),
      },
    });
  }
}

/** Says which alerts an import had new articles for, with the way to them. */
export function useNewHitToasts(): void {
  useEffect(() => backend.on('import.ended', ({ newHits }) => announce(newHits)), []);
}
