import type { AlertConditions } from '../../electron/domain/alerts/alert.ts';
import { notices as words } from '../strings/en-notices.ts';
import { Select } from '../ui/select.tsx';
import { nameOfLanguage } from './describe-rules.ts';
import styles from './rules.module.css';
import { ValuesField } from './values-field.tsx';

interface ConditionFieldsProps {
  readonly value: AlertConditions;
  readonly onValueChange: (changes: Partial<AlertConditions>) => void;
}

const COUNTS = [1, 2, 3, 5, 10, 20];

/** Which articles an alert asks for: of these sources, in these languages, with so many mentions. */
export function ConditionFields({ value, onValueChange }: ConditionFieldsProps) {
  const { leastMentions: least } = value;
  const counts = COUNTS.includes(least) ? COUNTS : [...COUNTS, least].sort((a, b) => a - b);
  return (
    <>
      <ValuesField
        of="source"
        label={words.sources}
        hint={words.sourcesHint}
        placeholder={words.addSource}
        values={value.sources}
        read={(written) => written}
        show={(source) => source}
        onValuesChange={(sources) => onValueChange({ sources })}
      />
      <ValuesField
        of="lang"
        label={words.languages}
        hint={words.languagesHint}
        placeholder={words.addLanguage}
        values={value.languages}
        read={readLanguage}
        show={nameOfLanguage}
        unread={words.unknownLanguage}
        onValuesChange={(languages) => onValueChange({ languages })}
      />
      <div className={styles['choice']}>
        <Select
          label={words.leastMentions}
          value={String(value.leastMentions)}
          options={counts.map((count) => ({ value: String(count), label: words.orMore(count) }))}
          onValueChange={(count) => onValueChange({ leastMentions: Number(count) })}
        />
      </div>
    </>
  );
}

/** A language's code without its region: an article in `en-GB` is one in English. Null for what is no code. */
function readLanguage(written: string): string | null {
  return /^([a-z]{2,3})(?:-[\w-]+)?$/u.exec(written.toLowerCase())?.[1] ?? null;
}
