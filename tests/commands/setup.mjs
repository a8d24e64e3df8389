// The first lines to run on a fresh machine: plain JavaScript for whatever Node is there (20 or newer), before anything is installed.
// Installs what the lock file names when it is not there, then hands over to the project's own Node, which runs TypeScript.
//   node tests/commands/setup.mjs SCRIPT [ARGUMENTS]
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 20;
const root = fileURLToPath(new URL('../..', import.meta.url));
const windows = process.platform === 'win32';
const projectNode = join(root, 'node_modules/node/bin', windows ? 'node.exe' : 'node');

function packagesIn(lockFile) {
  if (!existsSync(lockFile)) return {};
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages ?? {};
}

/** Compares what the lock file names with what npm noted down as installed. Packages for other systems are optional in the lock. */
function isInstalled() {
  const installed = packagesIn(join(root, 'node_modules/.package-lock.json'));
  const named = packagesIn(join(root, 'package-lock.json'));
  return (
    existsSync(projectNode) &&
    Object.entries(named).every(
      ([path, { version, optional }]) =>
        path === '' || (optional && !installed[path]) || installed[path]?.version === version,
    )
  );
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  fail(`Node.js ${OLDEST_NODE} or newer is needed to install the project; this is ${process.versions.node}.`);
}
if (!isInstalled()) {
  console.log('Installing the packages that package-lock.json names (npm ci) ...');
  const npm = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
  });
  if (npm.status !== 0) fail('npm ci failed: see the lines above.');
  if (!existsSync(projectNode)) {
    fail(
      'The package "node" was not set up: npm was told to skip install scripts. Run "npm rebuild node --ignore-scripts=false".',
    );
  }
}

const [script, ...args] = process.argv.slice(2);
// Logs of machines that nobody watches are read as text.
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
const env = { ...process.env, ...plain, PATH: join(root, 'node_modules/.bin') + delimiter + (process.env.PATH ?? '') };
const run = spawnSync(projectNode, [resolve(root, script), ...args], { cwd: root, stdio: 'inherit', env });
process.exit(run.status ?? 1);
