import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/browser/**', 'node_modules/**'],
    setupFiles: ['tests/seed.ts'],
    // No test is timed: this ends what hangs, on a machine however busy.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
