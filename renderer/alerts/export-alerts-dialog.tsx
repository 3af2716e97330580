import { useState } from 'react';
import type { AlertRow } from '../../electron/contract/replies.ts';
import { backend, errorMessage } from '../state/backend.ts';
import { bridge } from '../state/bridge.ts';
import { alertSets as words } from '../strings/en-alert-sets.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { showToast } from '../ui/toast.tsx';
import styles from './alert-set.module.css';

interface ExportAlertsDialogProps {
  readonly alerts: readonly AlertRow[];
  /** They are all that there are. */
  readonly all: boolean;
  readonly onClose: () => void;
}

const FORMATS = [
  { value: 'json', label: words.json, hint: words.jsonHint },
  { value: 'csv', label: words.csv, hint: words.csvHint },
] as const;
type Format = (typeof FORMATS)[number]['value'];

/** Writes alerts to a file that the person names. */
export function ExportAlertsDialog({ alerts, all, onClose }: ExportAlertsDialogProps) {
  const [format, setFormat] = useState<Format>('json');
  const [trouble, setTrouble] = useState<string | null>(null);

  async function run(): Promise<void> {
    setTrouble(null);
    try {
      const grant = await bridge.chooseExportFile(`alerts-${format}`);
      if (grant === null) return;
      const ids = all ? null : alerts.map(({ id }) => id);
      const reply = await backend.call('alert.export', { ids, format, grant });
      onClose();
      showToast({ message: words.exported(reply.alerts, reply.file) });
    } catch (error) {
      setTrouble(errorMessage(error));
    }
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={words.exportTitle}
      description={words.exportText(alerts.length)}
      size="small"
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" onClick={() => void run()}>
            {words.exportChoose}
          </Button>
        </>
      }
    >
      <Choice label={words.format} options={FORMATS} value={format} onValueChange={setFormat} />
      {trouble ? (
        <p role="alert" className={styles['trouble']}>
          {trouble}
        </p>
      ) : null}
    </Dialog>
  );
}
