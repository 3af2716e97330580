import { expect, test } from '@playwright/test';
import { canLaunchUnprivileged, launchUnprivileged } from './fixtures/unprivileged.ts';

/** Mode 2 in `/proc/<pid>/status`: every system call goes through a filter, which is what Chromium's sandbox sets up. */
const FILTERED = /^Seccomp:\s*2$/mu;

test('the page’s process runs in the system’s sandbox', async () => {
  test.skip(!(await canLaunchUnprivileged()), 'Needs Linux, and for root the program `setpriv`.');
  const executable = process.env['WIREWATCH_ELECTRON_PATH'];
  if (!executable) throw new Error('Run these tests with `npm run e2e`: it finds the Electron to use.');
  const app = await launchUnprivileged(executable);
  try {
    await app.drawn;
    const pages = await app.statuses('renderer');
    expect(pages.length).toBeGreaterThan(0);
    for (const status of pages) expect(status).toMatch(FILTERED);
  } finally {
    await app.close();
  }
});
