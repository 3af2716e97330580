import { Autocomplete } from '@base-ui/react/autocomplete';
import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { KnownValue } from '../../electron/domain/query/known-value.ts';
import { backend } from '../state/backend.ts';
import { notices as words } from '../strings/en-notices.ts';
import { classNames } from '../ui/class-names.ts';
import controls from '../ui/field.module.css';
import { Field } from '../ui/field.tsx';
import floating from '../ui/floating.module.css';
import styles from './values-field.module.css';

interface ValuesFieldProps {
  readonly of: 'source' | 'lang';
  readonly label: string;
  readonly hint: string;
  readonly placeholder: string;
  readonly values: readonly string[];
  /** The value that somebody wrote or chose; null for none. */
  readonly read: (written: string) => string | null;
  readonly show: (value: string) => string;
  /** What is wrong where it cannot be read. */
  readonly unread?: string;
  readonly onValuesChange: (values: readonly string[]) => void;
}

const OFFERED = 8;

/** Any number of the library's sources or languages: each can be taken away, and the library completes what is typed. */
export function ValuesField(props: ValuesFieldProps) {
  const { of, label, hint, placeholder, values, read, show, unread, onValuesChange } = props;
  const [written, setWritten] = useState('');
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const known = useKnownValues(of, written, open);
  const offered = known.filter(({ value }) => !values.includes(read(value) ?? value));

  function add(text: string): void {
    const value = read(text.trim());
    if (text.trim() === '') return;
    if (value === null) {
      setProblem(unread);
      return;
    }
    if (!values.includes(value)) onValuesChange([...values, value]);
    setWritten('');
  }

  return (
    <Field label={label} hint={values.length === 0 ? hint : undefined} problem={problem}>
      {values.length > 0 ? (
        <ul className={styles['values']} aria-label={label}>
          {values.map((value) => (
            <li key={value} className={styles['value']}>
              <bdi>{show(value)}</bdi>
              <button
                type="button"
                className={styles['remove']}
                aria-label={words.removeValue(show(value))}
                onClick={() => onValuesChange(values.filter((one) => one !== value))}
              >
                <X aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <Autocomplete.Root
        items={offered}
        // The library has found them already.
        filter={null}
        value={written}
        itemToStringValue={({ value }) => value}
        onValueChange={(next, { reason }) => {
          setProblem(undefined);
          if (reason === 'item-press') add(next);
          else setWritten(next);
        }}
        open={open && offered.length > 0}
        onOpenChange={setOpen}
        openOnInputClick
      >
        <Autocomplete.Input
          className={controls['control']}
          placeholder={placeholder}
          maxLength={500}
          dir="auto"
          autoComplete="off"
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.currentTarget.getAttribute('aria-activedescendant')) return;
            // Enter would save the alert.
            if (written.trim() !== '') event.preventDefault();
            add(written);
          }}
          onBlur={() => add(written)}
        />
        <Autocomplete.Portal>
          <Autocomplete.Positioner className={styles['positioner']} sideOffset={4}>
            <Autocomplete.Popup className={classNames(floating['popup'], styles['popup'])}>
              <Autocomplete.List>
                {(one: KnownValue) => (
                  <Autocomplete.Item
                    key={one.value}
                    value={one}
                    className={classNames(floating['item'], styles['item'])}
                  >
                    <bdi className={styles['name']}>{show(one.value)}</bdi>
                    <span className={styles['count']}>{words.articles(one.articles)}</span>
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
            </Autocomplete.Popup>
          </Autocomplete.Positioner>
        </Autocomplete.Portal>
      </Autocomplete.Root>
    </Field>
  );
}

/** What the library has that begins so; nothing while it is not asked. */
function useKnownValues(of: 'source' | 'lang', begun: string, asked: boolean): readonly KnownValue[] {
  const [known, setKnown] = useState<readonly KnownValue[]>([]);
  useEffect(() => {
    if (!asked) return;
    const abort = new AbortController();
    backend.call('search.complete', { of, begun, limit: OFFERED }, abort.signal).then(setKnown, () => {
      // Cancelled, or the library is away: what was typed can be added all the same.
    });
    return () => abort.abort();
  }, [of, begun, asked]);
  return known;
}
