import type { InboxEntryKey } from '../../electron/contract/inbox.ts';
import type { AlertSetReply } from '../../electron/contract/replies.ts';
import type { ArticleView } from '../../electron/contract/schemas.ts';
import type { AlertId, AlertSettings } from '../../electron/domain/alerts/alert.ts';
import type { ArticleId } from '../../electron/domain/article.ts';
import { createStore } from './store.ts';

/** The one dialog that can be open. */
export type OpenDialog =
  | { readonly kind: 'palette' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'shortcuts' }
  /** What can be imported. */
  | { readonly kind: 'formats' }
  /** How queries are written. */
  | { readonly kind: 'queries' }
  /** A paste that holds several articles, while the person is asked what to do with it. */
  | {
      readonly kind: 'digest';
      readonly text: string;
      readonly html: string;
      readonly headlines: readonly string[];
    }
  /** Null: a new alert. */
  | {
      readonly kind: 'alert';
      readonly id: AlertId | null;
      /** What a new alert begins with. */
      readonly like?: AlertSettings;
    }
  | { readonly kind: 'move-alerts'; readonly ids: readonly AlertId[] }
  | { readonly kind: 'rename-folder'; readonly folder: string }
  | { readonly kind: 'batch-search' }
  | { readonly kind: 'manage-alerts' }
  /** Null: all of them. */
  | { readonly kind: 'export-alerts'; readonly ids: readonly AlertId[] | null }
  | { readonly kind: 'import-alerts'; readonly set: AlertSetReply }
  | { readonly kind: 'edit-many'; readonly ids: readonly ArticleId[] }
  | { readonly kind: 'edit-article'; readonly id: ArticleId }
  | { readonly kind: 'tags'; readonly ids: readonly ArticleId[] }
  /** Why these hits are not relevant. */
  | { readonly kind: 'not-relevant'; readonly entries: readonly InboxEntryKey[] }
  | { readonly kind: 'export'; readonly articles: ExportChoice };

export type ExportChoice = { readonly ids: readonly ArticleId[] } | { readonly view: ArticleView };

export const dialogStore = createStore<OpenDialog | null>(null);

export function openDialog(dialog: OpenDialog): void {
  dialogStore.set(dialog);
}

export function closeDialog(): void {
  dialogStore.set(null);
}
