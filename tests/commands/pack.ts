/**
 * Packs what the stores take, into output/packages: the build for each browser, and the archive of sources from which they can be built again.
 *   npm run pack                 builds and packs
 *   npm run pack -- --twice      does so twice, and exits 1 when the bytes differ
 * The same sources give the same bytes: compare the SHA-256 that is printed.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { zip } from './archive.ts';
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

const packages = pack();
mkdirSync(OUT, { recursive: true });
for (const [name, bytes] of packages) {
  writeFileSync(join(OUT, name), bytes);
  console.log(
    `${createHash('sha256').update(bytes).digest('hex')}  ${relative(root, join(OUT, name))}  ${bytes.length} bytes`,
  );
}
if (process.argv.includes('--twice')) {
  const different = [...pack()].filter(([name, bytes]) => !packages.get(name)?.equals(bytes)).map(([name]) => name);
  console.log(
    different.length === 0 ? 'built twice: the same bytes' : `built twice, and different: ${different.join(', ')}`,
  );
  process.exitCode = different.length === 0 ? 0 : 1;
}
