import { Dialog } from '@base-ui/react/dialog';
import { useRef, useState } from 'react';
import { closeDialog, dialogStore } from '../state/dialogs.ts';
import { useStore } from '../state/store.ts';
import { palette as words } from '../strings/en-palette.ts';
import { openEntry } from './open-entry.ts';
import styles from './palette.module.css';
import { PaletteBox } from './palette-box.tsx';
import type { PaletteEntry } from './palette-entry.ts';

/** The command palette: headlines, sources, alerts, tags and everything the app does, by a few letters of the name. */
export function Palette() {
  const open = useStore(dialogStore)?.kind === 'palette';
  const field = useRef<HTMLInputElement>(null);
  // Opened again while it still fades away, the box would keep what was typed before: each opening has a box of its own.
  const [opening, setOpening] = useState({ open, count: 0 });
  if (opening.open !== open) setOpening({ open, count: opening.count + (open ? 1 : 0) });

  function choose(entry: PaletteEntry, beside: boolean): void {
    closeDialog();
    // The focus goes back first, so that what the command opens or focuses keeps it.
    window.setTimeout(() => openEntry(entry, beside));
  }

  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) closeDialog();
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={styles['backdrop']} />
        <Dialog.Popup className={styles['popup']} initialFocus={field}>
          <Dialog.Title className="visually-hidden">{words.title}</Dialog.Title>
          <PaletteBox key={opening.count} field={field} onChoose={choose} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
