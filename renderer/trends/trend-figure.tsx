import { Download } from 'lucide-react';
import { type ReactNode, useId, useRef } from 'react';
import { trends as words } from '../strings/en-trends.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { chartDrawing } from './compose-picture.ts';
import type { FigureTable } from './csv.ts';
import { exportCsv, exportPicture } from './export-trends.ts';
import type { Series } from './series.ts';
import styles from './trend-figure.module.css';
import type { ShownAs } from './trends-store.ts';

interface TrendFigureProps {
  readonly title: string;
  /** What the picture says above the chart, where it leaves the app. */
  readonly caption: string;
  readonly series: readonly Series[];
  readonly table: FigureTable;
  readonly shownAs: ShownAs;
  readonly onShownAs: (shownAs: ShownAs) => void;
  readonly chart: ReactNode;
  readonly tableView: ReactNode;
  /** What stands in no bar or bucket. */
  readonly notes?: readonly string[];
}

const KINDS = [
  { value: 'chart', label: words.chart },
  { value: 'table', label: words.table },
] as const;

/** A chart under its title, or the same figures as a table, with the way out of the app. */
export function TrendFigure(props: TrendFigureProps) {
  const { title, caption, series, table, shownAs, onShownAs, chart, tableView, notes = [] } = props;
  const heading = useId();
  const frame = useRef<HTMLDivElement>(null);
  const picture = (kind: 'svg' | 'png') => ({
    label: kind === 'svg' ? words.exportSvg : words.exportPng,
    // A table has nothing that could be drawn.
    disabled: shownAs === 'table',
    onSelect: () => {
      const drawn = frame.current?.querySelector<SVGSVGElement>('svg.recharts-surface');
      if (drawn) void exportPicture(kind, chartDrawing(drawn), caption, series);
    },
  });
  return (
    <section className={styles['figure']} aria-labelledby={heading}>
      <header className={styles['header']}>
        <h2 id={heading} className={styles['title']}>
          {title}
        </h2>
        <div className={styles['tools']}>
          <Segmented
            label={words.shownAs(title)}
            hideLabel
            value={shownAs}
            options={KINDS}
            onValueChange={onShownAs}
          />
          <Menu
            entries={[
              picture('svg'),
              picture('png'),
              { label: words.exportCsv, onSelect: () => void exportCsv(table) },
            ]}
            trigger={
              <IconButton size="small" label={words.export(title)}>
                <Download />
              </IconButton>
            }
          />
        </div>
      </header>
      <div ref={frame}>{shownAs === 'chart' ? chart : tableView}</div>
      {notes.length > 0 ? (
        <ul className={styles['notes']}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
