import type { AlertRow } from '../../electron/contract/replies.ts';
import type { ArticleView } from '../../electron/contract/schemas.ts';
import { strings } from '../strings/en.ts';

/** The name of what the list shows. */
export function viewTitle(view: ArticleView, alerts: ReadonlyMap<number, AlertRow>): string {
  const { titles } = strings.list;
  if (view.folder === 'trash') return titles.trash;
  if (view.alert !== undefined) return alerts.get(view.alert)?.name ?? titles.all;
  if (view.alertFolder !== undefined) return view.alertFolder;
  if (view.tag !== undefined) return view.tag;
  if (view.importId !== undefined) return titles.import;
  if (view.unread) return titles.unread;
  return view.starred ? titles.starred : titles.all;
}

/** What an empty list of this view says: title and words. */
export function emptyWords(view: ArticleView): readonly [string, string] {
  const { empty } = strings.list;
  if (view.folder === 'trash') return empty.trash;
  if (view.alert !== undefined || view.alertFolder !== undefined) return empty.alert;
  if (view.tag !== undefined) return empty.tag;
  if (view.importId !== undefined) return empty.import;
  if (view.unread) return empty.unread;
  return view.starred ? empty.starred : empty.all;
}
