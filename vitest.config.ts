import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx'],
    restoreMocks: true,
    // A busy machine is no failure: only what hangs is.
    testTimeout: 60_000,
  },
});
