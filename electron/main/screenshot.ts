import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { app, type BrowserWindow } from 'electron';
import { log } from './log.ts';

const INTERVAL_MS = 150;
/** So many equal pictures in a row, and the page counts as drawn: what the library answers is in it. */
const STILL = 5;
/** A page that keeps moving is taken as it is. */
const MOST = 40;

let taken = false;

/** Once the page has drawn: saves a picture of it where `WIREWATCH_SCREENSHOT` says, and quits if asked to. */
export async function saveScreenshot(window: BrowserWindow): Promise<void> {
  const file = process.env['WIREWATCH_SCREENSHOT'];
  if (!file || taken) return;
  taken = true;
  const quits = process.env['WIREWATCH_SCREENSHOT_EXIT'] === '1';
  try {
    await writeFile(resolve(file), await stillPicture(window));
    process.stdout.write(`wirewatch: screenshot saved ${resolve(file)}\n`);
    if (quits) app.quit();
  } catch (error) {
    log(`no screenshot: ${String(error)}`);
    if (quits) app.exit(1);
  }
}

async function stillPicture(window: BrowserWindow): Promise<Buffer> {
  let last: Buffer = Buffer.alloc(0);
  let equal = 0;
  for (let count = 0; count < MOST && equal < STILL; count += 1) {
    const picture = (await window.webContents.capturePage()).toPNG();
    equal = picture.length > 0 && picture.equals(last) ? equal + 1 : 0;
    last = picture;
    await wait(INTERVAL_MS);
  }
  if (last.length === 0) throw new Error('the window shows nothing');
  return last;
}
