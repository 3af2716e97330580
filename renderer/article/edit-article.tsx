import { useEffect, useRef, useState } from 'react';
import type { EditableDetails } from '../../electron/domain/article-details.ts';
import { backend, errorMessage } from '../state/backend.ts';
import { articleActions as words } from '../strings/en-article.ts';
import { MetadataDialog } from './metadata-dialog.tsx';
import {
  changedFields,
  checkMetadata,
  DRAFT_FIELDS,
  joinKeywords,
  type MetadataDraft,
  toDraft,
} from './metadata-draft.ts';
import { MetadataField } from './metadata-field.tsx';

interface EditArticleProps {
  readonly id: number;
  readonly onClose: () => void;
}

/** All that is known about an article beside its text, to be put right by hand. */
export function EditArticle({ id, onClose }: EditArticleProps) {
  const [before, setBefore] = useState<MetadataDraft | null>(null);
  const [asRead, setAsRead] = useState<EditableDetails | undefined>(undefined);
  const [draft, setDraft] = useState<MetadataDraft | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);

  useEffect(() => {
    backend.call('article.open', { id, query: '' }).then(
      ({ article }) => {
        setBefore(toDraft(article));
        setDraft(toDraft(article));
        setAsRead(article.details?.asRead);
      },
      (error: unknown) => setTrouble(errorMessage(error)),
    );
  }, [id]);

  const loaded = draft !== null;
  useEffect(() => {
    if (loaded) first.current?.focus();
  }, [loaded]);

  const checked = draft && checkMetadata(draft);
  const changes = before && checked?.ok ? changedFields(before, checked.metadata) : null;
  const changed = changes && Object.keys(changes).length > 0;

  return (
    <MetadataDialog
      title={words.editTitle}
      text={words.editText}
      onClose={onClose}
      edits={changes && (changed ? [{ id, changes, add: [], remove: [] }] : [])}
      saved={() => words.saved}
      trouble={trouble}
    >
      {DRAFT_FIELDS.map((field, at) => (
        <MetadataField
          key={field}
          ref={at === 0 ? first : undefined}
          {...{ field, draft, checked }}
          onDraftChange={setDraft}
          hint={asRead && saidOf(field, asRead)}
        />
      ))}
    </MetadataDialog>
  );
}

/** What the file said of a field before a person changed it. */
function saidOf(
  field: keyof MetadataDraft,
  { slugline = '', keywords = [] }: EditableDetails,
): string | undefined {
  const said = field === 'slugline' ? slugline : field === 'keywords' ? joinKeywords(keywords) : '';
  return said === '' ? undefined : words.fileSays(said);
}
