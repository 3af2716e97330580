import { CaseSensitive, TriangleAlert } from 'lucide-react';
import type { LineFigures, QueryProblem } from '../../electron/contract/replies.ts';
import { ExplainPopover } from '../search/explain-popover.tsx';
import { alerts as words } from '../strings/en-alerts.ts';
import { aliases as aliasWords } from '../strings/en-aliases.ts';
import type { ReadLine } from './alias-lines.ts';
import styles from './alias-rows.module.css';
import { bareAlias } from './bare-alias.ts';
import { describeLine } from './describe-line.ts';
import { useLineExplanation } from './use-line-explanation.ts';

export interface AliasRowProps {
  readonly read: ReadLine;
  readonly problem: QueryProblem | undefined;
  readonly warning: string | null;
  /** Unknown while they are counted. */
  readonly figures: LineFigures | undefined;
  /** Alone, a line has nothing to be compared with. */
  readonly alone: boolean;
  /** Which of its articles are shown beside the form. */
  readonly shown: 'all' | 'only' | null;
  readonly onShow: (only: boolean) => void;
  readonly onToggleCase: () => void;
}

/** One line of the field: how it is read, what is wrong with it, and what it brings. */
export function AliasRow(props: AliasRowProps) {
  const { read, problem, warning, figures, onToggleCase } = props;
  const { sentence, article, ask } = useLineExplanation(read.alias);
  return (
    <li className={styles['row']} data-problem={problem ? true : undefined}>
      <div className={styles['line']}>
        <bdi className={styles['text']}>{problem ? read.line : bareAlias(read.alias)}</bdi>
        {problem ? (
          <span className={styles['problem']}>
            <TriangleAlert size={13} aria-hidden="true" />
            {problem.message}
          </span>
        ) : (
          <span className={styles['means']}>{describeLine(read)}</span>
        )}
        {read.choice && !problem ? (
          <button
            type="button"
            className={styles['choice']}
            onClick={onToggleCase}
            aria-label={read.exact ? words.chooseAnyCaseFor(read.line) : words.chooseExactFor(read.line)}
          >
            <CaseSensitive size={15} aria-hidden="true" />
            {read.exact ? words.chooseAnyCase : words.chooseExact}
          </button>
        ) : null}
      </div>
      {problem ? null : (
        <div className={styles['side']}>
          {figures ? <Figures {...props} figures={figures} /> : null}
          {sentence === null ? null : (
            <ExplainPopover
              query={read.alias}
              sentence={sentence}
              article={article}
              label={aliasWords.explainLine(read.line)}
              title={aliasWords.explainTitle}
              onOpen={ask}
              inDialog
            />
          )}
        </div>
      )}
      {warning && !problem ? <p className={styles['warning']}>{warning}</p> : null}
    </li>
  );
}

function Figures({ read, figures, alone, shown, onShow }: AliasRowProps & { readonly figures: LineFigures }) {
  const { articles, only } = figures;
  if (articles === 0) return <span className={styles['nothing']}>{aliasWords.lineNothing}</span>;
  return (
    <>
      {alone ? null : only === 0 ? (
        <span className={styles['nothing']}>{aliasWords.lineNothingNew}</span>
      ) : (
        <button
          type="button"
          className={styles['figure']}
          aria-label={aliasWords.showOnly(read.line, only)}
          aria-pressed={shown === 'only'}
          onClick={() => onShow(true)}
        >
          {aliasWords.lineOnly(only)}
        </button>
      )}
      <button
        type="button"
        className={styles['figure']}
        aria-label={aliasWords.showLine(read.line, articles)}
        aria-pressed={shown === 'all'}
        onClick={() => onShow(false)}
      >
        {aliasWords.lineArticles(articles)}
      </button>
    </>
  );
}
