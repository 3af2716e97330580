import { ClipboardList } from 'lucide-react';
import { useStore } from '../state/store.ts';
import { collecting as words } from '../strings/en-importing.ts';
import { Button } from '../ui/button.tsx';
import { collectingStore, toggleCollecting } from './collecting.ts';
import styles from './collecting-sign.module.css';

/** A line above everything as long as copies are collected: nobody is to be listened to without seeing it. */
export function CollectingSign() {
  const { on, articles } = useStore(collectingStore);
  return (
    <div role="status">
      {on ? (
        <section className={styles['sign']} aria-label={words.name}>
          <ClipboardList className={styles['icon']} aria-hidden />
          <p className={styles['name']}>{words.name}</p>
          <p className={styles['facts']}>{articles > 0 ? words.collected(articles) : words.hint}</p>
          <Button size="small" title={words.stopHint} onClick={toggleCollecting}>
            {words.stop}
          </Button>
        </section>
      ) : null}
    </div>
  );
}
