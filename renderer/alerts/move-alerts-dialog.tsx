import { useId, useRef, useState } from 'react';
import type { AlertRow } from '../../electron/contract/replies.ts';
import { alertSets as words } from '../strings/en-alert-sets.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { moveAlerts } from './change-alerts.ts';
import { FolderField } from './folder-field.tsx';

interface MoveAlertsDialogProps {
  readonly alerts: readonly AlertRow[];
  readonly onClose: () => void;
}

/** Asks for the folder that alerts are to stand in; a name that is new makes one. */
export function MoveAlertsDialog({ alerts, onClose }: MoveAlertsDialogProps) {
  const [folder, setFolder] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const form = useId();
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.moveTitle(alerts)}
      size="small"
      initialFocus={field}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" form={form} variant="primary">
            {words.moveAction}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          void moveAlerts(alerts, folder.trim()).then((done) => {
            if (done) onClose();
          });
        }}
      >
        <FolderField ref={field} value={folder} onValueChange={setFolder} />
      </form>
    </Dialog>
  );
}
