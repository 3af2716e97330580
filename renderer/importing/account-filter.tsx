import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { Fragment } from 'react';
import type { ImportCounts } from '../../electron/domain/import-outcome.ts';
import { imports as words } from '../strings/en-importing.ts';
import styles from './account-filter.module.css';
import type { ItemFilter } from './use-import-items.ts';

interface AccountFilterProps {
  readonly counts: ImportCounts;
  readonly value: ItemFilter;
  readonly onValueChange: (filter: ItemFilter) => void;
}

const PARTS = [
  { filter: 'all', sign: '' },
  { filter: 'imported', sign: '=' },
  { filter: 'skipped', sign: '+' },
  { filter: 'failed', sign: '+' },
] as const;

/** The account of an import, offered = imported + skipped + failed; pressing a part of it shows these items. */
export function AccountFilter({ counts, value, onValueChange }: AccountFilterProps) {
  return (
    <RadioGroup
      className={styles['account']}
      aria-label={words.filterLabel}
      value={value}
      onValueChange={(next: ItemFilter) => onValueChange(next)}
    >
      {PARTS.map(({ filter, sign }) => {
        const count = filter === 'all' ? counts.offered : counts[filter];
        return (
          <Fragment key={filter}>
            {sign === '' ? null : (
              <span className={styles['sign']} aria-hidden="true">
                {sign}
              </span>
            )}
            <Radio.Root
              value={filter}
              className={styles['part']}
              data-outcome={filter}
              data-some={count > 0 || undefined}
              aria-label={words.counted(words.filter[filter], count)}
            >
              <span className={styles['count']}>{words.number(count)}</span>
              <span className={styles['name']}>{words.filter[filter]}</span>
            </Radio.Root>
          </Fragment>
        );
      })}
    </RadioGroup>
  );
}
