/**
 * What each built part weighs, gzipped, against its budget, and the libraries that it must not carry; exits 1 when one is over or carries
 * one. A page weighs what it loads before it can draw. Raise a budget only on purpose, in the commit that needs it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Words of a library that a bundler leaves as they are. */
const SIGNS = {
  Dexie: /\bDexieError\b/,
  'full zod': /["'`]Zod(?:Type|String|Object)["'`]/,
  'zod/mini': /["'`]ZodMiniType["'`]/,
} as const;
/** Where each stands: what finds nothing anywhere would hold nothing. */
const FOUND_IN: Readonly<Record<keyof typeof SIGNS, string>> = {
  Dexie: '.output/BUILD/background.js',
  'full zod': 'node_modules/zod/v4/classic/schemas.js',
  'zod/mini': '.output/BUILD/article.js',
};

interface Part {
  readonly what: string;
  /** Files from which the part starts; what they load by name belongs to it. */
  readonly from: RegExp;
  /** Kilobytes (1,000 bytes), gzipped. */
  readonly budget: number;
  readonly without?: readonly (keyof typeof SIGNS)[];
}

/** Neither a database nor the larger half of a parser is needed to show what was found. */
const LIGHT = ['Dexie', 'full zod'] as const;
/** A panel reads what the extension itself wrote down, and waits for no parser. */
const UNPARSED = [...LIGHT, 'zod/mini'] as const;

/** The content script comes first: it is paid on every page. */
const PARTS: readonly Part[] = [
  { what: 'content script', from: /^article\.js$/, budget: 62, without: LIGHT },
  { what: 'background', from: /^background\.js$/, budget: 208 },
  { what: 'popup', from: /^popup\.html$/, budget: 24, without: UNPARSED },
  { what: 'side panel', from: /^sidepanel\.html$/, budget: 24, without: UNPARSED },
  { what: 'options', from: /^options\.html$/, budget: 115 },
  { what: 'fact browser', from: /^catalogue\.js$/, budget: 80 },
  { what: 'fact base', from: /^factbase\//, budget: 64 },
  { what: 'everything', from: /^/, budget: 580 },
];

const root = resolve(import.meta.dirname, '../..');

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
  const folder = join(root, '.output', build);
  if (!existsSync(folder)) throw new Error(`${relative('.', folder)} is not there: build first (npm run build).`);
  const files = weigh(folder);
  for (const [library, path] of Object.entries(FOUND_IN)) {
    const text = readFileSync(join(root, path.replace('BUILD', build)), 'utf8');
    if (!SIGNS[library as keyof typeof SIGNS].test(text))
      throw new Error(`${library} has other signs now: see ${path}`);
  }
  for (const { what, from, budget, without = [] } of PARTS) {
    const part = new Set([...files.keys()].filter((path) => from.test(path)));
    for (const path of part) for (const loaded of loads(path, files.get(path)?.text ?? '')) part.add(loaded);
    const weight = [...part].reduce((sum, path) => sum + (files.get(path)?.weight ?? 0), 0);
    const carried = without.filter((library) =>
      [...part].some((path) => SIGNS[library].test(files.get(path)?.text ?? '')),
    );
    if (weight > budget || carried.length > 0) over += 1;
    const verdict = [...(weight > budget ? ['OVER'] : []), ...carried.map((library) => `CARRIES ${library}`)].join(
      ', ',
    );
    console.log(
      `${build.padEnd(12)} ${what.padEnd(15)} ${weight.toFixed(1).padStart(6)} kB of ${budget} kB  ${verdict || 'ok'}`,
    );
  }
}
process.exitCode = over === 0 ? 0 : 1;
