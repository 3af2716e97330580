import { useId, useState } from 'react';
import type { ArticleEdit } from '../../electron/contract/schemas.ts';
import { type ArticleMetadata, METADATA_FIELDS } from '../../electron/domain/article.ts';
import { backend, errorMessage } from '../state/backend.ts';
import { articleActions as words } from '../strings/en-article.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { showToast } from '../ui/toast.tsx';
import styles from './edit-article.module.css';
import { checkMetadata } from './metadata-draft.ts';

const FIELDS = ['source', 'language', 'place', 'published'] as const;
const EMPTY = Object.fromEntries(METADATA_FIELDS.map((field) => [field, ''])) as unknown as ArticleMetadata;

async function putBack(edits: readonly ArticleEdit[]): Promise<void> {
  try {
    await backend.call('article.editMany', { edits: [...edits] });
  } catch (error) {
    showToast({ message: errorMessage(error), kind: 'problem' });
  }
}

/** Metadata of many articles at once: only what is filled in is changed. */
export function EditMany({
  ids,
  onClose,
}: {
  readonly ids: readonly number[];
  readonly onClose: () => void;
}) {
  const [draft, setDraft] = useState<ArticleMetadata>(EMPTY);
  const [tags, setTags] = useState('');
  const [saving, setSaving] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const form = useId();
  const checked = checkMetadata(draft);
  const add = [
    ...new Set(
      tags
        .split(',')
        .map((tag) => tag.trim())
        .filter(Boolean),
    ),
  ];
  const filled = FIELDS.filter((field) => draft[field].trim() !== '');

  async function save(): Promise<void> {
    if (!checked.ok) return;
    const changes = Object.fromEntries(filled.map((field) => [field, checked.metadata[field]]));
    setSaving(true);
    try {
      const edits = ids.map((id) => ({ id, changes, add, remove: [] }));
      const back = await backend.call('article.editMany', { edits });
      onClose();
      showToast({
        message: words.savedMany(back.length),
        action: { label: words.undo, onSelect: () => void putBack(back) },
      });
    } catch (error) {
      setTrouble(errorMessage(error));
      setSaving(false);
    }
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={words.editManyTitle(ids.length)}
      description={words.editManyText}
      keepOnPressOutside
      footer={
        <>
          {trouble ? (
            <p role="alert" className={styles['trouble']}>
              {trouble}
            </p>
          ) : null}
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            type="submit"
            form={form}
            variant="primary"
            disabled={saving || !checked.ok || filled.length + add.length === 0}
          >
            {words.save}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {FIELDS.map((field) => (
          <div key={field} className={styles['narrow']}>
            <TextField
              label={words.fields[field]}
              hint={words.hints[field]}
              problem={checked.ok ? undefined : checked.problems[field]}
              value={draft[field]}
              dir="auto"
              maxLength={2_000}
              onValueChange={(value) => setDraft({ ...draft, [field]: value })}
            />
          </div>
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
      </form>
    </Dialog>
  );
}
