import { LoaderCircle } from 'lucide-react';
import styles from './progress.module.css';

/** Something is going on whose end is not known. */
export function Spinner({ label }: { readonly label: string }) {
  return (
    <span role="status" className={styles['spinner']}>
      <LoaderCircle aria-hidden />
      <span className="visually-hidden">{label}</span>
    </span>
  );
}

/** How far something has come, of a known whole. */
export function Progress(props: { readonly label: string; readonly value: number; readonly max: number }) {
  return (
    <progress className={styles['progress']} aria-label={props.label} value={props.value} max={props.max} />
  );
}
