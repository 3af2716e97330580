import { useState } from 'react';
import { backend, errorMessage } from '../state/backend.ts';
import { bridge } from '../state/bridge.ts';
import { watching as words } from '../strings/en-importing.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Switch } from '../ui/switch.tsx';
import { showToast } from '../ui/toast.tsx';
import styles from './watched-folders.module.css';

/** How a folder is to be watched, and then which. */
export function WatchDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const [subfolders, setSubfolders] = useState(true);
  const [existing, setExisting] = useState(false);

  async function choose(): Promise<void> {
    try {
      const grant = await bridge.chooseImportFolder();
      if (grant === null) return;
      await backend.call('watch.add', { grant, subfolders, existing });
      onClose();
    } catch (error) {
      showToast({ message: words.failed, detail: errorMessage(error), kind: 'problem' });
    }
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={words.title}
      description={words.text}
      size="small"
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" onClick={() => void choose()}>
            {words.choose}
          </Button>
        </>
      }
    >
      <div className={styles['choices']}>
        <Switch label={words.subfolders} checked={subfolders} onCheckedChange={setSubfolders} />
        <Switch label={words.existing} checked={existing} onCheckedChange={setExisting} />
      </div>
    </Dialog>
  );
}
