import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId } from 'react';
import type { NarrowingEffect } from '../../electron/contract/inbox.ts';
import type { ArticleExample } from '../../electron/contract/replies.ts';
import type { Alert } from '../../electron/domain/alerts/alert.ts';
import type { Narrowing } from '../../electron/domain/alerts/narrowing.ts';
import { strings } from '../strings/en.ts';
import { dismissing as words } from '../strings/en-inbox.ts';
import { MarkedText } from '../ui/marked-text.tsx';
import styles from './narrowing-choice.module.css';
import type { ProposedNarrowing } from './use-narrowings.ts';

export interface NarrowingChoiceProps {
  readonly alert: Pick<Alert, 'id' | 'name' | 'color' | 'aliases'>;
  /** Null while they are looked for. */
  readonly proposed: readonly ProposedNarrowing[] | null;
  /** Null leaves the alert as it is. */
  readonly value: number | null;
  readonly onValueChange: (value: number | null) => void;
}

function nameOf({ kind, words: said, reach }: Narrowing): string {
  switch (kind) {
    case 'exact-case':
    case 'exclude-phrase':
    case 'near-word':
      return words.kinds[kind](said);
    case 'least-mentions':
      return words.kinds[kind](reach.conditions.leastMentions);
    case 'scope':
      return words.kinds[kind](reach.scope);
  }
}

function effectText(effect: ProposedNarrowing['effect']): string {
  if (effect === null) return words.looking;
  if (effect === 'failed') return words.failed;
  const said = words.effect(effect.goes, effect.unread, effect.stays);
  return effect.brings > 0 ? `${said}, ${words.brings(effect.brings)}` : said;
}

interface ExamplesProps {
  readonly title: string;
  readonly examples: readonly ArticleExample[];
  readonly alert: Pick<Alert, 'id' | 'color'>;
}

function Examples({ title, examples, alert }: ExamplesProps) {
  if (examples.length === 0) return null;
  return (
    <div>
      <h4 className={styles['heading']}>{title}</h4>
      <ul className={styles['examples']}>
        {examples.map(({ id, headline, source, snippet }) => (
          <li key={id}>
            <div className={styles['headline']} dir="auto">
              {headline || strings.list.noHeadline}
              {source ? <span className={styles['source']}> · {source}</span> : null}
            </div>
            <div className={styles['snippet']} dir="auto">
              <MarkedText {...snippet} alert={alert} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface DetailsProps {
  readonly narrowing: Narrowing;
  readonly effect: NarrowingEffect | null;
  readonly alert: NarrowingChoiceProps['alert'];
}

/** What the chosen one does: the lines that it changes, and articles that would go and stay. */
function Details({ narrowing, effect, alert }: DetailsProps) {
  const changed = narrowing.reach.aliases.filter((alias) => !alert.aliases.includes(alias));
  return (
    <div className={styles['details']}>
      {changed.length > 0 ? (
        <p className={styles['lines']}>
          {words.line}
          {changed.map((alias) => (
            <code key={alias} dir="auto">
              {alias}
            </code>
          ))}
        </p>
      ) : null}
      {effect ? (
        <div className={styles['both']}>
          <Examples title={words.going} examples={effect.going} alert={alert} />
          <Examples title={words.staying} examples={effect.staying} alert={alert} />
        </div>
      ) : null}
    </div>
  );
}

/** How the alert could leave out the like, each with what that does; nothing is changed before it is confirmed. */
export function NarrowingChoice({ alert, proposed, value, onValueChange }: NarrowingChoiceProps) {
  const id = useId();
  const chosen = value === null ? undefined : proposed?.[value];
  return (
    <section className={styles['narrowing']} aria-labelledby={id} aria-busy={proposed === null}>
      <h3 id={id} className={styles['title']}>
        {words.narrow(alert.name)}
      </h3>
      {proposed === null ? <p className={styles['note']}>{words.proposing}</p> : null}
      {proposed?.length === 0 ? <p className={styles['note']}>{words.noProposal}</p> : null}
      {proposed && proposed.length > 0 ? (
        <RadioGroup
          className={styles['choices']}
          aria-labelledby={id}
          value={value === null ? '' : String(value)}
          onValueChange={(next: string) => onValueChange(next === '' ? null : Number(next))}
        >
          <Radio.Root value="" className={styles['choice']} aria-label={words.asItIs}>
            <span className={styles['radio']} aria-hidden />
            <span className={styles['name']}>{words.asItIs}</span>
            <span className={styles['effect']}>{words.asItIsHint}</span>
          </Radio.Root>
          {proposed.map(({ narrowing, effect }, index) => {
            const name = nameOf(narrowing);
            return (
              <Radio.Root
                key={name}
                value={String(index)}
                className={styles['choice']}
                aria-label={`${name}. ${effectText(effect)}`}
              >
                <span className={styles['radio']} aria-hidden />
                <span className={styles['name']} dir="auto">
                  {name}
                </span>
                <span className={styles['effect']}>{effectText(effect)}</span>
              </Radio.Root>
            );
          })}
        </RadioGroup>
      ) : null}
      {chosen ? (
        <Details
          narrowing={chosen.narrowing}
          effect={chosen.effect === 'failed' ? null : chosen.effect}
          alert={alert}
        />
      ) : null}
    </section>
  );
}
