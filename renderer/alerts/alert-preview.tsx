import { alerts as words } from '../strings/en-alerts.ts';
import { MarkedText } from '../ui/marked-text.tsx';
import styles from './alert-preview.module.css';
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
      {preview && preview.examples.length > 0 ? (
        <ul className={styles['examples']}>
          {preview.examples.map((example) => (
            <li key={example.id} className={styles['example']}>
              <p className={styles['headline']} dir="auto">
                {example.headline}
              </p>
              <p className={styles['snippet']} dir="auto">
                <MarkedText text={example.snippet.text} marks={example.snippet.marks} />
              </p>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function summary(state: PreviewState): string {
  const unread = state.preview?.problems.filter((problem) => problem !== null).length ?? 0;
  return unread === 0 ? hits(state) : `${hits(state)}, ${words.previewWithout(unread)}`;
}

function hits({ preview, loading }: PreviewState): string {
  if (!preview) return loading ? words.previewLoading : words.previewEmpty;
  if (preview.total === 0) return words.previewNone;
  return words.previewTotal(preview.total);
}
