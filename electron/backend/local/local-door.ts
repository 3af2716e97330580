import { createHash } from 'node:crypto';
import { chmodSync, rmSync } from 'node:fs';
import { createConnection, createServer, type Server } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import type { Port } from '../../contract/port.ts';
import type { MainToBackend } from '../../contract/processes.ts';
import type { Backend } from '../create-backend.ts';
import { portOfSocket } from './port-of-socket.ts';

/** What the command line may say beside the contract's requests: it names files itself, as a person does in a dialog. */
type Grant = Extract<MainToBackend, { type: 'grant' }>;

/** The address of a socket in the file system is no longer than this on any system. */
const LONGEST_ADDRESS = 100;

/**
 * Where the process that has a library open lets the same person's command line in: a socket in the library's folder (or, where
 * its path is too long for one, in the folder for temporary files), a named pipe on Windows. Never a network address.
 */
export function doorOf(folder: string): string {
  const name = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\wirewatch-${name}`;
  const beside = join(resolve(folder), 'wirewatch.sock');
  return beside.length <= LONGEST_ADDRESS
    ? beside
    : join(tmpdir(), `wirewatch-${userInfo().uid}-${name}.sock`);
}

/**
 * Serves whoever comes in by the library's door, until the returned server is closed; those who are in are sent away by the backend, which
 * closes their ports. Only for the holder of the library's lock.
 */
export function openDoor(folder: string, backend: Pick<Backend, 'attach' | 'message'>): Server {
  const door = doorOf(folder);
  // Left by a process that was killed: nobody else can be behind it while we hold the library.
  if (process.platform !== 'win32') rmSync(door, { force: true });
  const server = createServer((socket) => backend.attach(withGrants(portOfSocket(socket), backend.message)));
  // A file system without sockets, a full disk: the command line then says that the library is in use.
  server.on('error', () => {});
  server.listen(door, () => {
    if (process.platform !== 'win32') chmodSync(door, 0o600);
  });
  server.unref();
  return server;
}

/** The port as the host serves it, with grants taken out of what comes. */
function withGrants(port: Port, grant: (message: Grant) => void): Port {
  return {
    ...port,
    listen: (receive) =>
      port.listen((message) => {
        if (isGrant(message)) grant(message);
        else receive(message);
      }),
  };
}

function isGrant(message: unknown): message is Grant {
  if (typeof message !== 'object' || message === null) return false;
  const { type, grant, purpose, paths } = message as Readonly<Record<string, unknown>>;
  return (
    type === 'grant' &&
    typeof grant === 'string' &&
    (purpose === 'import' || purpose === 'export') &&
    Array.isArray(paths) &&
    paths.every((path) => typeof path === 'string')
  );
}

/** A port to the process that has the library open; null where none answers. */
export function enterByDoor(folder: string): Promise<Port | null> {
  return new Promise((settle) => {
    const socket = createConnection(doorOf(folder));
    socket.once('connect', () => settle(portOfSocket(socket)));
    socket.once('error', () => settle(null));
  });
}
