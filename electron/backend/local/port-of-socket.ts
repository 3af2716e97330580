import type { Socket } from 'node:net';
import { StringDecoder } from 'node:string_decoder';
import type { Port } from '../../contract/port.ts';

/** A message that is longer, in characters, is no message of ours. */
const LONGEST = 200_000_000;

/** A local socket as a port: each message is one line of JSON. */
export function portOfSocket(socket: Socket): Port {
  const decoder = new StringDecoder('utf8');
  const kept: unknown[] = [];
  let receive: ((message: unknown) => void) | null = null;
  let pieces: string[] = [];
  let length = 0;

  function take(line: string): void {
    let message: unknown;
    try {
      message = JSON.parse(line);
    } catch {
      socket.destroy();
      return;
    }
    if (receive) receive(message);
    else kept.push(message);
  }

  socket.on('data', (bytes) => {
    const lines = decoder.write(bytes).split('\n');
    const rest = lines.pop() ?? '';
    for (const line of lines) {
      pieces.push(line);
      const whole = pieces.join('');
      pieces = [];
      length = 0;
      if (whole !== '') take(whole);
    }
    pieces.push(rest);
    length += rest.length;
    if (length > LONGEST) socket.destroy();
  });
  // Its end is heard of by `close`, which always follows.
  socket.on('error', () => {});

  return {
    post(message) {
      if (socket.writable) socket.write(`${JSON.stringify(message)}\n`);
    },
    listen(listener) {
      receive = listener;
      for (const message of kept.splice(0)) listener(message);
    },
    onClose: (closed) => void socket.once('close', closed),
    close: () => socket.end(),
  };
}
