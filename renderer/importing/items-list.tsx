import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { ImportRow } from '../../electron/contract/replies.ts';
import { imports as words } from '../strings/en-importing.ts';
import { ImportItemLine } from './import-item-line.tsx';
import { ItemActions } from './item-actions.tsx';
import styles from './items-list.module.css';
import type { ImportItems } from './use-import-items.ts';

/** Of most lines: a name, and what it comes from or why it is not in. */
const LINE_HEIGHT = 48;

interface ItemsListProps {
  readonly row: ImportRow;
  readonly items: ImportItems;
  /** What is said where there are none. */
  readonly none: string;
}

/** What became of each article of an import: as many lines as are in sight, of however many there are. */
export function ItemsList({ row, items, none }: ItemsListProps) {
  const { total, at, show, trouble } = items;
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => scroll.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 8,
    paddingStart: 6,
    paddingEnd: 24,
  });
  const lines = virtual.getVirtualItems();
  const first = lines[0]?.index ?? 0;
  const last = lines.at(-1)?.index ?? 0;
  useEffect(() => show(first, last), [show, first, last]);

  return (
    <div ref={scroll} className={styles['scroll']}>
      {trouble ? (
        <p role="alert" className={styles['trouble']}>
          {trouble}
        </p>
      ) : null}
      {total === 0 ? <p className={styles['none']}>{none}</p> : null}
      <ul className={styles['items']} style={{ height: virtual.getTotalSize() }} aria-label={words.items}>
        {lines.map(({ index, start, key }) => {
          const item = at(index);
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              className={styles['line']}
              data-index={index}
              aria-setsize={total ?? 0}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              {item ? (
                <>
                  <ImportItemLine item={item} row={row} />
                  <ItemActions item={item} row={row} />
                </>
              ) : (
                <div className={styles['waiting']} aria-hidden="true" />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
