/**
 * What each built part weighs, gzipped, against its budget; exits 1 when one is over. A page weighs what it loads before it can draw. Raise a
 * budget only on purpose, in the commit that needs it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Part {
  readonly what: string;
  /** Files from which the part starts; what they load by name belongs to it. */
  readonly from: RegExp;
  /** Kilobytes (1,000 bytes), gzipped. */
  readonly budget: number;
}

/** The content script comes first: it is paid on every page. */
const PARTS: readonly Part[] = [
  { what: 'content script', from: /^content-scripts\//, budget: 60 },
  { what: 'background', from: /^background\.js$/, budget: 175 },
  { what: 'popup', from: /^popup\.html$/, budget: 40 },
  { what: 'options', from: /^options\.html$/, budget: 142 },
  { what: 'fact browser', from: /^catalogue\.js$/, budget: 100 },
  { what: 'fact base', from: /^factbase\//, budget: 60 },
  { what: 'everything', from: /^/, budget: 590 },
];

const OUTPUT = resolve(import.meta.dirname, '../../.output');

/** Kilobytes of each file of a build, by its path in it. */
function weigh(folder: string): Map<string, { weight: number; text: string }> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const bytes = readFileSync(path);
      const weight = gzipSync(bytes, { level: 9 }).length / 1000;
      return [relative(folder, path).replaceAll('\\', '/'), { weight, text: bytes.toString() }];
    }),
  );
}

/** Scripts, styles and modules that a file names to be loaded with it. An import() is not: that waits until it is wanted. */
function loads(path: string, text: string): string[] {
  if (path.endsWith('.html'))
    return [...text.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map((match) => match[1]!);
  if (!path.startsWith('chunks/')) return [];
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)].map((match) => `chunks/${match[1]}`);
}

let over = 0;
for (const build of ['chrome-mv3', 'firefox-mv3']) {
  const folder = join(OUTPUT, build);
  if (!existsSync(folder)) throw new Error(`${relative('.', folder)} is not there: build first (npm run build).`);
  const files = weigh(folder);
  for (const { what, from, budget } of PARTS) {
    const part = new Set([...files.keys()].filter((path) => from.test(path)));
    for (const path of part) for (const loaded of loads(path, files.get(path)?.text ?? '')) part.add(loaded);
    const weight = [...part].reduce((sum, path) => sum + (files.get(path)?.weight ?? 0), 0);
    if (weight > budget) over += 1;
    const verdict = weight > budget ? 'OVER' : 'ok';
    console.log(
      `${build.padEnd(12)} ${what.padEnd(15)} ${weight.toFixed(1).padStart(6)} kB of ${budget} kB  ${verdict}`,
    );
  }
}
process.exitCode = over === 0 ? 0 : 1;
