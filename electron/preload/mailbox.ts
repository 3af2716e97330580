/** Hands messages to whoever listens; what came before the first listener is kept for it. */
export interface Mailbox<Message> {
  put(message: Message): void;
  /** Returns what stops listening. */
  listen(listener: (message: Message) => void): () => void;
}

/**
 * `queue` keeps every message until there is a listener, and each is heard once. `latest` keeps the last message, and
 * every new listener hears it first: right for a state.
 */
export function createMailbox<Message>(keeping: 'queue' | 'latest'): Mailbox<Message> {
  const listeners = new Set<(message: Message) => void>();
  let kept: Message[] = [];

  return {
    put(message) {
      if (keeping === 'latest') kept = [message];
      else if (listeners.size === 0) kept.push(message);
      for (const listener of listeners) listener(message);
    },
    listen(listener) {
      listeners.add(listener);
      const waiting = kept;
      if (keeping === 'queue') kept = [];
      for (const message of waiting) listener(message);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
