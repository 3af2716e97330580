import { ClipboardPaste, FileDown, FolderDown } from 'lucide-react';
import { useState } from 'react';
import { openDialog } from '../state/dialogs.ts';
import { formatsHelp } from '../strings/en-formats.ts';
import { firstRun as words } from '../strings/en-importing.ts';
import { Button } from '../ui/button.tsx';
import { Kbd } from '../ui/kbd.tsx';
import styles from './first-run.module.css';
import { importChosenFiles, importChosenFolder, importSamples, requestPaste } from './import-actions.ts';

/** What an empty library says of itself: the three ways in, and six articles to try it with. */
export function FirstRun() {
  const [busy, setBusy] = useState(false);

  async function trySamples(): Promise<void> {
    setBusy(true);
    await importSamples();
    setBusy(false);
  }

  return (
    <div className={styles['page']}>
      <div className={styles['column']}>
        <h1 className={styles['title']}>{words.title}</h1>
        <p className={styles['lead']}>{words.lead}</p>
        <ul className={styles['ways']}>
          <li className={styles['way']}>
            <ClipboardPaste className={styles['icon']} aria-hidden />
            <div className={styles['words']}>
              <h2 className={styles['name']}>{words.paste}</h2>
              <p>
                {words.pasteHint} <Kbd keys="Mod+V" />
              </p>
            </div>
            <Button onClick={requestPaste}>{words.pasteHere}</Button>
          </li>
          <li className={styles['way']}>
            <FileDown className={styles['icon']} aria-hidden />
            <div className={styles['words']}>
              <h2 className={styles['name']}>{words.import}</h2>
              <p>{words.importHint}</p>
            </div>
            <Button onClick={() => void importChosenFiles()}>{words.chooseFiles}</Button>
          </li>
          <li className={styles['way']}>
            <FolderDown className={styles['icon']} aria-hidden />
            <div className={styles['words']}>
              <h2 className={styles['name']}>{words.drop}</h2>
              <p>
                {words.dropHint}{' '}
                <Button variant="quiet" size="small" onClick={() => openDialog({ kind: 'formats' })}>
                  {formatsHelp.open}
                </Button>
              </p>
            </div>
            <Button onClick={() => void importChosenFolder()}>{words.chooseFolder}</Button>
          </li>
        </ul>
        <div className={styles['samples']}>
          <p>{words.samplesLead}</p>
          <Button variant="primary" disabled={busy} onClick={() => void trySamples()}>
            {words.samples}
          </Button>
          <p className={styles['hint']}>{words.samplesHint}</p>
        </div>
      </div>
    </div>
  );
}
