import { type RefObject, useLayoutEffect, useRef } from 'react';
import { completionHint, completion as words } from '../strings/en-completion.ts';
import { caretRectangle } from './caret-rectangle.ts';
import styles from './completion-list.module.css';
import type { CompletionState } from './use-completion.ts';
import { useQuietWords } from './use-quiet-words.ts';

interface CompletionListProps {
  readonly field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>;
  readonly state: CompletionState;
}

/** In CSS pixels: between the line and the list, and from the list to the edge of the window. */
const GAP = 5;
const MARGIN = 8;

/** What can be written at the caret, right below it. The focus stays in the field. */
export function CompletionList({ field, state }: CompletionListProps) {
  const { completions, chosen, place, list } = state;
  const popup = useRef<HTMLDivElement>(null);
  const start = place?.start ?? -1;
  const isOpen = completions.length > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: its size depends on what is in it
  useLayoutEffect(() => {
    const element = popup.current;
    const control = field.current;
    if (!element || !control || !isOpen) return;
    if (!element.matches(':popover-open')) element.showPopover();
    const caret = caretRectangle(control, start);
    const { width, height } = element.getBoundingClientRect();
    const isLeftward = getComputedStyle(control).direction === 'rtl';
    const left = Math.min(isLeftward ? caret.left - width : caret.left, window.innerWidth - MARGIN - width);
    const below = caret.bottom + GAP;
    const fits = below + height + MARGIN <= window.innerHeight;
    element.style.left = `${Math.max(MARGIN, left)}px`;
    element.style.top = `${fits ? below : Math.max(MARGIN, caret.top - GAP - height)}px`;
  }, [field, isOpen, start, completions]);

  useQuietWords(popup, state);
  const isAnnounced = completions.some(({ kind }) => kind !== 'word');
  return (
    <>
      {isOpen ? (
        <div
          ref={popup}
          popover="manual"
          role="listbox"
          id={list}
          aria-label={words.list}
          className={styles['popup']}
        >
          {completions.map((completion, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active line
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys for every line
            <div
              key={`${completion.kind} ${completion.label}`}
              id={state.optionId(index)}
              role="option"
              aria-selected={index === chosen}
              className={styles['option']}
              data-kind={completion.kind}
              // The field keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onMouseMove={({ movementX, movementY }) => {
                // A list that opens below a pointer that rests has not been pointed at: Enter still means the field.
                if (index !== chosen && (movementX !== 0 || movementY !== 0)) state.choose(index);
              }}
              onClick={() => state.accept(completion)}
            >
              <span className={styles['label']}>
                <bdi>{completion.label}</bdi>
              </span>
              <span className={styles['hint']}>{completionHint(completion)}</span>
              {completion.articles === null ? null : (
                <span className={styles['articles']}>{words.articles(completion.articles)}</span>
              )}
            </div>
          ))}
        </div>
      ) : null}
      <span role="status" className="visually-hidden">
        {isAnnounced ? words.count(completions.length) : ''}
      </span>
    </>
  );
}
