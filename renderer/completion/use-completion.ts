import { type FormEvent, type KeyboardEvent, type RefObject, useId, useState } from 'react';
import {
  acceptCompletion,
  type Completion,
  fixedCompletions,
  libraryCompletions,
  libraryValueAt,
} from '../../electron/domain/query/complete-query.ts';
import { type CompletionPlace, completionPlace } from '../../electron/domain/query/completion-place.ts';
import { useLibraryValues } from './use-library-values.ts';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

export interface CompletionOptions {
  readonly field: RefObject<TextControl | null>;
  /** What stands in the field. */
  readonly value: string;
  /** Each line is one of an alert. */
  readonly alert: boolean;
  /** For the arrow that leads down out of the last completion. */
  readonly onLeave?: () => void;
}

export interface CompletionState {
  readonly completions: readonly Completion[];
  /** Index of the one that Enter takes; -1 while none is. */
  readonly chosen: number;
  readonly place: CompletionPlace | null;
  readonly list: string;
  readonly optionId: (index: number) => string;
  readonly choose: (index: number) => void;
  readonly accept: (completion: Completion) => void;
  /** Takes a key where it is meant for the completions; true when it did. */
  readonly press: (event: KeyboardEvent) => boolean;
  /** Takes the list away until something is typed again. */
  readonly rest: () => void;
  /** For the field itself. */
  readonly fieldProps: {
    readonly onInput: (event: FormEvent) => void;
    readonly onCompositionEnd: () => void;
    readonly onSelect: () => void;
    readonly onBlur: () => void;
    readonly 'aria-autocomplete': 'list';
    readonly 'aria-haspopup': 'listbox';
    readonly 'aria-controls': string | undefined;
    readonly 'aria-activedescendant': string | undefined;
  };
}

interface Typed {
  readonly text: string;
  readonly caret: number;
}

const NONE: readonly Completion[] = [];
const MOST = 9;

/** Completes a query in a field as it is typed: what can stand at the caret, from the language and from the library. */
export function useCompletion({ field, value, alert, onLeave }: CompletionOptions): CompletionState {
  // What was typed last, and where; null once the caret has gone elsewhere.
  const [typed, setTyped] = useState<Typed | null>(null);
  /** Where a list was closed that stays so until another part is typed. */
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const [chosen, setChosen] = useState(-1);
  const list = useId();

  const isThere = typed !== null && typed.text === value;
  const found = isThere ? completionPlace(value, typed.caret, { alert }) : null;
  const place = found !== null && found.start !== closedAt ? found : null;
  const asked = place && libraryValueAt(place);
  const values = useLibraryValues(asked, place?.typed ?? '');
  const completions = place
    ? [
        ...fixedCompletions(value, place, { alert, now: Date.now() }),
        ...libraryCompletions(value, place, values, { alert }),
      ].slice(0, MOST)
    : NONE;
  const active = chosen < completions.length ? chosen : -1;
  const optionId = (index: number): string => `${list}-${index}`;

  function look(): void {
    const control = field.current;
    if (!control) return;
    const { selectionStart, selectionEnd, value: text } = control;
    setTyped(
      selectionStart !== null && selectionStart === selectionEnd ? { text, caret: selectionStart } : null,
    );
    setChosen(-1);
  }

  function close(): void {
    setClosedAt(place?.start ?? null);
    setChosen(-1);
  }

  function accept(completion: Completion): void {
    const control = field.current;
    if (!control || !place) return;
    const { text, caret } = acceptCompletion(value, place, completion);
    const written = text.slice(place.start, text.length - (value.length - place.end));
    control.focus();
    control.setSelectionRange(place.start, place.end);
    // Unlike a new value, this can be undone by the keys that undo typing, and tells the field's owner by itself.
    document.execCommand('insertText', false, written);
    control.setSelectionRange(caret, caret);
    look();
  }

  function press(event: KeyboardEvent): boolean {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (completions.length === 0) return false;
    const completion = completions[active];
    switch (event.key) {
      case 'ArrowDown':
        if (active + 1 < completions.length) setChosen(active + 1);
        else {
          close();
          onLeave?.();
        }
        break;
      case 'ArrowUp':
        if (active === -1) return false;
        setChosen(active - 1);
        break;
      case 'Enter':
      case 'Tab':
        if (!completion || event.shiftKey) {
          // It means the field, and what comes after it.
          setTyped(null);
          return false;
        }
        accept(completion);
        break;
      case 'Escape':
        close();
        break;
      default:
        return false;
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  const isOpen = completions.length > 0;
  return {
    completions,
    chosen: active,
    place,
    list,
    optionId,
    choose: setChosen,
    accept,
    press,
    rest: () => setTyped(null),
    fieldProps: {
      onInput: ({ nativeEvent }) => {
        // What an input method has not settled yet is none of ours.
        if (nativeEvent instanceof InputEvent && nativeEvent.isComposing) return;
        look();
        // Another part than the one whose list was closed.
        const start = field.current ? startOf(field.current, alert) : null;
        if (start !== closedAt) setClosedAt(null);
      },
      onCompositionEnd: look,
      onSelect: () => {
        if (typed !== null && field.current?.selectionStart !== typed.caret) setTyped(null);
      },
      onBlur: () => setTyped(null),
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
      'aria-controls': isOpen ? list : undefined,
      'aria-activedescendant': active === -1 ? undefined : optionId(active),
    },
  };
}

function startOf({ value, selectionStart }: TextControl, alert: boolean): number | null {
  return selectionStart === null ? null : (completionPlace(value, selectionStart, { alert })?.start ?? null);
}
