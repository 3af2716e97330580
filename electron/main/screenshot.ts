import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { log } from './log.ts';

/** Once the page has drawn: saves a picture of it where `WIREWATCH_SCREENSHOT` says, and quits if asked to. */
export async function saveScreenshot(window: BrowserWindow): Promise<void> {
  const file = process.env['WIREWATCH_SCREENSHOT'];
  if (!file) return;
  const quits = process.env['WIREWATCH_SCREENSHOT_EXIT'] === '1';
  try {
    if (!window.isVisible()) await new Promise<void>((shown) => window.once('show', () => shown()));
    const picture = await window.webContents.capturePage();
    await writeFile(resolve(file), picture.toPNG());
    process.stdout.write(`wirewatch: screenshot saved ${resolve(file)}\n`);
    if (quits) app.quit();
  } catch (error) {
    log(`no screenshot: ${String(error)}`);
    if (quits) app.exit(1);
  }
}
