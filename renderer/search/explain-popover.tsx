import { Info } from 'lucide-react';
import { useState } from 'react';
import type { QueryExplanation } from '../../electron/contract/replies.ts';
import type { ExplainedPart } from '../../electron/domain/query/explain-match.ts';
import { openDialog } from '../state/dialogs.ts';
import { queryHelp as words } from '../strings/en-queries.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Popover } from '../ui/popover.tsx';
import styles from './explain-popover.module.css';

export interface ExplainPopoverProps {
  readonly query: string;
  readonly sentence: string;
  readonly article: QueryExplanation['article'];
  /** The button's name, where there are several. */
  readonly label?: string;
  readonly title?: string;
  /** Called when it opens, so that what only it shows is asked for then. */
  readonly onOpen?: () => void;
  /** In a dialog there is no way to another one, which would close it. */
  readonly inDialog?: boolean;
}

/** What the query asks, in a sentence, and which of its parts the open article has. */
export function ExplainPopover({
  query,
  sentence,
  article,
  label = words.explain,
  title = words.explainTitle,
  onOpen,
  inDialog = false,
}: ExplainPopoverProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (next) onOpen?.();
      }}
      title={title}
      description={sentence}
      trigger={
        <IconButton label={label} size="small">
          <Info />
        </IconButton>
      }
    >
      {article ? (
        <section className={styles['article']}>
          <h3 className={styles['headline']}>{words.inArticle(article.headline)}</h3>
          <ul className={styles['parts']}>
            {article.parts.map((part) => (
              <li key={part.start} className={styles['part']} data-good={isAsAsked(part) ? '' : undefined}>
                <code dir="auto">{query.slice(part.start, part.end)}</code>
                <span>{outcome(part)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {inDialog ? null : (
        <div className={styles['foot']}>
          <Button
            size="small"
            variant="quiet"
            onClick={() => {
              setOpen(false);
              openDialog({ kind: 'queries' });
            }}
          >
            {words.open}
          </Button>
        </div>
      )}
    </Popover>
  );
}

function isAsAsked({ found, excluded }: ExplainedPart): boolean {
  return found !== excluded;
}

function outcome({ found, excluded, mentions }: ExplainedPart): string {
  if (!found) return excluded ? words.rightlyMissing : words.missing;
  if (excluded) return words.wronglyThere;
  return mentions.length === 0 ? words.holds : words.found(mentions.length);
}
