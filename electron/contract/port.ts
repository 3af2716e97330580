/**
 * One end of a message channel, as small as the client, the host and the parser need it. The browser's `MessagePort`,
 * Electron's `MessagePortMain`, Node's `MessagePort` and a child process's channel are each wrapped to this shape.
 */
export interface Port {
  post(message: unknown): void;
  /** Called once for each message, in order. Messages that came before the first listener are kept for it. */
  listen(receive: (message: unknown) => void): void;
  onClose(closed: () => void): void;
  close(): void;
}
