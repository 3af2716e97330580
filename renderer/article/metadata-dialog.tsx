import { type ReactNode, type RefObject, useId, useState } from 'react';
import type { ArticleEdit } from '../../electron/contract/schemas.ts';
import { backend, errorMessage } from '../state/backend.ts';
import { articleActions as words } from '../strings/en-article.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { showToast } from '../ui/toast.tsx';
import styles from './metadata-dialog.module.css';

interface MetadataDialogProps {
  readonly title: string;
  readonly text: string;
  readonly onClose: () => void;
  /** What is to be saved: nothing closes the dialog as it is, null cannot be saved yet. */
  readonly edits: readonly ArticleEdit[] | null;
  /** What is said when so many articles were saved. */
  readonly saved: (count: number) => string;
  /** Why there is nothing to edit. */
  readonly trouble?: string | null;
  readonly initialFocus?: RefObject<HTMLElement | null>;
  /** The fields. */
  readonly children: ReactNode;
}

/** Fields of one article or of many, saved together, with a way to take that back. */
export function MetadataDialog(props: MetadataDialogProps) {
  const { edits, onClose, saved } = props;
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const trouble = failure ?? props.trouble ?? null;
  const form = useId();

  async function save(): Promise<void> {
    if (!edits || saving) return;
    if (edits.length === 0) {
      onClose();
      return;
    }
    setSaving(true);
    setFailure(null);
    try {
      const back = await backend.call('article.editMany', { edits: [...edits] });
      onClose();
      showToast({
        message: saved(back.length),
        action: { label: words.undo, onSelect: () => void putBack(back) },
      });
    } catch (error) {
      setFailure(errorMessage(error));
      setSaving(false);
    }
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={props.title}
      description={props.text}
      keepOnPressOutside
      {...(props.initialFocus && { initialFocus: props.initialFocus })}
      footer={
        <>
          {trouble ? (
            <p role="alert" className={styles['trouble']}>
              {trouble}
            </p>
          ) : null}
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" form={form} variant="primary" disabled={saving || !edits}>
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
        {props.children}
      </form>
    </Dialog>
  );
}

async function putBack(edits: readonly ArticleEdit[]): Promise<void> {
  try {
    await backend.call('article.editMany', { edits: [...edits] });
  } catch (error) {
    showToast({ message: errorMessage(error), kind: 'problem' });
  }
}
