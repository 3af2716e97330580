import { bridge } from '../state/bridge.ts';
import { statusStore } from '../state/library.ts';
import { changeSettings, settingsStore } from '../state/settings.ts';
import { useStore } from '../state/store.ts';
import { settings as words } from '../strings/en-settings.ts';
import { Button } from '../ui/button.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { ReadingLimits } from './reading-limits.tsx';
import styles from './rows.module.css';

/** Theme, limits of reading, and where the library lies. */
export function GeneralSettings() {
  const settings = useStore(settingsStore);
  const folder = useStore(statusStore)?.folder;
  return (
    <div className={styles['rows']}>
      <div className={styles['row']}>
        <p className={styles['name']} aria-hidden="true">
          {words.theme}
        </p>
        <Segmented
          label={words.theme}
          hideLabel
          value={settings.theme}
          options={[
            { value: 'system', label: words.themes.system },
            { value: 'light', label: words.themes.light },
            { value: 'dark', label: words.themes.dark },
          ]}
          onValueChange={(theme) => changeSettings({ theme })}
        />
      </div>
      <ReadingLimits />
      <div className={styles['row']}>
        <div className={styles['words']}>
          <p className={styles['name']}>{words.library}</p>
          <p className={styles['hint']}>{words.libraryHint}</p>
          {folder ? <p className={styles['path']}>{folder}</p> : null}
        </div>
        <Button size="small" onClick={() => bridge.revealLibrary()}>
          {words.reveal}
        </Button>
      </div>
    </div>
  );
}
