import { useEffect, useState } from 'react';
import { backend, errorMessage } from '../state/backend.ts';
import { bridge } from '../state/bridge.ts';
import type { ExportChoice } from '../state/dialogs.ts';
import { articleActions as words } from '../strings/en-article.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { showToast } from '../ui/toast.tsx';
import { countArticles } from './count-articles.ts';
import styles from './export-dialog.module.css';

interface ExportDialogProps {
  readonly articles: ExportChoice;
  readonly onClose: () => void;
}

const FORMATS = [
  { value: 'jsonl', label: words.exportJsonl, hint: words.exportJsonlHint },
  { value: 'markdown', label: words.exportMarkdown, hint: words.exportMarkdownHint },
] as const;
type Format = (typeof FORMATS)[number]['value'];

/** Writes the chosen articles to a file that the person names. */
export function ExportDialog({ articles, onClose }: ExportDialogProps) {
  const [format, setFormat] = useState<Format>('jsonl');
  const [count, setCount] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  useEffect(() => {
    countArticles(articles).then(setCount, (error: unknown) => setTrouble(errorMessage(error)));
  }, [articles]);

  async function run(): Promise<void> {
    setTrouble(null);
    setBusy(true);
    try {
      const grant = await bridge.chooseExportFile(format);
      if (grant !== null) {
        const chosen = 'ids' in articles ? { ids: [...articles.ids] } : { view: articles.view };
        const reply = await backend.call('article.export', { articles: chosen, format, grant });
        onClose();
        showToast({ message: words.exported(reply.articles, reply.file) });
        return;
      }
    } catch (error) {
      setTrouble(errorMessage(error));
    }
    setBusy(false);
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={words.exportTitle}
      description={count === null ? undefined : words.exportText(count)}
      size="small"
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" disabled={busy || count === 0} onClick={() => void run()}>
            {busy && count !== null ? words.exporting(count) : words.exportChoose}
          </Button>
        </>
      }
    >
      <Choice label={words.exportFormat} options={FORMATS} value={format} onValueChange={setFormat} />
      {trouble ? (
        <p role="alert" className={styles['trouble']}>
          {trouble}
        </p>
      ) : null}
    </Dialog>
  );
}
