import { useEffect } from 'react';
import { useNewHitToasts } from '../alerts/use-new-hit-toasts.ts';
import { onCommand } from '../state/commands.ts';
import { followCollecting } from './collecting.ts';
import { ColumnsDialog } from './columns-dialog.tsx';
import { DigestDialog } from './digest-dialog.tsx';
import { DropOverlay } from './drop-overlay.tsx';
import { FormatsDialog } from './formats-dialog.tsx';
import { importChosenFiles, importChosenFolder } from './import-actions.ts';
import { followImports } from './import-store.ts';
import { followTableQuestions } from './table-questions-store.ts';
import { useFileDrop } from './use-file-drop.ts';
import { usePaste } from './use-paste.ts';
import { useUndoKey } from './use-undo-key.ts';

/** Paste, drop, and the questions that imports ask; what they come to stands in the dock. Mounted once at the root. */
export function ImportSurface() {
  const dropping = useFileDrop();
  usePaste();
  useUndoKey();
  useNewHitToasts();
  useEffect(() => {
    const stops = [
      followImports(),
      followCollecting(),
      followTableQuestions(),
      onCommand('import-files', () => void importChosenFiles()),
      onCommand('import-folder', () => void importChosenFolder()),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);

  return (
    <>
      <DigestDialog />
      <ColumnsDialog />
      <FormatsDialog />
      {dropping ? <DropOverlay /> : null}
    </>
  );
}
