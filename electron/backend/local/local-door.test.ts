import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Port } from '../../contract/port.ts';
import { enterByDoor, openDoor } from './local-door.ts';

let folder: string;
let door: Server;
/** Those who have come in, as the library sees them. */
let attached: ((port: Port) => void) | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wirewatch-door-'));
  door = openDoor(folder, { attach: (port) => attached?.(port), message() {} });
});
afterEach(() => {
  door.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Comes in; gives the ports of both sides. */
async function comeIn(): Promise<{ readonly port: Port; readonly inside: Port }> {
  const there = new Promise<Port>((resolve) => {
    attached = resolve;
  });
  const port = await enterByDoor(folder);
  if (!port) throw new Error('Nobody answers');
  return { port, inside: await there };
}

const end = (port: Port): Promise<void> => new Promise((resolve) => port.onClose(() => resolve()));

test('whoever has left leaves nothing behind, however many come in one after the other', async () => {
  const before = door.listenerCount('close');
  for (let visit = 0; visit < 12; visit += 1) {
    const { port, inside } = await comeIn();
    const gone = end(inside);
    port.close();
    await gone;
  }
  expect(door.listenerCount('close')).toBe(before);
});

test('whoever is in can be sent away, and nobody comes in by a closed door', async () => {
  const { port, inside } = await comeIn();
  const closed = end(port);
  door.close();
  inside.close();
  await closed;
  expect(await enterByDoor(folder)).toBe(null);
});
