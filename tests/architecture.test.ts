/**
 * The plan of the house, held by a test. Each room (a folder of `lib/`, or one of the top folders) stands on a floor and
 * builds only on rooms of lower floors, or on neighbours that do not build on it in turn.
 * When this test fails, the message says which line to look at and what to do. To add a room, give it a floor below.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** From the ground up. What stands on a floor knows nothing of the floors above it. */
const FLOORS: readonly (readonly string[])[] = [
  ['language'],
  ['facts', 'article'],
  ['claims'],
  ['verdict'],
  ['check'],
  ['report', 'catalogue', 'store', 'sync', 'marks', 'messages', 'settings', 'locales'],
  ['components'],
  ['entrypoints'],
];

/** The command line stands beside the house: it uses every room of `lib`, and no room uses it. */
const BESIDE = 'publish';

/** Rooms that compute and do nothing else: the same input gives the same output on any machine, at any time. */
const PURE = ['language', 'article', 'facts', 'claims', 'verdict', 'check'];
/** The packages that pure rooms may use. */
const PURE_PACKAGES = ['zod/mini'];

/** What a pure room can't have, and whence it gets it instead. */
const IMPURE: readonly [pattern: RegExp, what: string, instead: string][] = [
  [
    /\bDate\s*\.\s*now\b|\bnew\s+Date\s*\(\s*\)|\bperformance\s*\.\s*now\b/,
    'the clock',
    'take the time as an argument',
  ],
  [/\bMath\s*\.\s*random\b|\bcrypto\s*\./, 'chance', 'take what is random as an argument'],
  [/\b(?:browser|chrome)\s*\.\s*\w|\b(?:localStorage|sessionStorage|indexedDB)\b/, 'the browser', 'hand the data in'],
  [/\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b/, 'the network', 'hand the data in'],
  [/\bprocess\s*\.|\bBuffer\b|\brequire\s*\(/, 'Node', 'move it to lib/publish'],
];

interface Import {
  readonly line: number;
  /** As written. */
  readonly from: string;
  readonly typeOnly: boolean;
}

interface Source {
  /** Path from the project's root. */
  readonly file: string;
  readonly room: string;
  /** The text without comments, and with strings emptied; same length in lines. */
  readonly code: string;
  readonly imports: readonly Import[];
}

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = ['lib', 'components', 'entrypoints'].flatMap(readFolder);

function readFolder(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => posix.join(...join(entry.parentPath, entry.name).slice(root.length).split(/[\\/]/)))
    .sort()
    .map((file) => readSource(file, readFileSync(join(root, file), 'utf8')));
}

function readSource(file: string, text: string): Source {
  return { file, room: roomOf(file), code: blank(text, true), imports: readImports(blank(text, false)) };
}

function roomOf(file: string): string {
  const [top, second = ''] = file.split('/');
  return top === 'lib' ? second.replace(/\.tsx?$/, '') : top!;
}

/** Takes comments out, and with `strings` the insides of strings too; lines stay where they are. */
function blank(text: string, strings: boolean): string {
  const token = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g;
  return text.replace(token, (found) => {
    if (found[0] === '/') return found.replace(/[^\n]/g, ' ');
    return strings ? `${found[0]}${found[0]}` : found;
  });
}

function readImports(code: string): Import[] {
  const statement =
    /^[ \t]*(?:import|export)\b(?<clause>[^'";]*?)\bfrom\s*['"](?<from>[^'"]+)['"]|^[ \t]*import\s*['"](?<bare>[^'"]+)['"]|\bimport\s*\(\s*['"](?<later>[^'"]+)['"]/gm;
  return [...code.matchAll(statement)].map(({ index, groups = {} }) => ({
    line: code.slice(0, index).split('\n').length,
    from: (groups['from'] ?? groups['bare'] ?? groups['later'])!,
    typeOnly: /^\s*type\b/.test(groups['clause'] ?? ''),
  }));
}

/** The project file that a relative import leads to, without looking at the disk; `undefined` for a package. */
function target(file: string, from: string): string | undefined {
  return from.startsWith('.') ? posix.join(posix.dirname(file), from.replace(/\?.*$/, '')) : undefined;
}

function floorOf(room: string): number {
  return FLOORS.findIndex((rooms) => rooms.includes(room));
}

/** A circle of names, as "a -> b -> a"; `undefined` when every path ends. */
function circle(next: ReadonlyMap<string, ReadonlySet<string>>): string | undefined {
  const done = new Set<string>();
  const visit = (name: string, path: readonly string[]): string | undefined => {
    const at = path.indexOf(name);
    if (at >= 0) return [...path.slice(at), name].join(' -> ');
    if (done.has(name)) return undefined;
    for (const one of next.get(name) ?? []) {
      const found = visit(one, [...path, name]);
      if (found) return found;
    }
    done.add(name);
    return undefined;
  };
  for (const name of next.keys()) {
    const found = visit(name, []);
    if (found) return found;
  }
  return undefined;
}

function group(pairs: Iterable<readonly [string, string]>): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const [key, value] of pairs) groups.set(key, (groups.get(key) ?? new Set()).add(value));
  return groups;
}

const links = sources.flatMap((source) =>
  source.imports.flatMap((one) => {
    const to = target(source.file, one.from);
    return to === undefined ? [] : [{ source, one, to, room: roomOf(to) }];
  }),
);

describe('the plan of the house', () => {
  it('gives every room a floor', () => {
    const rooms = new Set(sources.map(({ room }) => room));
    const homeless = [...rooms].filter((room) => room !== BESIDE && floorOf(room) < 0);
    expect(homeless, 'A folder of lib/ has no floor. Put it into FLOORS, just above all that it builds on.').toEqual(
      [],
    );
  });

  it('lets nobody build on a floor above', () => {
    const wrong = links
      .filter(({ source, room }) => floorOf(source.room) >= 0 && floorOf(room) > floorOf(source.room))
      .map(
        ({ source, one, room }) =>
          `${source.file}:${one.line} imports ${one.from}: "${source.room}" stands below "${room}" and may not know it. ` +
          `Move what it needs down to "${source.room}", or let "${room}" hand it in.`,
      );
    expect(wrong).toEqual([]);
  });

  it('keeps the command line out of the rooms, and the views out of the command line', () => {
    const wrong = links
      .filter(
        ({ source, room }) =>
          (source.room !== BESIDE && room === BESIDE) ||
          (source.room === BESIDE && (room === 'components' || room === 'entrypoints')),
      )
      .map(
        ({ source, one }) =>
          `${source.file}:${one.line} imports ${one.from}: lib/publish runs in Node only, beside the house. ` +
          'What both need belongs in a room of lib/.',
      );
    expect(wrong).toEqual([]);
  });

  it('has no two rooms that build on each other', () => {
    const pairs = links
      .filter(({ source, room }) => source.room !== room)
      .map(({ source, room }) => [source.room, room] as const);
    expect(circle(group(pairs)), 'Rooms build on each other in a circle. Move what they share to a floor below.').toBe(
      undefined,
    );
  });

  it('has no files that need each other to start', () => {
    const pairs = links.filter(({ one }) => !one.typeOnly).map(({ source, to }) => [source.file, to] as const);
    expect(
      circle(group(pairs)),
      'Files import each other in a circle. Move what they share to a file of its own, or import only the type.',
    ).toBe(undefined);
  });

  it('lets pure rooms use no package but those listed', () => {
    const wrong = sources
      .filter(({ room }) => PURE.includes(room))
      .flatMap(({ file, room, imports }) =>
        imports
          .filter(({ from }) => !from.startsWith('.') && !PURE_PACKAGES.includes(from))
          .map(
            ({ from, line }) =>
              `${file}:${line} imports ${from}: "${room}" is a pure room and runs without browser, database, views or Node. ` +
              'Hand its results in as data.',
          ),
      );
    expect(wrong).toEqual([]);
  });

  it('keeps clock, chance, browser, network and Node out of pure rooms', () => {
    const wrong = sources
      .filter(({ room }) => PURE.includes(room))
      .flatMap(({ file, code }) =>
        code
          .split('\n')
          .flatMap((line, at) =>
            IMPURE.filter(([pattern]) => pattern.test(line)).map(
              ([, what, instead]) => `${file}:${at + 1} reaches for ${what}; a pure room does not: ${instead}.`,
            ),
          ),
      );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['dexie', 'store', 'lib/store is the only door to the database'],
    ['preact', 'components, entrypoints', 'only views draw'],
    ['node:', BESIDE, 'only the command line runs in Node'],
    [
      'wxt',
      'store, marks, messages, settings, locales, entrypoints',
      'only the rooms that wire the extension know the browser',
    ],
  ])('leaves %s to %s', (prefix, rooms, why) => {
    const wrong = sources
      .filter(({ room }) => !rooms.split(', ').includes(room) && room !== BESIDE)
      .flatMap(({ file, imports }) =>
        imports
          .filter(({ from }) => from === prefix || from.startsWith(prefix.endsWith(':') ? prefix : `${prefix}/`))
          .map(({ from, line }) => `${file}:${line} imports ${from}: ${why}.`),
      );
    expect(wrong).toEqual([]);
  });
});

describe('the reading of imports, on which the plan rests', () => {
  const read = (text: string) => readSource('lib/facts/a.ts', text);

  it('sees every form of import and where it stands', () => {
    const { imports } = read(`import a from './a.ts';
import type { B } from "./b.ts";
import {
  type C,
  d,
} from './c.ts'; // not: import x from './x.ts'
export * from './e.ts';
import './f.ts';
const g = await import('./g.ts');
/* import h from './h.ts'; */
`);
    expect(imports).toEqual([
      { line: 1, from: './a.ts', typeOnly: false },
      { line: 2, from: './b.ts', typeOnly: true },
      { line: 3, from: './c.ts', typeOnly: false },
      { line: 7, from: './e.ts', typeOnly: false },
      { line: 8, from: './f.ts', typeOnly: false },
      { line: 9, from: './g.ts', typeOnly: false },
    ]);
  });

  it('does not take comments and strings for code', () => {
    const { code } = read(
      `const a = 'Date.now'; // Date.now()\n/* new\nDate() */ const b = "https://x.org"; Date.now();`,
    );
    expect(IMPURE[0]![0].test(code.split('\n').slice(0, 2).join('\n'))).toBe(false);
    expect(IMPURE[0]![0].test(code.split('\n')[2]!)).toBe(true);
  });

  it('finds the house: rooms on every floor', () => {
    for (const rooms of FLOORS) expect(sources.some(({ room }) => rooms.includes(room))).toBe(true);
  });

  it('finds circles', () => {
    expect(
      circle(
        group([
          ['a', 'b'],
          ['b', 'c'],
          ['c', 'b'],
        ]),
      ),
    ).toBe('b -> c -> b');
    expect(
      circle(
        group([
          ['a', 'b'],
          ['a', 'c'],
          ['b', 'c'],
        ]),
      ),
    ).toBe(undefined);
  });
});
