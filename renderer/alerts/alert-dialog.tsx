import { alertsStore } from '../state/alerts.ts';
import { closeDialog, dialogStore } from '../state/dialogs.ts';
import { useStore } from '../state/store.ts';
import { AlertForm } from './alert-form.tsx';

/** The dialog **New alert**, or **Edit alert** for one that is there. */
export function AlertDialog() {
  const dialog = useStore(dialogStore);
  const alerts = useStore(alertsStore);
  if (dialog?.kind !== 'alert') return null;
  const alert = dialog.id === null ? null : (alerts.find((one) => one.id === dialog.id) ?? null);
  if (dialog.id !== null && alert === null) return null;
  // A form of its own for each alert, so that nothing of the one before is left in it.
  return (
    <AlertForm key={dialog.id ?? 'new'} alert={alert} like={dialog.like ?? null} onClose={closeDialog} />
  );
}
