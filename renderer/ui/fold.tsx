import { Collapsible } from '@base-ui/react/collapsible';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './fold.module.css';

export interface FoldProps {
  readonly title: string;
  /** What is set inside, in a few words; in sight whether it is open or not. */
  readonly summary?: string | undefined;
  /** Open from the start, as where something unusual is set inside. */
  readonly startOpen?: boolean;
  readonly children: ReactNode;
}

/** A part of a form that is folded away until it is asked for. */
export function Fold({ title, summary, startOpen = false, children }: FoldProps) {
  return (
    <Collapsible.Root defaultOpen={startOpen} className={styles['fold']}>
      <Collapsible.Trigger className={styles['trigger']}>
        <ChevronRight aria-hidden className={styles['arrow']} />
        <span className={styles['title']}>{title}</span>
        {summary ? <span className={styles['summary']}>{summary}</span> : null}
      </Collapsible.Trigger>
      <Collapsible.Panel className={styles['panel']}>{children}</Collapsible.Panel>
    </Collapsible.Root>
  );
}
