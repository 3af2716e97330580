import { useEffect, useId, useRef, useState } from 'react';
import { type ArticleMetadata, METADATA_FIELDS } from '../../electron/domain/article.ts';
import { backend, errorMessage } from '../state/backend.ts';
import { articleActions as words } from '../strings/en-article.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { showToast } from '../ui/toast.tsx';
import styles from './edit-article.module.css';
import { changedFields, checkMetadata, pickMetadata } from './metadata-draft.ts';

interface EditArticleProps {
  readonly id: number;
  readonly onClose: () => void;
}

/** All that is known about an article beside its text, to be put right by hand. */
export function EditArticle({ id, onClose }: EditArticleProps) {
  const [before, setBefore] = useState<ArticleMetadata | null>(null);
  const [draft, setDraft] = useState<ArticleMetadata | null>(null);
  const [saving, setSaving] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const form = useId();

  useEffect(() => {
    backend.call('article.open', { id, query: '' }).then(
      ({ article }) => {
        setBefore(pickMetadata(article));
        setDraft(pickMetadata(article));
      },
      (error: unknown) => setTrouble(errorMessage(error)),
    );
  }, [id]);

  const loaded = draft !== null;
  useEffect(() => {
    if (loaded) first.current?.focus();
  }, [loaded]);

  const checked = draft && checkMetadata(draft);

  async function save(): Promise<void> {
    if (!before || !checked?.ok) return;
    const changes = changedFields(before, checked.metadata);
    if (Object.keys(changes).length === 0) {
      onClose();
      return;
    }
    setSaving(true);
    setTrouble(null);
    try {
      await backend.call('article.edit', { id, changes });
      onClose();
      showToast({
        message: words.saved,
        action: { label: words.undo, onSelect: () => void putBack(before, changes) },
      });
    } catch (error) {
      setTrouble(errorMessage(error));
      setSaving(false);
    }
  }

  async function putBack(was: ArticleMetadata, changes: Partial<ArticleMetadata>): Promise<void> {
    const undone = Object.fromEntries(
      METADATA_FIELDS.filter((field) => field in changes).map((field) => [field, was[field]]),
    );
    try {
      await backend.call('article.edit', { id, changes: undone });
    } catch (error) {
      showToast({ message: errorMessage(error), kind: 'problem' });
    }
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={words.editTitle}
      description={words.editText}
      keepOnPressOutside
      footer={
        <>
          {trouble ? (
            <p role="alert" className={styles['trouble']}>
              {trouble}
            </p>
          ) : null}
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" form={form} variant="primary" disabled={saving || !checked?.ok}>
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
        {METADATA_FIELDS.map((field, at) => (
          <div key={field} className={styles[field === 'headline' || field === 'url' ? 'wide' : 'narrow']}>
            <TextField
              ref={at === 0 ? first : undefined}
              label={words.fields[field]}
              hint={words.hints[field]}
              problem={checked?.ok === false ? checked.problems[field] : undefined}
              value={draft?.[field] ?? ''}
              disabled={!draft}
              dir="auto"
              maxLength={2_000}
              onValueChange={(value) => {
                if (draft) setDraft({ ...draft, [field]: value });
              }}
            />
          </div>
        ))}
      </form>
    </Dialog>
  );
}
