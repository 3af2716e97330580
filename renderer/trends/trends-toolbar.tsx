import type { AlertRow } from '../../electron/contract/replies.ts';
import type { AlertId } from '../../electron/domain/alerts/alert.ts';
import { localDay, TREND_BUCKETS } from '../../electron/domain/calendar-day.ts';
import { trends as words } from '../strings/en-trends.ts';
import { TextField } from '../ui/field.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select.tsx';
import { AlertPicker } from './alert-picker.tsx';
import { chooseTrends, RANGE_NAMES, type RangeName, rangeOf, type TrendChoice } from './trends-store.ts';
import styles from './trends-toolbar.module.css';

interface TrendsToolbarProps {
  readonly alerts: readonly AlertRow[];
  readonly chosen: ReadonlySet<AlertId>;
  readonly choice: TrendChoice;
  readonly range: RangeName;
}

const RANGES = RANGE_NAMES.map((value) => ({ value, label: words.ranges[value] }));
const BUCKETS = TREND_BUCKETS.map((value) => ({ value, label: words.buckets[value] }));
const MEASURES = (['articles', 'mentions'] as const).map((value) => ({
  value,
  label: words.measures[value],
}));

/** What the charts show: of which alerts, in which time, counted how. */
export function TrendsToolbar({ alerts, chosen, choice, range }: TrendsToolbarProps) {
  function chooseRange(next: RangeName): void {
    if (next !== 'own' || choice.from !== '') chooseTrends({ range: next });
    else {
      // Own days begin as what is shown now.
      const now = rangeOf(range, choice, Date.now()) ?? { from: '', to: localDay(Date.now()) };
      chooseTrends({ range: next, ...now });
    }
  }
  return (
    <div className={styles['toolbar']}>
      <AlertPicker alerts={alerts} chosen={chosen} onChoose={(ids) => chooseTrends({ alerts: ids })} />
      <div className={styles['range']}>
        <Select label={words.range} hideLabel value={range} options={RANGES} onValueChange={chooseRange} />
      </div>
      {range === 'own' ? (
        <div className={styles['days']}>
          <TextField
            type="date"
            label={words.from}
            hideLabel
            value={choice.from}
            onValueChange={(from) => chooseTrends({ from })}
          />
          <span aria-hidden>–</span>
          <TextField
            type="date"
            label={words.to}
            hideLabel
            value={choice.to}
            onValueChange={(to) => chooseTrends({ to })}
          />
        </div>
      ) : null}
      <Segmented
        label={words.bucket}
        hideLabel
        value={choice.bucket}
        options={BUCKETS}
        onValueChange={(bucket) => chooseTrends({ bucket })}
      />
      <Segmented
        label={words.measure}
        hideLabel
        value={choice.measure}
        options={MEASURES}
        onValueChange={(measure) => chooseTrends({ measure })}
      />
    </div>
  );
}
