import { useEffect } from 'react';
import { AlertSuggestions } from '../alerts/alert-suggestions.tsx';
import { useNewHitToasts } from '../alerts/use-new-hit-toasts.ts';
import { onCommand } from '../state/commands.ts';
import { useStore } from '../state/store.ts';
import { importing as words } from '../strings/en-importing.ts';
import { DigestDialog } from './digest-dialog.tsx';
import { DropOverlay } from './drop-overlay.tsx';
import { importChosenFiles, importChosenFolder } from './import-actions.ts';
import { ImportCardView } from './import-card.tsx';
import { followImports, importCardsStore, samplesJustImportedStore } from './import-store.ts';
import styles from './import-surface.module.css';
import { useFileDrop } from './use-file-drop.ts';
import { usePaste } from './use-paste.ts';
import { useUndoKey } from './use-undo-key.ts';

/** Paste, drop, and the imports that run or just ended. Mounted once at the root. */
export function ImportSurface() {
  const cards = useStore(importCardsStore);
  const suggesting =
    useStore(samplesJustImportedStore) && cards.every((card) => card.row.state !== 'running');
  const dropping = useFileDrop();
  usePaste();
  useUndoKey();
  useNewHitToasts();
  useEffect(() => {
    const stops = [
      followImports(),
      onCommand('import-files', () => void importChosenFiles()),
      onCommand('import-folder', () => void importChosenFolder()),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);

  return (
    <>
      <section className={styles['cards']} aria-label={words.region}>
        {suggesting ? <AlertSuggestions onDismiss={() => samplesJustImportedStore.set(false)} /> : null}
        {cards.map((card) => (
          <ImportCardView key={card.row.id} card={card} />
        ))}
      </section>
      <DigestDialog />
      {dropping ? <DropOverlay /> : null}
    </>
  );
}
