import { type KeyboardEvent, useState } from 'react';

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** For each cell that can be opened: what makes it one stop for Tab, and its place for the arrow keys. */
export interface CellKeys {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly cell: (
    row: number,
    column: number,
  ) => {
    readonly 'data-cell': string;
    readonly tabIndex: number;
    readonly onFocus: () => void;
  };
}

/**
 * Arrow keys in a table whose cells are buttons: one of them stands in the order of Tab, the arrows go to the next one in
 * their direction, Home and End to the first and last of the row.
 * @param first the cell that Tab comes to at first
 */
export function useCellKeys(first: readonly [number, number]): CellKeys {
  const [current, setCurrent] = useState<string | null>(null);
  const name = (row: number, column: number): string => `${row}.${column}`;

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const target = event.target instanceof HTMLElement ? event.target.dataset['cell'] : undefined;
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const [row = 0, column = 0] = target.split('.').map(Number);
    const cells = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-cell]')];
    const at = (one: HTMLElement): readonly [number, number] => {
      const [r = 0, c = 0] = (one.dataset['cell'] ?? '').split('.').map(Number);
      return [r, c];
    };
    const inRow = cells.filter((one) => at(one)[0] === row);
    const step = STEPS[event.key];
    let next: HTMLElement | undefined;
    if (event.key === 'Home') next = inRow[0];
    else if (event.key === 'End') next = inRow.at(-1);
    else if (step) {
      const [down, right] = step;
      // The nearest cell in this direction; a cell that cannot be opened is passed over.
      const ahead = cells.filter((one) => {
        const [r, c] = at(one);
        return down === 0 ? r === row && (c - column) * right > 0 : c === column && (r - row) * down > 0;
      });
      next = step[0] < 0 || step[1] < 0 ? ahead.at(-1) : ahead[0];
    } else return;
    event.preventDefault();
    next?.focus();
  }

  return {
    onKeyDown,
    cell: (row, column) => ({
      'data-cell': name(row, column),
      tabIndex: (current ?? name(...first)) === name(row, column) ? 0 : -1,
      onFocus: () => setCurrent(name(row, column)),
    }),
  };
}
