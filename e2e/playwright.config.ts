import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  // Each test opens a window and two or more processes of its own: one at a time unless the machine is known to bear more.
  workers: Number(process.env['WIREWATCH_E2E_WORKERS'] ?? 1),
  // Time for a machine that others keep busy; no test waits for it to pass.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // A window that a loaded machine once does not open is no fault of the app; a test that needed the second try is listed as
  // flaky. `--retries=0` looks for such tests.
  retries: 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
