import { ClipboardPaste, FileDown } from 'lucide-react';
import { importing as words } from '../strings/en-importing.ts';
import { Button } from '../ui/button.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { importChosenFiles, requestPaste } from './import-actions.ts';
import styles from './import-buttons.module.css';

/** The two ways in that are always at hand. */
export function ImportButtons() {
  return (
    <div className={styles['buttons']}>
      <Tooltip label={words.pasteHint} shortcut="Mod+V">
        <Button variant="primary" icon={<ClipboardPaste aria-hidden />} onClick={requestPaste}>
          {words.paste}
        </Button>
      </Tooltip>
      <Tooltip label={words.importHint} shortcut="Mod+O">
        <Button icon={<FileDown aria-hidden />} onClick={() => void importChosenFiles()}>
          {words.importFiles}
        </Button>
      </Tooltip>
    </div>
  );
}
