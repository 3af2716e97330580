import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { QueryProblem } from '../../electron/contract/replies.ts';
import styles from '../search/search-field.module.css';
import { searchWantedStore } from '../search/search-wanted.ts';
import { useStore, useStorePart } from '../state/store.ts';
import { inbox as words } from '../strings/en-inbox.ts';
import { Kbd } from '../ui/kbd.tsx';
import { changeInboxFilter, inboxFilterStore } from './inbox-state.ts';

export interface InboxSearchProps {
  readonly problem: QueryProblem | null;
  /** For the arrow that leads from the field into the list. */
  readonly onLeave: () => void;
}

/** A query over the inbox alone. `/` leads to it, Esc clears it, the arrow down leads into the list. */
export function InboxSearch({ problem, onLeave }: InboxSearchProps) {
  const text = useStorePart(inboxFilterStore, (filter) => filter.text);
  const input = useRef<HTMLInputElement>(null);
  const problemId = useId();
  const wanted = useStore(searchWantedStore);
  useEffect(() => {
    if (!wanted) return;
    // After a menu or the palette that asked for it has given the focus back.
    window.setTimeout(() => {
      searchWantedStore.set(false);
      input.current?.focus();
      input.current?.select();
    });
  }, [wanted]);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'Enter' || (event.key === 'Escape' && text === ''))
      onLeave();
    else if (event.key === 'Escape') changeInboxFilter({ text: '' });
    else return;
    event.preventDefault();
  }

  return (
    <search className={styles['search']}>
      <div className={styles['box']} data-problem={problem ? '' : undefined}>
        <Search aria-hidden />
        <input
          ref={input}
          type="search"
          className={styles['input']}
          aria-label={words.search}
          aria-describedby={problem ? problemId : undefined}
          aria-invalid={problem ? true : undefined}
          placeholder={words.search}
          value={text}
          spellCheck={false}
          autoComplete="off"
          dir="auto"
          onChange={(event) => changeInboxFilter({ text: event.target.value })}
          onKeyDown={onKeyDown}
        />
        {text === '' ? (
          <Kbd keys="/" />
        ) : (
          <button
            type="button"
            className={styles['clear']}
            aria-label={words.clearSearch}
            onClick={() => {
              changeInboxFilter({ text: '' });
              input.current?.focus();
            }}
          >
            <X />
          </button>
        )}
      </div>
      {problem ? (
        <p id={problemId} role="alert" className={styles['problem']}>
          {problem.message}
        </p>
      ) : null}
    </search>
  );
}
