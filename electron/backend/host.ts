import type { z } from 'zod';
import {
  type EventName,
  type Events,
  type FromBackend,
  type RequestName,
  requests,
  type ToBackend,
} from '../contract/ipc.ts';
import type { Port } from '../contract/port.ts';
import type { BackendContext } from './backend-context.ts';
import { Failure, toRequestFailure } from './failure.ts';
import { allHandlers } from './handlers/all-handlers.ts';

/** A call that takes longer is named in the log (never with its argument, which is a person's own words). */
const SLOW_MS = 40;

export interface Host {
  /** Serves a page until its port closes. */
  attach(port: Port): void;
  /** Tells every page. */
  emit<Name extends EventName>(name: Name, event: Events[Name]): void;
  /** Stops serving: what runs is cancelled, ports are closed. */
  close(): void;
}

/** Answers requests on any number of ports: checks each argument, calls its handler, turns what it throws into words. */
export function createHost(getContext: () => BackendContext, log: (line: string) => void): Host {
  const ports = new Map<Port, Map<number, AbortController>>();

  async function answer(port: Port, message: Extract<ToBackend, { type: 'request' }>): Promise<void> {
    const { id, name } = message;
    const running = ports.get(port);
    if (!running) return;
    const controller = new AbortController();
    running.set(id, controller);
    // Lets a cancellation that is already waiting be read first: while a person types, most requests are overtaken.
    await new Promise(setImmediate);
    const started = performance.now();
    let reply: FromBackend | null = null;
    try {
      if (!controller.signal.aborted) {
        const argument = checkArgument(name, message.argument);
        reply = { type: 'reply', id, reply: await call(getContext(), name, argument, controller.signal) };
      }
    } catch (error) {
      const failure = toRequestFailure(error);
      if (failure.code === 'internal') log(`${name} failed: ${error instanceof Error ? error.stack : error}`);
      reply = { type: 'failure', id, failure };
    }
    running.delete(id);
    const elapsed = performance.now() - started;
    if (elapsed > SLOW_MS) log(`${name} took ${Math.round(elapsed)} ms`);
    if (reply && !controller.signal.aborted && ports.has(port)) port.post(reply);
  }

  function detach(port: Port): void {
    for (const controller of ports.get(port)?.values() ?? []) controller.abort();
    ports.delete(port);
  }

  return {
    attach(port) {
      ports.set(port, new Map());
      port.onClose(() => detach(port));
      port.listen((raw) => {
        const message = raw as ToBackend | null | undefined;
        // Whatever a page posts, it must not end the library's process.
        if (!message) return;
        if (message.type === 'request') void answer(port, message);
        else if (message.type === 'cancel') ports.get(port)?.get(message.id)?.abort();
      });
    },
    emit(name, event) {
      for (const port of ports.keys()) port.post({ type: 'event', name, event } satisfies FromBackend);
    },
    close() {
      for (const port of [...ports.keys()]) {
        detach(port);
        port.close();
      }
    },
  };
}

function checkArgument(name: RequestName, argument: unknown): unknown {
  const entry: { readonly argument: z.ZodType } | undefined = Object.hasOwn(requests, name)
    ? requests[name]
    : undefined;
  if (!entry) throw new Failure('bad-argument', `There is no request named ${String(name).slice(0, 100)}`);
  const checked = entry.argument.safeParse(argument);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  const where = issue && issue.path.length > 0 ? ` (${issue.path.join('.')})` : '';
  throw new Failure(
    'bad-argument',
    `This cannot be asked of ${name}${where}: ${issue?.message ?? 'bad argument'}`,
  );
}

function call(context: BackendContext, name: RequestName, argument: unknown, signal: AbortSignal): unknown {
  // The table pairs each name with its schema and handler; that the argument fits has just been checked.
  const handler = allHandlers[name] as (
    context: BackendContext,
    argument: unknown,
    signal: AbortSignal,
  ) => unknown;
  return handler(context, argument, signal);
}
