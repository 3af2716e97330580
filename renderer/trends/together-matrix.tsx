import { Download } from 'lucide-react';
import { useId } from 'react';
import type { AlertsTogether } from '../../electron/contract/trends.ts';
import { trends as words } from '../strings/en-trends.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { exportCsv, exportPicture } from './export-trends.ts';
import { type PairFigures, pairFigures, togetherTable } from './figure-tables.ts';
import { type MatrixCell, matrixDrawing } from './matrix-drawing.ts';
import type { Series } from './series.ts';
import styles from './together-matrix.module.css';
import figure from './trend-figure.module.css';
import { type CellMeasure, chooseTrends } from './trends-store.ts';
import { useCellKeys } from './use-cell-keys.ts';

interface TogetherMatrixProps {
  readonly together: AlertsTogether;
  readonly series: readonly Series[];
  readonly cells: CellMeasure;
  /** The days that it is of; empty for all. */
  readonly when: string;
  /** Shows the articles that two alerts have in common, or those of one, by their places. */
  readonly onOpen: (row: number, column: number) => void;
}

const CELLS = (['articles', 'share', 'lift'] as const).map((value) => ({ value, label: words.cells[value] }));
/** The strongest tint of a cell, in percent of the accent: letters stay easy to read on it. */
const DARKEST = 46;
/** From here on a lift is as dark as it gets. */
const HIGH_LIFT = 8;

/** Which alerts appear together: a cell for every two. Arrow keys move along, Enter shows their common articles. */
export function TogetherMatrix({ together, series, cells, when, onOpen }: TogetherMatrixProps) {
  const heading = useId();
  const names = series.map(({ name }) => name);
  const keys = useCellKeys([0, 0]);
  const figures = series.map((_, row) => series.map((_other, column) => pairFigures(together, row, column)));
  const most = Math.max(
    1,
    ...figures.flatMap((line, row) => line.map((one, column) => (row === column ? 0 : one.articles))),
  );
  const drawn = figures.map((line, row) =>
    line.map((pair, column): MatrixCell => {
      const own = row === column;
      const text = own ? words.number(pair.articles) : cellText(pair, cells);
      return { text, own, tint: own ? 0 : tintOf(pair, cells, most) };
    }),
  );
  const caption = `${words.together}: ${words.cells[cells].toLowerCase()}${when === '' ? '' : ` · ${when}`}`;
  const exportAs = (kind: 'svg' | 'png'): void =>
    void exportPicture(kind, matrixDrawing(series, drawn), caption, []);
  return (
    <section className={figure['figure']} aria-labelledby={heading}>
      <header className={figure['header']}>
        <h2 id={heading} className={figure['title']}>
          {words.together}
        </h2>
        <div className={figure['tools']}>
          <Segmented
            label={words.cellsLabel}
            hideLabel
            value={cells}
            options={CELLS}
            onValueChange={(next) => chooseTrends({ cells: next })}
          />
          <Menu
            entries={[
              { label: words.exportSvg, onSelect: () => exportAs('svg') },
              { label: words.exportPng, onSelect: () => exportAs('png') },
              { label: words.exportCsv, onSelect: () => void exportCsv(togetherTable(together, names)) },
            ]}
            trigger={
              <IconButton size="small" label={words.export(words.together)}>
                <Download />
              </IconButton>
            }
          />
        </div>
      </header>
      <p className={styles['hint']}>{words.cellsHint[cells]}</p>
      <div className={styles['frame']}>
        <table className={styles['matrix']} aria-labelledby={heading} onKeyDown={keys.onKeyDown}>
          <thead>
            <tr>
              <td />
              {series.map(({ id, name }) => (
                <th key={id} scope="col" title={name}>
                  <bdi>{name}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {series.map((one, row) => (
              <tr key={one.id}>
                <th scope="row" title={one.name}>
                  <span className={styles['swatch']} style={{ background: one.stroke }} aria-hidden />
                  <bdi>{one.name}</bdi>
                </th>
                {series.map((other, column) => {
                  const pair = figures[row]?.[column] ?? { articles: 0, share: null, lift: null };
                  const { text = '', tint = 0, own = false } = drawn[row]?.[column] ?? {};
                  return (
                    <td key={other.id} data-own={own || undefined}>
                      <button
                        type="button"
                        className={styles['cell']}
                        style={{
                          background: own
                            ? undefined
                            : `color-mix(in srgb, var(--accent) ${tint}%, transparent)`,
                        }}
                        disabled={pair.articles === 0}
                        aria-label={own ? words.own(one.name, pair.articles) : pairWords(one, other, pair)}
                        title={own ? words.own(one.name, pair.articles) : pairWords(one, other, pair)}
                        {...keys.cell(row, column)}
                        onClick={() => onOpen(row, column)}
                      >
                        {text}
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function pairWords(one: Series, other: Series, { articles, share, lift }: PairFigures): string {
  return words.pair(one.name, other.name, articles, words.percent(share ?? 0), words.times(lift ?? 0));
}

function cellText({ articles, share, lift }: PairFigures, cells: CellMeasure): string {
  if (articles === 0) return '·';
  if (cells === 'articles') return words.number(articles);
  return cells === 'share' ? words.percent(share ?? 0) : words.times(lift ?? 0);
}

/** How dark a cell is, in percent of the accent. A lift is tinted only where it is above chance. */
function tintOf({ articles, share, lift }: PairFigures, cells: CellMeasure, most: number): number {
  const shares = {
    articles: articles / most,
    share: share ?? 0,
    lift: Math.max(0, Math.log(Math.max(1, lift ?? 1)) / Math.log(HIGH_LIFT)),
  };
  return Math.round(Math.min(1, shares[cells]) * DARKEST);
}
