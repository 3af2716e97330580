import type { AlertId } from '../../electron/domain/alerts/alert.ts';
import { BatchDialog } from '../search/batch-dialog.tsx';
import { alertsStore } from '../state/alerts.ts';
import { closeDialog, dialogStore } from '../state/dialogs.ts';
import { useStore } from '../state/store.ts';
import { ExportAlertsDialog } from './export-alerts-dialog.tsx';
import { ImportAlertsDialog } from './import-alerts-dialog.tsx';
import { ManageAlertsDialog } from './manage-alerts-dialog.tsx';
import { MoveAlertsDialog } from './move-alerts-dialog.tsx';
import { RenameFolderDialog } from './rename-folder-dialog.tsx';

/** The dialogs about several alerts at once. Mounted once at the root. */
export function AlertSetDialogs() {
  const dialog = useStore(dialogStore);
  const alerts = useStore(alertsStore);
  const of = (ids: readonly AlertId[]) => alerts.filter(({ id }) => ids.includes(id));
  switch (dialog?.kind) {
    case 'move-alerts':
      return <MoveAlertsDialog alerts={of(dialog.ids)} onClose={closeDialog} />;
    case 'export-alerts':
      return (
        <ExportAlertsDialog
          alerts={dialog.ids ? of(dialog.ids) : alerts}
          all={dialog.ids === null}
          onClose={closeDialog}
        />
      );
    case 'import-alerts':
      return <ImportAlertsDialog set={dialog.set} onClose={closeDialog} />;
    case 'manage-alerts':
      return <ManageAlertsDialog onClose={closeDialog} />;
    case 'batch-search':
      return <BatchDialog onClose={closeDialog} />;
    case 'rename-folder':
      return <RenameFolderDialog folder={dialog.folder} onClose={closeDialog} />;
    default:
      return null;
  }
}
