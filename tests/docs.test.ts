/** The documents say what is there: commands, paths and the list of decision records; and each function that a room offers says what it does. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const markdown = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((path) => join('docs', path)),
]
  .filter((path) => path.endsWith('.md'))
  .map((path) => path.replaceAll('\\', '/'));

describe.each(markdown)('%s', (path) => {
  const text = read(path);

  it('names only commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/\bnpm (?:run (?:-s )?)([a-z][a-z:-]*)/g)].map((match) => match[1]!);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('links only to files that exist', () => {
    const targets = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => match[1]!);
    expect(targets.filter((target) => !existsSync(join(root, dirname(path), target)))).toEqual([]);
  });

  it('names only paths that exist', () => {
    const named = [
      ...text.matchAll(/`((?:lib|tests|entrypoints|components|factbase|docs|public|\.ci)\/[\w./-]*)`/g),
    ].map((match) => match[1]!);
    expect(named.filter((name) => !existsSync(join(root, name)))).toEqual([]);
  });
});

/** After adding a record, `npx vitest run tests/docs.test.ts -u` writes the list anew from the records' own headings. */
it('docs/decisions/README.md lists every record', async () => {
  const folder = join(root, 'docs/decisions');
  const records = readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.md$/.test(name))
    .sort();
  const numbers = records.map((name) => name.slice(0, 4));
  expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
  const rows = records.map((name) => {
    const [, number, title] = /^# (\d{4}) (.+)$/m.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
    expect(number, `${relative(root, join(folder, name))} must begin with "# ${name.slice(0, 4)} Title"`).toBe(
      name.slice(0, 4),
    );
    return `| [${number}](${name}) | ${title} |`;
  });
  const list = [
    '# Decision records',
    '',
    'What was decided, and what was not, one page each. This list is written by `tests/docs.test.ts`.',
    '',
    '| | |',
    '|---|---|',
    ...rows,
    '',
  ];
  await expect(list.join('\n')).toMatchFileSnapshot(join(folder, 'README.md'));
});

/** Functions and classes that a file of `lib` exports, by the line that declares each; of overloads the first. */
const DECLARED =
  /^export (?:(?:async )?function\*? (?<name>\w+)|(?:abstract )?class \w+|const \w+ = (?:async )?(?:<.*>)?\(.*=>)/;

it('lib says of each function that it exports what comes in and goes out', () => {
  const files = readdirSync(join(root, 'lib'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(?<!\.d)\.ts$/.test(path),
  );
  let declared = 0;
  const silent = files.flatMap((path) => {
    const lines = read(join('lib', path)).split('\n');
    return lines.flatMap((line, at) => {
      const found = DECLARED.exec(line);
      const before = lines[at - 1] ?? '';
      if (!found || (found.groups?.['name'] && before.startsWith(`export function ${found.groups['name']}(`)))
        return [];
      declared += 1;
      return before.trim().endsWith('*/') ? [] : [`${path}:${at + 1}: ${line}`];
    });
  });
  expect(declared).toBeGreaterThan(300);
  expect(silent).toEqual([]);
});
