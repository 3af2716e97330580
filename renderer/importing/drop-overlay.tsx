import { FileDown } from 'lucide-react';
import { createPortal } from 'react-dom';
import { importing as words } from '../strings/en-importing.ts';
import styles from './drop-overlay.module.css';

/** Says what a drop will do, while files are held over the window. Lets every event through to the page. */
export function DropOverlay() {
  return createPortal(
    <div className={styles['overlay']} aria-hidden="true">
      <div className={styles['frame']}>
        <FileDown className={styles['icon']} strokeWidth={1.25} />
        <p className={styles['title']}>{words.drop}</p>
        <p className={styles['hint']}>{words.dropHint}</p>
      </div>
    </div>,
    document.body,
  );
}
