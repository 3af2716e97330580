import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { app } from 'electron';
import { log } from './log.ts';

/** How long a new run waits for one that is closing its library: a little longer than that may take. */
const PATIENCE_MS = 10_000;
const ASK_AGAIN_MS = 50;

function closingMark(folder: string): string {
  return join(folder, 'closing');
}

/**
 * Makes this the only run on a data folder. False where another one has it, which is told by Electron's `second-instance`.
 * One that is just closing its library is waited for, so that quitting and starting at once gives a window, not nothing.
 */
export async function becomeOnlyRun(folder: string): Promise<boolean> {
  const mark = closingMark(folder);
  if (app.requestSingleInstanceLock()) {
    rmSync(mark, { force: true });
    return true;
  }
  const until = Date.now() + PATIENCE_MS;
  if (!existsSync(mark)) return false;
  while (Date.now() < until) {
    await wait(ASK_AGAIN_MS);
    if (!existsSync(mark) && app.requestSingleInstanceLock()) return true;
  }
  return false;
}

/** Says that this run is closing its library, until it is gone. */
export function sayClosing(folder: string): void {
  const mark = closingMark(folder);
  try {
    writeFileSync(mark, '');
  } catch (error) {
    // A full disk: then a run that is started this moment gives up, as it would without the mark.
    log(`no mark of closing: ${String(error)}`);
    return;
  }
  process.once('exit', () => rmSync(mark, { force: true }));
}
