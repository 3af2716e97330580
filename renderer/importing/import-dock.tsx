import { AlertSuggestions } from '../alerts/alert-suggestions.tsx';
import { useStore } from '../state/store.ts';
import { viewStore } from '../state/view.ts';
import { importing as words } from '../strings/en-importing.ts';
import { ImportCardView } from './import-card.tsx';
import styles from './import-dock.module.css';
import { importCardsStore, samplesJustImportedStore } from './import-store.ts';

/**
 * The imports that run or just ended, at the foot of the list, where they cover nothing that is read; over the window's
 * corner only while the list is away.
 */
export function ImportDock({ floating = false }: { readonly floating?: boolean }) {
  const all = useStore(importCardsStore);
  const view = useStore(viewStore);
  // What is shown with all its items needs no card that says the same beside it.
  const cards = all.filter(({ row }) => floating || view.kind !== 'imports' || view.opened !== row.id);
  // The suggestions can wait until the list is back; they must not lie over what is read.
  const suggesting =
    useStore(samplesJustImportedStore) && !floating && all.every((card) => card.row.state !== 'running');
  return (
    <section className={floating ? styles['floating'] : styles['docked']} aria-label={words.region}>
      {suggesting ? <AlertSuggestions onDismiss={() => samplesJustImportedStore.set(false)} /> : null}
      {cards.map((card) => (
        <ImportCardView key={card.row.id} card={card} />
      ))}
    </section>
  );
}
