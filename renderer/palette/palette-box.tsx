import { Search } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { isMac } from '../state/bridge.ts';
import { palette as words } from '../strings/en-palette.ts';
import { Kbd } from '../ui/kbd.tsx';
import styles from './palette.module.css';
import type { PaletteEntry, PaletteGroup } from './palette-entry.ts';
import { PaletteLine } from './palette-line.tsx';
import { usePalette } from './use-palette.ts';

interface PaletteBoxProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onChoose: (entry: PaletteEntry, beside: boolean) => void;
}

const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/** Field and results. The focus stays in the field; the arrow keys move through the results. */
export function PaletteBox({ field, onChoose }: PaletteBoxProps) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const { groups, trouble } = usePalette(typed);
  const list = useId();
  const entries = groups.flatMap((group) => group.entries);
  const at = Math.min(chosen, Math.max(0, entries.length - 1));
  const active = entries[at];
  // Names may hold spaces, and attributes that point to ids take a space as the end of one.
  const idOf = (key: string): string => `${list}-${encodeURIComponent(key)}`;
  const lineId = (entry: PaletteEntry): string => idOf(entry.key);

  function press(event: KeyboardEvent): void {
    const step = STEP[event.key];
    if (step !== undefined && entries.length > 0) {
      event.preventDefault();
      const next = at + step;
      // One step goes round; a page stops at the ends.
      const wrapped = Math.abs(step) === 1 ? (next + entries.length) % entries.length : next;
      const landed = Math.min(entries.length - 1, Math.max(0, wrapped));
      setChosen(landed);
      const entry = entries[landed];
      if (entry) document.getElementById(lineId(entry))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && active && !event.nativeEvent.isComposing) {
      event.preventDefault();
      onChoose(active, isMac ? event.metaKey : event.ctrlKey);
    }
  }

  return (
    <>
      <div className={styles['field']}>
        <Search aria-hidden />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label={words.field}
          aria-expanded={entries.length > 0}
          aria-controls={list}
          aria-activedescendant={active ? lineId(active) : undefined}
          aria-autocomplete="list"
          placeholder={words.placeholder}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(0);
          }}
          onKeyDown={press}
        />
      </div>
      <div role="listbox" id={list} aria-label={words.results} className={styles['results']}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options inside a list box, not of fields
          <div key={groupKey(group)} role="group" aria-labelledby={idOf(`group-${groupKey(group)}`)}>
            <div id={idOf(`group-${groupKey(group)}`)} className={styles['heading']}>
              {words.groups[group.kind]}
            </div>
            {group.entries.map((entry) => (
              <PaletteLine
                key={entry.key}
                id={lineId(entry)}
                entry={entry}
                active={entry === active}
                onPoint={() => setChosen(entries.indexOf(entry))}
                onChoose={(beside) => onChoose(entry, beside)}
              />
            ))}
          </div>
        ))}
      </div>
      {trouble ? (
        <p role="alert" className={styles['none']}>
          {trouble}
        </p>
      ) : entries.length === 0 ? (
        <p className={styles['none']}>{words.none(typed.trim())}</p>
      ) : null}
      <p role="status" className="visually-hidden">
        {typed.trim() === '' ? '' : words.count(entries.length)}
      </p>
      <footer className={styles['hints']} aria-hidden="true">
        <span>
          <Kbd keys="↑" /> <Kbd keys="↓" /> {words.hintMove}
        </span>
        <span>
          <Kbd keys="Enter" /> {words.hintOpen}
        </span>
        <span>
          <Kbd keys="Mod+Enter" /> {words.hintBeside}
        </span>
        <span>
          <Kbd keys="Esc" /> {words.hintClose}
        </span>
      </footer>
    </>
  );
}

/** Commands can stand in two groups. */
function groupKey(group: PaletteGroup): string {
  return group.entries[0]?.key ?? group.kind;
}
