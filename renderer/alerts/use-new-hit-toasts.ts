import { useEffect } from 'react';
import type { HitCount } from '../../electron/contract/ipc.ts';
import { NOTICE_AT_ONCE } from '../../electron/domain/alerts/alert.ts';
import type { ImportId } from '../../electron/domain/article.ts';
import { alertsStore } from '../state/alerts.ts';
import { backend } from '../state/backend.ts';
import { showArticles } from '../state/view.ts';
import { alerts as words } from '../strings/en-alerts.ts';
import { showToast } from '../ui/toast.tsx';
import { isMuted } from './describe-rules.ts';

/** What a person asked to hear of at once, and has not muted. */
function isHeard({ alert: id }: HitCount): boolean {
  const notice = alertsStore.get().find((alert) => alert.id === id)?.notice ?? NOTICE_AT_ONCE;
  return notice.when === 'at-once' && !isMuted(notice, Date.now());
}

/** One message for a batch, however many alerts it concerns. */
function announce(newHits: readonly HitCount[], importId: ImportId): void {
  const hits = newHits.filter(isHeard);
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
