import styles from './item-name.module.css';

/** The name of a file with what leads to it. Where there is no room for all of it the folders give way, not the name. */
export function ItemName({ name }: { readonly name: string }) {
  const end = name.lastIndexOf('/') + 1;
  return (
    <span className={styles['whole']}>
      {end > 0 ? <bdi className={styles['folders']}>{name.slice(0, end)}</bdi> : null}
      <bdi className={styles['name']}>{name.slice(end)}</bdi>
    </span>
  );
}
