import type { PlannedAlert } from '../../electron/domain/alerts/plan-alert-set.ts';
import { alertSets as words } from '../strings/en-alert-sets.ts';
import { AlertDot } from '../ui/alert-dot.tsx';
import { QueryPlace } from '../ui/query-place.tsx';
import styles from './alert-set.module.css';

/** One alert of a file: what becomes of it, or what is wrong with it and where. */
export function PlannedRow({ plan }: { readonly plan: PlannedAlert }) {
  return (
    <li className={styles['row']} data-state={plan.state}>
      <span className={styles['state']}>{words.states[plan.state]}</span>
      <div className={styles['what']}>
        <div className={styles['name']}>
          {'settings' in plan ? <AlertDot color={plan.settings.color} /> : null}
          {plan.name === '' ? <em>{words.noName}</em> : <bdi>{plan.name}</bdi>}
          <span className={styles['place']}>{words.row(plan.row)}</span>
        </div>
        <Detail plan={plan} />
      </div>
    </li>
  );
}

function Detail({ plan }: { readonly plan: PlannedAlert }) {
  switch (plan.state) {
    case 'same':
      return null;
    case 'new':
      return (
        <p className={styles['detail']} dir="auto">
          {plan.settings.aliases.join(' · ')}
        </p>
      );
    case 'changed':
      return <p className={styles['detail']}>{words.differs(plan.differs)}</p>;
    case 'failed':
      return plan.problems.map(({ message, query }) => (
        <div key={`${message} ${query?.text ?? ''}`} className={styles['problem']}>
          <p>{query ? words.at(message, query.start) : message}</p>
          {query ? <QueryPlace {...query} /> : null}
        </div>
      ));
  }
}
