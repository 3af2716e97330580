import { Check, Plus, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { AliasProposal } from '../../electron/contract/replies.ts';
import { aliases as words } from '../strings/en-aliases.ts';
import { Button } from '../ui/button.tsx';
import { MarkedText } from '../ui/marked-text.tsx';
import { shortSnippet } from '../ui/short-snippet.ts';
import styles from './alias-proposals.module.css';
import { bareAlias } from './bare-alias.ts';
import type { ShownLine } from './shown-line.ts';

interface AliasProposalsProps {
  readonly proposals: readonly AliasProposal[];
  readonly shown: ShownLine | null;
  readonly onShow: (shown: ShownLine | null) => void;
  readonly onAdd: (alias: string) => void;
  readonly onUndo: (alias: string) => void;
}

/** As many as leave the rest of the form in sight. */
const FIRST = 4;
const BEFORE_MARK = 24;

/** Further names for what is watched, each with why it is proposed and what it would bring. */
export function AliasProposals({ proposals, shown, onShow, onAdd, onUndo }: AliasProposalsProps) {
  const [all, setAll] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  const section = useRef<HTMLElement>(null);
  /** The button that was pressed is gone with its row: the next one takes its place, so that several are added by one key. */
  const refocus = useRef<number | null>(null);

  useEffect(() => {
    const at = refocus.current;
    if (at === null || !section.current) return;
    refocus.current = null;
    const buttons = section.current.querySelectorAll<HTMLElement>('[data-add]');
    const next =
      buttons[Math.min(at, buttons.length - 1)] ?? section.current.querySelector<HTMLElement>('[data-undo]');
    next?.focus();
  });

  if (proposals.length === 0 && added === null) return null;
  const rows = all || proposals.length <= FIRST + 1 ? proposals : proposals.slice(0, FIRST);
  return (
    <section ref={section} className={styles['proposals']} aria-label={words.proposals}>
      <div className={styles['head']}>
        <h3 className={styles['title']}>{words.proposals}</h3>
        <p className={styles['added']} role="status">
          {added === null ? null : (
            <>
              <Check aria-hidden="true" />
              <span className={styles['what']}>
                <bdi>{words.added(bareAlias(added))}</bdi>
              </span>
              <Button
                size="small"
                variant="quiet"
                icon={<Undo2 aria-hidden="true" />}
                aria-label={words.undoAdded(bareAlias(added))}
                data-undo=""
                onClick={() => {
                  onUndo(added);
                  setAdded(null);
                  refocus.current = 0;
                }}
              >
                {words.undo}
              </Button>
            </>
          )}
        </p>
      </div>
      {rows.length > 0 ? (
        <ul className={styles['rows']}>
          {rows.map((proposal, at) => (
            <Proposal
              key={proposal.alias}
              proposal={proposal}
              shown={shown?.proposed === true && shown.alias === proposal.alias}
              onShow={(show) => onShow(show ? { alias: proposal.alias, only: true, proposed: true } : null)}
              onAdd={() => {
                onAdd(proposal.alias);
                setAdded(proposal.alias);
                refocus.current = at;
              }}
            />
          ))}
        </ul>
      ) : null}
      {rows.length < proposals.length ? (
        <Button size="small" variant="quiet" onClick={() => setAll(true)}>
          {words.moreProposals(proposals.length - rows.length)}
        </Button>
      ) : null}
    </section>
  );
}

interface ProposalProps {
  readonly proposal: AliasProposal;
  readonly shown: boolean;
  readonly onShow: (show: boolean) => void;
  readonly onAdd: () => void;
}

function Proposal({ proposal, shown, onShow, onAdd }: ProposalProps) {
  const { alias, kind, of, articles, example, figures } = proposal;
  const name = bareAlias(alias);
  return (
    <li className={styles['row']}>
      <div className={styles['text']}>
        <p className={styles['first']}>
          <bdi className={styles['name']}>{name}</bdi>
          <span className={styles['why']}>{words.why(kind, articles, bareAlias(of))}</span>
        </p>
        {example ? (
          <p className={styles['sentence']} dir="auto">
            <MarkedText {...shortSnippet(example.snippet, BEFORE_MARK)} />
          </p>
        ) : null}
      </div>
      {figures ? (
        figures.only === 0 ? (
          <span className={styles['nothing']}>{words.brings(0, figures.articles)}</span>
        ) : (
          <button
            type="button"
            className={styles['figure']}
            aria-label={words.showFound(name, figures.only)}
            aria-pressed={shown}
            onClick={() => onShow(!shown)}
          >
            {words.brings(figures.only, figures.articles)}
          </button>
        )
      ) : null}
      <Button
        size="small"
        icon={<Plus aria-hidden="true" />}
        aria-label={words.addProposal(name)}
        data-add=""
        onClick={onAdd}
      >
        {words.add}
      </Button>
    </li>
  );
}
