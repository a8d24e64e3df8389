import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

/** For each browser: the variable that names its program, the commands it goes by, where else it is kept, its Debian packages. */
const BROWSERS = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    elsewhere: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:/Program Files/Google/Chrome/Application/chrome.exe',
    ],
    packages: ['chromium', 'fonts-liberation'],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox', 'firefox-esr'],
    elsewhere: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:/Program Files/Mozilla Firefox/firefox.exe'],
    packages: ['firefox-esr', 'fonts-liberation'],
  },
} as const satisfies Record<BrowserName, unknown>;

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function find(name: BrowserName): string | undefined {
  const { variable, commands, elsewhere } = BROWSERS[name];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [
    process.env[variable],
    ...commands.flatMap((command) => folders.map((folder) => join(folder, command))),
    ...elsewhere,
  ].find((path) => path !== undefined && isProgram(path));
}

/** Debian, and the right to install on it. */
function canInstall(): boolean {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
}

function install(packages: readonly string[]): void {
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  console.log(`Installing ${packages.join(', ')} (apt-get) ...`);
  execFileSync('apt-get', ['update', '-qq'], options);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

/**
 * The paths of both browsers on this machine; installs what is missing where that is allowed (root on Debian).
 * @throws Error that says what to install, and the variable that can name a program kept elsewhere
 */
export function findBrowsers(names: readonly BrowserName[] = ['chromium', 'firefox']): Record<BrowserName, string> {
  const missing = names.filter((name) => find(name) === undefined);
  if (missing.length > 0 && canInstall()) install(missing.flatMap((name) => BROWSERS[name].packages));
  const paths: Partial<Record<BrowserName, string>> = {};
  for (const name of names) {
    const path = find(name);
    if (path === undefined) {
      const { commands, variable } = BROWSERS[name];
      throw new Error(`No ${name} here: install one of ${commands.join(', ')}, or set ${variable} to its program.`);
    }
    paths[name] = path;
  }
  return paths as Record<BrowserName, string>;
}
