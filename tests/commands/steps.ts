import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findBrowsers } from '../browser/find.ts';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface Step {
  readonly name: string;
  /** What it holds, in a few words. */
  readonly what: string;
  readonly run: () => Promise<Counts> | Counts;
}

const root = resolve(import.meta.dirname, '../..');
const PASSED: Counts = { passed: 1, failed: 0, skipped: 0 };
const FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };

/** Runs a tool of the project's, with its output to the terminal; `true` when it exits 0. */
function tool(name: string, ...args: string[]): boolean {
  const run = spawnSync(join('node_modules/.bin', name), args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return run.status === 0;
}

const one =
  (name: string, ...args: string[]) =>
  (): Counts =>
    tool(name, ...args) ? PASSED : FAILED;

/** Runs vitest and reads its counts from a report file. A run that fails without a failed test, such as an import error, counts as one. */
function vitest(name: string, ...args: string[]): Counts {
  const report = join(root, 'output', `${name}.json`);
  rmSync(report, { force: true });
  const passed = tool('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args);
  if (!existsSync(report)) return FAILED;
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'));
  return {
    passed: numPassedTests,
    failed: passed ? numFailedTests : Math.max(1, numFailedTests),
    skipped: numPendingTests + numTodoTests,
  };
}

export const STEPS: readonly Step[] = [
  { name: 'types', what: 'TypeScript, strict', run: one('tsc', '--noEmit') },
  { name: 'lint', what: 'lint and format', run: one('biome', 'ci', ...(process.stdout.isTTY ? [] : ['--colors=off'])) },
  { name: 'unused', what: 'no unused file, export or dependency', run: one('knip') },
  { name: 'unit', what: 'rooms, attacks, architecture', run: () => vitest('unit') },
  { name: 'chrome', what: 'the build for Chrome', run: one('wxt', 'build', '-b', 'chrome') },
  { name: 'firefox', what: 'the build for Firefox', run: one('wxt', 'build', '-b', 'firefox') },
  { name: 'size', what: 'each bundle within its budget', run: one('node', 'tests/commands/size.ts') },
  { name: 'store', what: "the rules of Mozilla's store", run: one('node', 'tests/commands/store.ts') },
  {
    name: 'packages',
    what: 'what the stores take, and again from the archive of sources: the same bytes',
    run: one('node', 'tests/commands/pack.ts', '--twice'),
  },
  {
    name: 'browser',
    what: 'the built extension in Chromium and Firefox',
    run: async () => {
      await findBrowsers();
      return vitest('browser', '--config', 'tests/browser/vitest.config.ts');
    },
  },
  {
    name: 'axe',
    what: 'every state of the interface, by the rules of WCAG 2.2 AA',
    run: async () => {
      await findBrowsers(['chromium']);
      return one('node', 'tests/gallery/shoot.ts')();
    },
  },
];
