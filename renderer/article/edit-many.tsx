import { useRef, useState } from 'react';
import { articleActions as words } from '../strings/en-article.ts';
import { TextField } from '../ui/field.tsx';
import styles from './metadata-dialog.module.css';
import { MetadataDialog } from './metadata-dialog.tsx';
import { changedFields, checkMetadata, EMPTY_DRAFT, splitKeywords } from './metadata-draft.ts';
import { MetadataField } from './metadata-field.tsx';

const FIELDS = ['source', 'language', 'place', 'published'] as const;

interface EditManyProps {
  readonly ids: readonly number[];
  readonly onClose: () => void;
}

/** Metadata of many articles at once: only what is filled in is changed. */
export function EditMany({ ids, onClose }: EditManyProps) {
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [tags, setTags] = useState('');
  const first = useRef<HTMLInputElement>(null);
  const checked = checkMetadata(draft);
  const changes = checked.ok ? changedFields(EMPTY_DRAFT, checked.metadata) : {};
  const add = splitKeywords(tags);
  const filled = Object.keys(changes).length + add.length > 0;

  return (
    <MetadataDialog
      title={words.editManyTitle(ids.length)}
      text={words.editManyText}
      onClose={onClose}
      edits={checked.ok && filled ? ids.map((id) => ({ id, changes, add, remove: [] })) : null}
      saved={words.savedMany}
      initialFocus={first}
    >
      {FIELDS.map((field, at) => (
        <MetadataField
          key={field}
          ref={at === 0 ? first : undefined}
          {...{ field, draft, checked }}
          onDraftChange={setDraft}
        />
      ))}
      <div className={styles['wide']}>
        <TextField
          label={words.addTags}
          hint={words.addTagsHint}
          value={tags}
          dir="auto"
          maxLength={2_000}
          onValueChange={setTags}
        />
      </div>
    </MetadataDialog>
  );
}
