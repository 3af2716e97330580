import type { ReactNode, Ref } from 'react';
import { articleActions as words } from '../strings/en-article.ts';
import { TextField } from '../ui/field.tsx';
import styles from './metadata-dialog.module.css';
import type { CheckedMetadata, MetadataDraft } from './metadata-draft.ts';

const WIDE: ReadonlySet<string> = new Set(['headline', 'url']);

interface MetadataFieldProps {
  readonly field: keyof MetadataDraft;
  /** Null while it is not known what stands in it. */
  readonly draft: MetadataDraft | null;
  readonly checked: CheckedMetadata | null;
  readonly onDraftChange: (draft: MetadataDraft) => void;
  /** In place of what is always said of this field. */
  readonly hint?: ReactNode;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

/** One field of what is known about an article, with its name, a hint, and what is wrong with it. */
export function MetadataField({ field, draft, checked, onDraftChange, hint, ref }: MetadataFieldProps) {
  return (
    <div className={styles[WIDE.has(field) ? 'wide' : 'narrow']}>
      <TextField
        ref={ref}
        label={words.fields[field]}
        hint={hint ?? words.hints[field]}
        problem={checked?.ok === false ? checked.problems[field] : undefined}
        value={draft?.[field] ?? ''}
        disabled={!draft}
        dir="auto"
        maxLength={2_000}
        onValueChange={(value) => {
          if (draft) onDraftChange({ ...draft, [field]: value });
        }}
      />
    </div>
  );
}
