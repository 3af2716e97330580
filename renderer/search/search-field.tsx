import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { QueryProblem } from '../../electron/contract/replies.ts';
import { CompletionList } from '../completion/completion-list.tsx';
import { useCompletion } from '../completion/use-completion.ts';
import { openDialog } from '../state/dialogs.ts';
import { useStore } from '../state/store.ts';
import { queryStore } from '../state/view.ts';
import { strings } from '../strings/en.ts';
import { queryHelp } from '../strings/en-queries.ts';
import { Kbd } from '../ui/kbd.tsx';
import { finishQuery, typeQuery } from './ask.ts';
import { ExplainPopover } from './explain-popover.tsx';
import styles from './search-field.module.css';
import { searchWantedStore } from './search-wanted.ts';
import { TranslationLine } from './translation-line.tsx';
import { useExplanation } from './use-explanation.ts';

export interface SearchFieldProps {
  readonly problem: QueryProblem | null;
  /** For the arrow that leads from the field into the list. */
  readonly onLeave: () => void;
}

/** The query with the place of its mistake underlined, and what is wrong there. */
function Problem({ id, query, problem }: { id: string; query: string; problem: QueryProblem }) {
  const end = Math.max(problem.end, problem.start + 1);
  return (
    <p id={id} role="alert" className={styles['problem']}>
      <code className={styles['query']}>
        {query.slice(0, problem.start)}
        <span className={styles['place']}>{query.slice(problem.start, end) || ' '}</span>
        {query.slice(end)}
      </code>
      {problem.message}
      <button type="button" className={styles['help']} onClick={() => openDialog({ kind: 'queries' })}>
        {queryHelp.open}
      </button>
    </p>
  );
}

/** The search field on top of the list. `/` leads to it, Esc clears it, the arrow down leads into the list. */
export function SearchField({ problem, onLeave }: SearchFieldProps) {
  const query = useStore(queryStore);
  const input = useRef<HTMLInputElement>(null);
  const problemId = useId();
  const explanation = useExplanation();
  const completion = useCompletion({ field: input, value: query, alert: false, onLeave });

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
    if (event.nativeEvent.isComposing || completion.press(event)) return;
    if (event.key === 'Enter') finishQuery(query);
    else if (event.key === 'Escape') {
      if (query === '') onLeave();
      else typeQuery('');
    } else if (event.key === 'ArrowDown') onLeave();
    else return;
    event.preventDefault();
  }

  return (
    <search className={styles['search']}>
      <div className={styles['box']} data-problem={problem ? '' : undefined}>
        <Search aria-hidden />
        <input
          ref={input}
          type="text"
          role="combobox"
          enterKeyHint="search"
          aria-expanded={completion.completions.length > 0}
          className={styles['input']}
          aria-label={strings.search.label}
          aria-describedby={problem ? problemId : undefined}
          aria-invalid={problem ? true : undefined}
          placeholder={strings.search.placeholder}
          value={query}
          spellCheck={false}
          autoComplete="off"
          dir="auto"
          {...completion.fieldProps}
          onChange={(event) => typeQuery(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <CompletionList field={input} state={completion} />
        {explanation?.sentence ? (
          <ExplainPopover query={query} sentence={explanation.sentence} article={explanation.article} />
        ) : null}
        {query === '' ? (
          <Kbd keys="/" />
        ) : (
          <button
            type="button"
            className={styles['clear']}
            aria-label={strings.search.clear}
            onClick={() => {
              typeQuery('');
              input.current?.focus();
            }}
          >
            <X />
          </button>
        )}
      </div>
      {problem ? <Problem id={problemId} query={query} problem={problem} /> : null}
      {explanation?.translation ? <TranslationLine translation={explanation.translation} /> : null}
    </search>
  );
}
