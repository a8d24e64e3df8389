/** The documents say what is there: commands, paths and the list of decision records. */
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
