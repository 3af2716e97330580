import type { HitCount } from '../contract/ipc.ts';

/** More would not be read: most desktops cut a notification after two lines. */
const NAMED = 4;

/** The words of one notification for all new hits of an import: `NATO: 3 new articles · SCO: 1`. */
export function hitsMessage(hits: readonly HitCount[]): { readonly title: string; readonly body: string } {
  const ordered = [...hits].sort((a, b) => b.articles - a.articles);
  const parts = ordered.slice(0, NAMED).map((hit, index) => {
    if (index > 0) return `${hit.name}: ${hit.articles}`;
    return `${hit.name}: ${hit.articles} new ${hit.articles === 1 ? 'article' : 'articles'}`;
  });
  const more = ordered.length - NAMED;
  if (more > 0) parts.push(`${more} more ${more === 1 ? 'alert' : 'alerts'}`);
  return {
    title: ordered.length === 1 ? 'New for your alert' : 'New for your alerts',
    body: parts.join(' · '),
  };
}
