import { defineConfig } from '@playwright/test';

/** Real windows, two at a time: each test has its own app, project folder and user data. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  workers: 2,
  // A test that passes only at its second try is listed as flaky, and wants mending.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
});
