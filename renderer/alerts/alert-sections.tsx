import type { AlertRow } from '../../electron/contract/replies.ts';
import { AlertRules } from './alert-rules.tsx';
import styles from './alert-sections.module.css';
import { FolderSection } from './folder-section.tsx';
import type { AlertDraft, ChangeDraft } from './use-alert-draft.ts';

export interface AlertSectionProps {
  readonly draft: AlertDraft;
  readonly change: ChangeDraft;
  /** Null: a new alert. */
  readonly alert: AlertRow | null;
}

/** What most alerts leave as it is: each a {@link Fold} that says in a few words what is set. */
export function AlertSections(props: AlertSectionProps) {
  return (
    <div className={styles['sections']}>
      <AlertRules {...props} />
      <FolderSection {...props} />
    </div>
  );
}
