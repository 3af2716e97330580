import type {
  EventName,
  Events,
  FromBackend,
  RequestArgument,
  RequestFailure,
  RequestName,
  RequestReply,
} from './ipc.ts';
import type { Port } from './port.ts';

/** A request that failed, with the backend's words for it. */
export class RequestError extends Error {
  readonly code: RequestFailure['code'];
  constructor(failure: RequestFailure) {
    super(failure.message);
    this.name = 'RequestError';
    this.code = failure.code;
  }
}

interface Waiting {
  readonly resolve: (reply: unknown) => void;
  readonly reject: (error: RequestError) => void;
}

/** The backend as seen from the page, the command line, a test or a benchmark: typed requests and events over one port at a time. */
export interface BackendClient {
  /** Rejects with {@link RequestError}. With a signal, aborting it cancels the request in the backend. */
  call<Name extends RequestName>(
    name: Name,
    ...rest: undefined extends RequestArgument<Name>
      ? [argument?: RequestArgument<Name>, signal?: AbortSignal]
      : [argument: RequestArgument<Name>, signal?: AbortSignal]
  ): Promise<RequestReply<Name>>;
  /** Returns what stops listening. */
  on<Name extends EventName>(name: Name, listener: (event: Events[Name]) => void): () => void;
  /** Uses this port from now on; calls that wait on the one before are rejected as `backend-gone`. */
  connect(port: Port): void;
  /** Rejects what waits and everything asked from now on, until {@link connect}. */
  disconnect(): void;
}

const GONE: RequestFailure = {
  code: 'backend-gone',
  message: 'The library stopped and is being started again. What was saved is safe; try once more.',
};

/** Calls that are made before the first port wait for it; after a port was lost they fail at once. */
export function createBackendClient(): BackendClient {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<EventName, Set<(event: never) => void>>();
  const beforeFirstPort: unknown[] = [];
  let port: Port | null = null;
  let lost = false;
  let lastId = 0;

  function receive(message: FromBackend): void {
    if (message.type === 'event') {
      for (const listener of listeners.get(message.name) ?? []) listener(message.event as never);
      return;
    }
    const call = waiting.get(message.id);
    if (!call) return;
    waiting.delete(message.id);
    if (message.type === 'reply') call.resolve(message.reply);
    else call.reject(new RequestError(message.failure));
  }

  function dropPort(): void {
    port = null;
    lost = true;
    for (const [id, call] of waiting) {
      waiting.delete(id);
      call.reject(new RequestError(GONE));
    }
  }

  function send(message: unknown): void {
    if (port) port.post(message);
    else beforeFirstPort.push(message);
  }

  return {
    call(name, ...[argument, signal]) {
      return new Promise((resolve, reject) => {
        if (!port && lost) {
          reject(new RequestError(GONE));
          return;
        }
        if (signal?.aborted) {
          reject(new RequestError({ code: 'cancelled', message: 'Cancelled' }));
          return;
        }
        lastId += 1;
        const id = lastId;
        waiting.set(id, { resolve: resolve as (reply: unknown) => void, reject });
        signal?.addEventListener(
          'abort',
          () => {
            const call = waiting.get(id);
            if (!call) return;
            waiting.delete(id);
            send({ type: 'cancel', id });
            call.reject(new RequestError({ code: 'cancelled', message: 'Cancelled' }));
          },
          { once: true },
        );
        send({ type: 'request', id, name, argument });
      });
    },
    on(name, listener) {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set);
      set.add(listener);
      return () => set.delete(listener);
    },
    connect(next) {
      if (port) dropPort();
      port = next;
      lost = false;
      next.onClose(() => {
        if (port === next) dropPort();
      });
      next.listen((message) => {
        if (port === next) receive(message as FromBackend);
      });
      for (const message of beforeFirstPort.splice(0)) next.post(message);
    },
    disconnect: dropPort,
  };
}
