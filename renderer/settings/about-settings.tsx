import { bridge } from '../state/bridge.ts';
import { settings as words } from '../strings/en-settings.ts';
import styles from './about-settings.module.css';
import { ShortcutList } from './shortcut-list.tsx';

/** What the app is, and its shortcuts. */
export function AboutSettings() {
  return (
    <div className={styles['about']}>
      <p className={styles['name']}>Wirewatch</p>
      <p className={styles['words']}>{words.about}</p>
      <p className={styles['facts']}>
        {words.version(bridge.version)} · {words.licence}
      </p>
      <h2 className={styles['heading']}>{words.shortcutsTitle}</h2>
      <ShortcutList />
    </div>
  );
}
