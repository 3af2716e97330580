import { FolderClock, Pause, Play, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { WatchedFolder } from '../../electron/contract/replies.ts';
import { backend, errorMessage, onConnected } from '../state/backend.ts';
import { watching as words } from '../strings/en-importing.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { showToast } from '../ui/toast.tsx';
import parts from './row.module.css';
import { WatchDialog } from './watch-dialog.tsx';
import styles from './watched-folders.module.css';

async function attempt(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    showToast({ message: words.failed, detail: errorMessage(error), kind: 'problem' });
  }
}

/** The folders whose new files come in by themselves, with their state, and the way to one more. */
export function WatchedFolders() {
  const [folders, setFolders] = useState<readonly WatchedFolder[]>([]);
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    const load = (): void => void backend.call('watch.list').then(setFolders, () => undefined);
    load();
    const stops = [
      onConnected(load),
      backend.on('watch.changed', ({ folders: current }) => setFolders(current)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);

  return (
    <section className={styles['folders']} aria-label={words.region}>
      <ul>
        {folders.map(({ id, path, state }) => {
          const name = path.split(/[\\/]/u).filter(Boolean).at(-1) ?? path;
          const paused = state === 'paused';
          return (
            <li key={id} className={styles['folder']}>
              <FolderClock className={parts['icon']} aria-hidden />
              <div className={parts['words']}>
                <bdi className={parts['name']} title={path}>
                  {name}
                </bdi>
                <span className={styles['state']} data-state={state}>
                  {words.state[state]}
                </span>
              </div>
              <IconButton
                size="small"
                label={paused ? words.goOn(name) : words.pause(name)}
                onClick={() => void attempt(backend.call('watch.pause', { id, paused: !paused }))}
              >
                {paused ? <Play /> : <Pause />}
              </IconButton>
              <IconButton
                size="small"
                label={words.remove(name)}
                onClick={() => void attempt(backend.call('watch.remove', { id }))}
              >
                <X />
              </IconButton>
            </li>
          );
        })}
      </ul>
      <Button size="small" icon={<FolderClock aria-hidden />} onClick={() => setAsking(true)}>
        {words.watch}
      </Button>
      <WatchDialog open={asking} onClose={() => setAsking(false)} />
    </section>
  );
}
