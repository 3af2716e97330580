import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ArticleId } from '../../electron/domain/article.ts';
import { backend, errorMessage } from '../state/backend.ts';
import { statusStore } from '../state/library.ts';
import { useStore } from '../state/store.ts';
import { articleActions as words } from '../strings/en-article.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { type CountedTag, loadTags } from './load-tags.ts';
import { suggestTags, tidyTag } from './suggest-tags.ts';
import styles from './tags-dialog.module.css';

interface TagsDialogProps {
  readonly ids: readonly ArticleId[];
  readonly onClose: () => void;
}

const SUGGESTIONS = 8;

/** The tags of one or several articles. Each change is made at once. */
export function TagsDialog({ ids, onClose }: TagsDialogProps) {
  const library = useStore(statusStore)?.tags ?? [];
  const [tags, setTags] = useState<readonly CountedTag[]>([]);
  const [typed, setTyped] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    loadTags(ids).then(setTags, (error: unknown) => setTrouble(errorMessage(error)));
  }, [ids]);

  async function change(add: readonly string[], remove: readonly string[]): Promise<boolean> {
    setTrouble(null);
    try {
      await backend.call('article.tag', { ids: [...ids], add: [...add], remove: [...remove] });
      setTags((before) => [
        ...before.filter(({ tag }) => !remove.includes(tag) && !add.includes(tag)),
        ...add.map((tag) => ({ tag, articles: ids.length })),
      ]);
      return true;
    } catch (error) {
      setTrouble(errorMessage(error));
      return false;
    }
  }

  async function add(text: string): Promise<void> {
    const tag = tidyTag(text, library);
    if (tag === '' || (await change([tag], []))) setTyped('');
    field.current?.focus();
  }

  // A tag that only some of the articles have can still be given to all of them.
  const full = tags.filter((tag) => tag.articles === ids.length).map(({ tag }) => tag);
  const offered = suggestTags(typed, library, full, SUGGESTIONS);

  return (
    <Dialog
      open
      onClose={onClose}
      title={words.tagsTitle(ids.length)}
      size="small"
      initialFocus={field}
      footer={
        <Button variant="primary" onClick={onClose}>
          {words.done}
        </Button>
      }
    >
      <div className={styles['body']}>
        {tags.length === 0 ? (
          <p className={styles['none']}>{words.noTags}</p>
        ) : (
          <ul className={styles['tags']}>
            {tags.map(({ tag, articles }) => (
              <li key={tag} className={styles['tag']}>
                <bdi>{tag}</bdi>
                {articles < ids.length ? (
                  <span className={styles['some']}>{words.tagSome(articles, ids.length)}</span>
                ) : null}
                <button
                  type="button"
                  className={styles['remove']}
                  aria-label={words.removeTag(tag)}
                  onClick={() => void change([], [tag]).then(() => field.current?.focus())}
                >
                  <X aria-hidden />
                </button>
              </li>
            ))}
          </ul>
        )}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void add(typed);
          }}
        >
          <TextField
            ref={field}
            label={words.tagField}
            hint={words.tagHint}
            problem={trouble ?? undefined}
            value={typed}
            maxLength={200}
            autoComplete="off"
            dir="auto"
            onValueChange={setTyped}
          />
        </form>
        {offered.length > 0 ? (
          <ul className={styles['offered']} aria-label={words.tagSuggestions}>
            {offered.map((tag) => (
              <li key={tag}>
                <Button size="small" onClick={() => void add(tag)}>
                  {tag}
                </Button>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Dialog>
  );
}
