import { defineConfig } from 'vitest/config';
import type { BrowserName } from './find.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly browser: BrowserName;
  }
}

/** Each scenario runs in each browser; one worker a browser at a time. No retries: a scenario that fails now and then is broken. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: (['chromium', 'firefox'] as const).map((browser) => ({
      test: {
        name: browser,
        provide: { browser },
        root: new URL('../..', import.meta.url).pathname,
        include: ['tests/browser/**/*.test.ts'],
        retry: 0,
        // Each wait has a patience of its own: this ends what hangs.
        testTimeout: 300_000,
        hookTimeout: 300_000,
      },
    })),
  },
});
