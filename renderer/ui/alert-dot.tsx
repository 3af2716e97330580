import type { AlertColor } from '../../electron/domain/alerts/alert.ts';
import styles from './alert-dot.module.css';

/** The colour of an alert, beside its name. */
export function AlertDot({ color }: { readonly color: AlertColor }) {
  return <span className={styles['dot']} data-alert-color={color} aria-hidden />;
}
