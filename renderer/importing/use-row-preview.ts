import { useEffect, useState } from 'react';
import type { RowPreview } from '../../electron/contract/replies.ts';
import type { ColumnAnswer } from '../../electron/domain/column-mapping.ts';
import { backend } from '../state/backend.ts';

/** The first row of the table as the article that it would be; null until that is known. The one before stays meanwhile. */
export function useRowPreview(question: number, { fields, dates }: ColumnAnswer): RowPreview | null {
  const [preview, setPreview] = useState<RowPreview | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    backend
      .call('mapping.preview', { question, answer: { fields: [...fields], dates } }, controller.signal)
      .then((found) => {
        if (!controller.signal.aborted) setPreview(found);
      })
      // Overtaken by the next, or the library is away: then the answer will say so.
      .catch(() => undefined);
    return () => controller.abort();
  }, [question, fields, dates]);
  return preview;
}
