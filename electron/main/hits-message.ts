import type { HitCount } from '../contract/ipc.ts';
import type { NotificationWords } from './notifications.ts';

/** More would not be read: most desktops cut a notification after two lines. */
const NAMED = 4;

/** The words of one notification for all hits of a batch, most first: *5 new hits*, `NATO 3, SCO 2`. */
export function hitsMessage(hits: readonly HitCount[], digest: boolean): NotificationWords {
  const total = hits.reduce((sum, { articles }) => sum + articles, 0);
  const count = `${total.toLocaleString('en')} new ${total === 1 ? 'hit' : 'hits'}`;
  const named = hits.slice(0, NAMED).map(({ name, articles }) => `${name} ${articles.toLocaleString('en')}`);
  const more = hits.length - NAMED;
  const rest = more > 0 ? ` and ${more} more ${more === 1 ? 'alert' : 'alerts'}` : '';
  return { title: digest ? `Digest: ${count}` : count, body: named.join(', ') + rest };
}
