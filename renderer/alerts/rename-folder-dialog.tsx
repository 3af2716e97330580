import { useId, useRef, useState } from 'react';
import { alertsStore } from '../state/alerts.ts';
import { useStore } from '../state/store.ts';
import { alertSets as words } from '../strings/en-alert-sets.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { folderNames } from './alert-folders.ts';
import { renameFolder } from './change-alerts.ts';

interface RenameFolderDialogProps {
  readonly folder: string;
  readonly onClose: () => void;
}

/** Gives a folder of alerts another name. */
export function RenameFolderDialog({ folder, onClose }: RenameFolderDialogProps) {
  const folders = folderNames(useStore(alertsStore));
  const [typed, setTyped] = useState(folder);
  const field = useRef<HTMLInputElement>(null);
  const form = useId();
  const name = typed.trim();
  const joins = name !== folder && folders.includes(name);
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.renameTitle(folder)}
      size="small"
      initialFocus={field}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" form={form} variant="primary" disabled={name === ''}>
            {words.renameAction}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (name === '') return;
          void renameFolder(folder, name).then((done) => {
            if (done) onClose();
          });
        }}
      >
        <TextField
          ref={field}
          label={words.renameField}
          value={typed}
          maxLength={200}
          dir="auto"
          hint={joins ? words.renameJoins(name) : undefined}
          problem={name === '' ? words.renameNeeded : undefined}
          onValueChange={setTyped}
        />
      </form>
    </Dialog>
  );
}
