import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  // Each test opens a window and two or more processes of its own: one at a time unless the machine is known to bear more.
  workers: Number(process.env['WIREWATCH_E2E_WORKERS'] ?? 1),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // A window that a loaded machine once does not open is no fault of the app; a test that needed the second try is listed as flaky.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
