import { closeDialog, dialogStore } from '../state/dialogs.ts';
import { useStore } from '../state/store.ts';
import { EditArticle } from './edit-article.tsx';
import { EditMany } from './edit-many.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { TagsDialog } from './tags-dialog.tsx';

/** Edit details, tags and export: each for its dialog. Mounted once at the root. */
export function ArticleDialogs() {
  const dialog = useStore(dialogStore);
  switch (dialog?.kind) {
    case 'edit-article':
      return <EditArticle key={dialog.id} id={dialog.id} onClose={closeDialog} />;
    case 'edit-many':
      return <EditMany ids={dialog.ids} onClose={closeDialog} />;
    case 'tags':
      return <TagsDialog ids={dialog.ids} onClose={closeDialog} />;
    case 'export':
      return <ExportDialog articles={dialog.articles} onClose={closeDialog} />;
    default:
      return null;
  }
}
