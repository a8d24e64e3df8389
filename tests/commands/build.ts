import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { BrowserName } from '../browser/find.ts';

const root = resolve(import.meta.dirname, '../..');

/** Builds the extension for one browser into `.output`. */
export function build(browser: BrowserName): void {
  const target = browser === 'chromium' ? 'chrome' : 'firefox';
  execFileSync('node', ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', target], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
