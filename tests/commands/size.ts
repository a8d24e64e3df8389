/**
 * What each built part weighs, gzipped, against its budget; exits 1 when one is over. Raise a budget only on purpose, in the commit that
 * needs it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Part {
  readonly what: string;
  readonly files: RegExp;
  /** Kilobytes (1,000 bytes), gzipped. */
  readonly budget: number;
}

/** The content script comes first: it is paid on every page. */
const PARTS: readonly Part[] = [
  { what: 'content script', files: /^content-scripts\//, budget: 60 },
  { what: 'background', files: /^background\.js$/, budget: 120 },
  { what: 'pages (popup, options, ...)', files: /^(?:.*\.html|chunks\/.*|assets\/.*)$/, budget: 60 },
  { what: 'fact base', files: /^factbase\//, budget: 120 },
  { what: 'everything', files: /^/, budget: 400 },
];

const OUTPUT = resolve(import.meta.dirname, '../../.output');

function filesIn(folder: string): { path: string; bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(folder, path).replaceAll('\\', '/'), bytes: readFileSync(path) }));
}

let over = 0;
for (const build of ['chrome-mv3', 'firefox-mv3']) {
  const folder = join(OUTPUT, build);
  if (!existsSync(folder)) throw new Error(`${relative('.', folder)} is not there: build first (npm run build).`);
  const files = filesIn(folder).map(({ path, bytes }) => ({
    path,
    weight: gzipSync(bytes, { level: 9 }).length / 1000,
  }));
  for (const { what, files: pattern, budget } of PARTS) {
    const weight = files.filter(({ path }) => pattern.test(path)).reduce((sum, file) => sum + file.weight, 0);
    if (weight > budget) over += 1;
    const verdict = weight > budget ? 'OVER' : 'ok';
    console.log(
      `${build.padEnd(12)} ${what.padEnd(28)} ${weight.toFixed(1).padStart(7)} kB of ${budget} kB  ${verdict}`,
    );
  }
}
process.exitCode = over === 0 ? 0 : 1;
