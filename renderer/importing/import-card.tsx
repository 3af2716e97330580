import { useStore } from '../state/store.ts';
import styles from './import-card.module.css';
import type { ImportCard } from './import-cards.ts';
import { ImportReport } from './import-report.tsx';
import { cancellingStore } from './import-store.ts';
import { RunningImport } from './running-import.tsx';

/** One import: how far it has come, and in the end its report. */
export function ImportCardView({ card }: { readonly card: ImportCard }) {
  const cancelling = useStore(cancellingStore);
  return (
    <article className={styles['card']} aria-label={card.row.label}>
      {card.row.state === 'running' ? (
        <RunningImport row={card.row} pace={card.pace} cancelling={cancelling.has(card.row.id)} />
      ) : (
        <ImportReport card={card} />
      )}
    </article>
  );
}
