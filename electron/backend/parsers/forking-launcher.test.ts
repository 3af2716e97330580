import { afterEach, expect, test } from 'vitest';
import { createForkingLauncher } from './forking-launcher.ts';

const { execPath } = process;
afterEach(() => {
  process.execPath = execPath;
});

test('a process that cannot be started has gone', async () => {
  process.execPath = '/nowhere/node';
  const launcher = createForkingLauncher('parser.js');
  // As from a timer: what Node tells of it comes before anything that waits for the launch.
  const handle = await new Promise<ReturnType<typeof launcher.launch>>((resolve) => {
    setImmediate(() => resolve(launcher.launch(64)));
  });
  const end = new Promise((resolve) => handle.onExit(resolve));
  handle.port.post({ type: 'stop', job: 1 });
  handle.kill();
  expect(await end).toBe('gone');
});
