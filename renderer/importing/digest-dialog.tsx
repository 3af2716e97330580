import { useRef, useState } from 'react';
import { closeDialog, dialogStore } from '../state/dialogs.ts';
import { useStore } from '../state/store.ts';
import { importing as words } from '../strings/en-importing.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './digest-dialog.module.css';
import { importDigest } from './import-actions.ts';

/** Asks what to do with a paste that holds several articles, before anything of it is kept. */
export function DigestDialog() {
  const dialog = useStore(dialogStore);
  const [busy, setBusy] = useState(false);
  const main = useRef<HTMLButtonElement>(null);
  const headlines = dialog?.kind === 'digest' ? dialog.headlines : [];

  async function run(choice: 'split' | 'whole'): Promise<void> {
    setBusy(true);
    await importDigest(choice);
    setBusy(false);
  }

  return (
    <Dialog
      open={dialog?.kind === 'digest'}
      onClose={closeDialog}
      title={words.digestTitle}
      description={words.digestText(headlines.length)}
      initialFocus={main}
      keepOnPressOutside
      footer={
        <>
          <Button variant="quiet" onClick={closeDialog}>
            {words.cancel}
          </Button>
          <span className={styles['gap']} />
          <Button disabled={busy} onClick={() => void run('whole')}>
            {words.digestWhole}
          </Button>
          <Button ref={main} variant="primary" disabled={busy} onClick={() => void run('split')}>
            {words.digestSplit(headlines.length)}
          </Button>
        </>
      }
    >
      <ol className={styles['headlines']}>
        {headlines.map((headline, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and headlines may be the same
          <li key={at} dir="auto" className={styles['headline']}>
            {headline || words.digestUntitled}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
