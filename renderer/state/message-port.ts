import type { Port } from '../../electron/contract/port.ts';

/** Wraps the browser's port to the shape that the client needs. Messages wait in the port until `listen` starts it. */
export function wrapMessagePort(port: MessagePort): Port {
  return {
    post: (message) => port.postMessage(message),
    listen: (receive) => {
      port.onmessage = (event) => receive(event.data);
    },
    onClose: (closed) => port.addEventListener('close', closed),
    close: () => port.close(),
  };
}
