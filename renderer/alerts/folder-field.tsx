import { Autocomplete } from '@base-ui/react/autocomplete';
import { type Ref, useState } from 'react';
import { alertsStore } from '../state/alerts.ts';
import { useStore } from '../state/store.ts';
import { alertSets as words } from '../strings/en-alert-sets.ts';
import { classNames } from '../ui/class-names.ts';
import controls from '../ui/field.module.css';
import { Field } from '../ui/field.tsx';
import floating from '../ui/floating.module.css';
import { folderNames } from './alert-folders.ts';
import styles from './folder-field.module.css';

interface FolderFieldProps {
  /** Empty for none. */
  readonly value: string;
  readonly onValueChange: (folder: string) => void;
  readonly hideLabel?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** The folder that an alert stands in: one that is there, or a new one by its name. */
export function FolderField({ value, onValueChange, hideLabel = false, ref }: FolderFieldProps) {
  const folders = folderNames(useStore(alertsStore));
  const [open, setOpen] = useState(false);
  const filter = Autocomplete.useFilter();
  // An empty list would still take what lies around it from screen readers.
  const offers = folders.some((folder) => folder !== value && filter.contains(folder, value));
  return (
    <Field label={words.folder} hideLabel={hideLabel} hint={words.folderHint}>
      <Autocomplete.Root
        items={folders}
        value={value}
        onValueChange={onValueChange}
        filter={filter.contains}
        open={open && offers}
        onOpenChange={setOpen}
        openOnInputClick
      >
        <Autocomplete.Input
          ref={ref}
          className={controls['control']}
          placeholder={words.folderPlaceholder}
          maxLength={200}
          dir="auto"
          autoComplete="off"
        />
        <Autocomplete.Portal>
          <Autocomplete.Positioner className={styles['positioner']} sideOffset={4}>
            <Autocomplete.Popup className={classNames(floating['popup'], styles['popup'])}>
              <Autocomplete.List>
                {(folder: string) => (
                  <Autocomplete.Item
                    key={folder}
                    value={folder}
                    className={classNames(floating['item'], styles['item'])}
                  >
                    <bdi>{folder}</bdi>
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
