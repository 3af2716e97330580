import { alerts as words } from '../strings/en-alerts.ts';
import styles from './alert-preview.module.css';
import { ArticleExamples } from './article-examples.tsx';
import type { PreviewState } from './use-preview.ts';

interface AlertPreviewProps {
  readonly state: PreviewState;
}

/** How many articles the alert would hit, and three of them, while it is being written. */
export function AlertPreview({ state }: AlertPreviewProps) {
  const { preview, loading, trouble } = state;
  return (
    <section className={styles['preview']} aria-label={words.preview}>
      <p className={styles['total']} data-loading={loading || undefined} role="status">
        {trouble ?? summary(state)}
      </p>
      {preview?.difference && !trouble ? (
        <p className={styles['difference']} data-loading={loading || undefined}>
          {words.previewDifference(preview.difference)}
        </p>
      ) : null}
      {preview && preview.examples.length > 0 ? <ArticleExamples examples={preview.examples} /> : null}
    </section>
  );
}

function summary(state: PreviewState): string {
  const unread = state.preview?.problems.filter((problem) => problem !== null).length ?? 0;
  return unread === 0 ? hits(state) : `${hits(state)}, ${words.previewWithout(unread)}`;
}

function hits({ preview, loading, soFar }: PreviewState): string {
  if (loading && soFar !== null) return words.previewSoFar(soFar);
  if (!preview) return loading ? words.previewLoading : words.previewEmpty;
  if (preview.total === 0) return words.previewNone;
  return words.previewTotal(preview.total);
}
