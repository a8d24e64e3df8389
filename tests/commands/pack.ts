/**
 * Packs what the stores take, into output/packages: the build for each browser, and the archive of sources from which they can be built again.
 *   npm run pack                 builds and packs
 *   npm run pack -- --twice      and once more as a store does, from the archive of sources alone; exits 1 when the bytes differ
 * The same sources give the same bytes: compare the SHA-256 that is printed.
 */
import { execFileSync, execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative, resolve } from 'node:path';
import { unzip, zip } from './archive.ts';
import { build } from './build.ts';

const root = resolve(import.meta.dirname, '../..');
const OUT = join(root, 'output/packages');
/** Neither sources nor needed to build from them. */
const LEFT_OUT = /^(?:node_modules|\.git|\.output|\.wxt|output)(?:\/|$)|\.log$/;

function filesIn(folder: string, paths: readonly string[]): ReadonlyMap<string, Uint8Array> {
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
}

function walk(folder: string, within = folder): string[] {
  return readdirSync(within, { withFileTypes: true }).flatMap((entry) => {
    const path = join(within, entry.name);
    const name = relative(folder, path).replaceAll('\\', '/');
    if (folder === root && LEFT_OUT.test(name)) return [];
    return entry.isDirectory() ? walk(folder, path) : entry.isFile() ? [name] : [];
  });
}

/** What is tracked; where this is no checkout, as in an unpacked archive of sources, what lies here. */
function sources(): string[] {
  try {
    const list = execFileSync('git', ['ls-files', '-z'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return list.split('\0').filter(Boolean);
  } catch {
    return walk(root);
  }
}

function pack(): ReadonlyMap<string, Buffer> {
  const packages = new Map<string, Buffer>();
  for (const [name, folder] of [
    ['chromium', 'chrome-mv3'],
    ['firefox', 'firefox-mv3'],
  ] as const) {
    build(name);
    const built = join(root, '.output', folder);
    packages.set(`doi-chieu-${folder}.zip`, zip(filesIn(built, walk(built))));
  }
  packages.set('doi-chieu-sources.zip', zip(filesIn(root, sources())));
  return packages;
}

/** Unpacks the sources into an empty folder and does there what they say themselves. Returns what came of it, by name. */
function buildFromSources(archive: Buffer): ReadonlyMap<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'doi-chieu-sources-'));
  try {
    for (const [path, content] of unzip(archive)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const text = readFileSync(join(folder, 'docs/stores.md'), 'utf8');
    const commands = /## Building from the archive of sources[\s\S]*?```sh\n([^`]+)```/.exec(text)?.[1];
    if (!commands) throw new Error('docs/stores.md does not say how to build');
    // None of the tools of this folder: those that the sources name.
    const paths = (process.env['PATH'] ?? '').split(delimiter).filter((path) => !path.startsWith(root));
    const env = { ...process.env, PATH: paths.join(delimiter), npm_config_prefer_offline: 'true' };
    for (const command of commands.trim().split('\n')) {
      console.log(`in the unpacked sources: ${command}`);
      execSync(command, { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] });
    }
    const out = join(folder, 'output/packages');
    return new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name))]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const packages = pack();
mkdirSync(OUT, { recursive: true });
for (const [name, bytes] of packages) {
  writeFileSync(join(OUT, name), bytes);
  console.log(
    `${createHash('sha256').update(bytes).digest('hex')}  ${relative(root, join(OUT, name))}  ${bytes.length} bytes`,
  );
}
if (process.argv.includes('--twice')) {
  const again = buildFromSources(packages.get('doi-chieu-sources.zip')!);
  const different = [...packages].filter(([name, bytes]) => !again.get(name)?.equals(bytes)).map(([name]) => name);
  console.log(
    different.length === 0
      ? 'built again from the unpacked sources: the same bytes'
      : `built again from the unpacked sources, and different: ${different.join(', ')}`,
  );
  process.exitCode = different.length === 0 ? 0 : 1;
}
