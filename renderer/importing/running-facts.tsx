import { Fragment } from 'react';
import styles from './running-facts.module.css';

/** How far an import is, in a line that is broken between two facts, never inside one. */
export function RunningFacts({ facts }: { readonly facts: readonly string[] }) {
  return facts.map((fact, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: each kind of fact has its place
    <Fragment key={at}>
      {at > 0 ? ' · ' : ''}
      <span className={styles['fact']}>{fact}</span>
    </Fragment>
  ));
}
