import { useEffect, useRef, useState } from 'react';
import type { BatchProgress, BatchReply, BatchSheetReply } from '../../electron/contract/replies.ts';
import { backend, errorMessage, isCancelled } from '../state/backend.ts';
import { bridge } from '../state/bridge.ts';
import { batch as words } from '../strings/en-batch.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Progress } from '../ui/progress.tsx';
import styles from './batch-dialog.module.css';
import { BatchFirstHits, BatchQueries } from './batch-lists.tsx';

type Stage =
  | { readonly at: 'choose' }
  | { readonly at: 'ready'; readonly sheet: BatchSheetReply }
  | { readonly at: 'running'; readonly sheet: BatchSheetReply; readonly progress: BatchProgress | null }
  | {
      readonly at: 'done';
      readonly sheet: BatchSheetReply;
      readonly reply: BatchReply;
      readonly progress: BatchProgress | null;
    };

/** Searches for all queries of a table and writes what they find to another. */
export function BatchDialog({ onClose }: { readonly onClose: () => void }) {
  const [stage, setStage] = useState<Stage>({ at: 'choose' });
  const [said, setSaid] = useState<{ readonly text: string; readonly trouble: boolean } | null>(null);
  const running = useRef<AbortController | null>(null);

  // Whoever closes the dialog wants no more of it.
  useEffect(() => () => running.current?.abort(), []);

  function fail(error: unknown): void {
    setSaid({ text: errorMessage(error), trouble: true });
  }

  async function choose(): Promise<void> {
    setSaid(null);
    try {
      const grant = await bridge.chooseSheet('queries');
      if (grant !== null) setStage({ at: 'ready', sheet: await backend.call('search.readBatch', { grant }) });
    } catch (error) {
      fail(error);
    }
  }

  async function run(sheet: BatchSheetReply): Promise<void> {
    setSaid(null);
    const name = crypto.randomUUID();
    let progress: BatchProgress | null = null;
    let stop = (): void => {};
    try {
      const grant = await bridge.chooseExportFile('hits-csv');
      if (grant === null) return;
      const controller = new AbortController();
      running.current = controller;
      setStage({ at: 'running', sheet, progress });
      stop = backend.on('batch.progress', (event) => {
        if (event.run !== name) return;
        progress = event;
        setStage((before) => (before.at === 'running' ? { ...before, progress: event } : before));
      });
      const queries = [...sheet.queries];
      const reply = await backend.call('search.batch', { run: name, queries, grant }, controller.signal);
      setStage({ at: 'done', sheet, reply, progress });
    } catch (error) {
      setStage({ at: 'ready', sheet });
      if (isCancelled(error)) setSaid({ text: words.cancelled(progress), trouble: false });
      else fail(error);
    } finally {
      stop();
      running.current = null;
    }
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      description={
        stage.at === 'choose' ? words.text : words.file(stage.sheet.file, stage.sheet.queries.length)
      }
      size="large"
      keepOnPressOutside
      footer={
        <Buttons
          stage={stage}
          choose={choose}
          run={run}
          cancel={() => running.current?.abort()}
          onClose={onClose}
        />
      }
    >
      {said ? (
        <p
          role={said.trouble ? 'alert' : 'status'}
          className={said.trouble ? styles['trouble'] : styles['said']}
        >
          {said.text}
        </p>
      ) : null}
      <Body stage={stage} />
    </Dialog>
  );
}

function Body({ stage }: { readonly stage: Stage }) {
  switch (stage.at) {
    case 'choose':
      return (
        <div className={styles['example']}>
          <p>{words.columns}</p>
          <pre>{words.example}</pre>
          <p>{words.result}</p>
        </div>
      );
    case 'ready':
      return <BatchQueries queries={stage.sheet.queries} results={null} />;
    case 'running': {
      const { done = 0, of = stage.sheet.queries.length, hits = 0, first = [] } = stage.progress ?? {};
      return (
        <>
          <p role="status" className={styles['said']}>
            {words.running(done, of, hits)}
          </p>
          <Progress label={words.progress} value={done} max={of} />
          <BatchFirstHits hits={first} />
        </>
      );
    }
    case 'done':
      return (
        <>
          <p role="status" className={styles['said']}>
            {words.done(stage.reply, stage.reply.results.filter(({ problem }) => problem).length)}
          </p>
          <BatchQueries queries={stage.sheet.queries} results={stage.reply.results} />
          <BatchFirstHits hits={stage.progress?.first ?? []} />
        </>
      );
  }
}

interface ButtonsProps {
  readonly stage: Stage;
  readonly choose: () => Promise<void>;
  readonly run: (sheet: BatchSheetReply) => Promise<void>;
  readonly cancel: () => void;
  readonly onClose: () => void;
}

function Buttons({ stage, choose, run, cancel, onClose }: ButtonsProps) {
  switch (stage.at) {
    case 'choose':
      return (
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" onClick={() => void choose()}>
            {words.choose}
          </Button>
        </>
      );
    case 'ready':
      return (
        <>
          <Button onClick={() => void choose()}>{words.chooseOther}</Button>
          <Button variant="primary" onClick={() => void run(stage.sheet)}>
            {words.run}
          </Button>
        </>
      );
    case 'running':
      return <Button onClick={cancel}>{words.stop}</Button>;
    case 'done':
      return (
        <>
          <Button onClick={() => void choose()}>{words.chooseOther}</Button>
          <Button variant="primary" onClick={onClose}>
            {words.close}
          </Button>
        </>
      );
  }
}
