import { Collapsible } from '@base-ui/react/collapsible';
import { ChevronRight } from 'lucide-react';
import { alerts as words } from '../strings/en-alerts.ts';
import styles from './query-help.module.css';

/** The query language in seven lines, out of the way until it is asked for. */
export function QueryHelp() {
  return (
    <Collapsible.Root>
      <Collapsible.Trigger className={styles['trigger']}>
        <ChevronRight aria-hidden className={styles['arrow']} />
        {words.help}
      </Collapsible.Trigger>
      <Collapsible.Panel>
        <dl className={styles['rows']}>
          {words.helpRows.map((row) => (
            <div key={row.written} className={styles['row']}>
              <dt>{row.written}</dt>
              <dd>{row.means}</dd>
            </div>
          ))}
        </dl>
      </Collapsible.Panel>
    </Collapsible.Root>
  );
}
