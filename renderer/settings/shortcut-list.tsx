import { Fragment } from 'react';
import { shortcutGroups } from '../strings/en-settings.ts';
import { Kbd } from '../ui/kbd.tsx';
import styles from './shortcut-list.module.css';

/** Every shortcut of the app, by where it works. */
export function ShortcutList() {
  return (
    <div className={styles['groups']}>
      {shortcutGroups.map((group) => (
        <section key={group.title} className={styles['group']}>
          <h3 className={styles['title']}>{group.title}</h3>
          <dl className={styles['list']}>
            {group.shortcuts.map((shortcut) => (
              <div key={shortcut.does} className={styles['line']}>
                <dt className={styles['does']}>{shortcut.does}</dt>
                <dd className={styles['keys']}>
                  {shortcut.keys.map((keys) => (
                    <Fragment key={keys}>
                      <Kbd keys={keys} />{' '}
                    </Fragment>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
