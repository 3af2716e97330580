import { TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { backend, backendStateStore } from '../state/backend.ts';
import { bridge } from '../state/bridge.ts';
import { useStore } from '../state/store.ts';
import { strings } from '../strings/en.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Spinner } from '../ui/progress.tsx';
import { showToast } from '../ui/toast.tsx';
import styles from './backend-notices.module.css';

/** A line above everything while the library is being started again, or is waited for. */
export function BackendBanner() {
  const state = useStore(backendStateStore);
  useEffect(
    () => backend.on('library.trouble', ({ message }) => showToast({ message, kind: 'problem' })),
    [],
  );
  return (
    <div role="status">
      {state.state === 'restarting' || state.state === 'waiting' ? (
        <p className={styles['banner']}>
          <Spinner label="" />
          {strings.backend[state.state]}
        </p>
      ) : null}
    </div>
  );
}

/** The whole window when the library cannot be opened at all. */
export function BackendFailed({ message }: { readonly message: string }) {
  return (
    <main className={styles['failed']} role="alert">
      <EmptyState
        icon={<TriangleAlert />}
        title={strings.backend.failedTitle}
        actions={<Button onClick={() => bridge.revealLibrary()}>{strings.backend.showFolder}</Button>}
      >
        {message}
      </EmptyState>
    </main>
  );
}
