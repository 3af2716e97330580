import type { RowPreview } from '../../electron/contract/replies.ts';
import { describeReason } from '../../electron/domain/import-outcome.ts';
import { formatPublished } from '../library/format-date.ts';
import { languageName } from '../reading/language-name.ts';
import { mapping as words } from '../strings/en-mapping.ts';
import styles from './columns-dialog.module.css';

/** An article as it would come in: headline, details, first lines; or why it would not. */
export function RowPreviewCard({ preview }: { readonly preview: RowPreview | null }) {
  return (
    <section className={styles['preview']} aria-label={words.preview} aria-live="polite">
      <h3 className={styles['label']}>{words.preview}</h3>
      {preview?.ok ? <Article {...preview} /> : null}
      {preview && !preview.ok ? <p className={styles['problem']}>{describeReason(preview.reason)}</p> : null}
    </section>
  );
}

function Article({ metadata, section, keywords, paragraphs }: Extract<RowPreview, { ok: true }>) {
  const { headline, source, byline, place, published, language, number, url } = metadata;
  const when = published && formatPublished(published);
  const details = [
    source,
    byline,
    place,
    when,
    languageName(language),
    section,
    keywords.join(', '),
    number,
    url,
  ].filter((detail) => detail !== '');
  return (
    <>
      <p className={styles['headline']} dir="auto">
        {headline || words.noHeadline}
      </p>
      {details.length > 0 ? <p className={styles['details']}>{details.join(' · ')}</p> : null}
      <p className={styles['lines']} dir="auto">
        {paragraphs.join(' ') || words.noText}
      </p>
    </>
  );
}
