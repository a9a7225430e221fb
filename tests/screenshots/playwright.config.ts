import { defineConfig } from '@playwright/test';

/** `npm run screenshots`: draws the pictures of the README from the real window. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.shot.ts',
  outputDir: '../../test-results',
  workers: 1,
  reporter: 'list',
});
