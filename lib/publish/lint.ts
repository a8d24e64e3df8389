import type { FactBase } from '../facts/schema.ts';
import { hiddenCharacter } from '../sync/shards.ts';
import { advice } from './advice.ts';
import { type Command, parseOptions, say } from './command.ts';
import { type CompiledBase, compileSources } from './compile.ts';
import type { Path, Problem } from './sourceFiles.ts';
import { verifyBase } from './verify.ts';
import { openWorkspace, UserError } from './workspace.ts';

const usage = `  lint FOLDER [--documents FOLDER]
      Checks the facts' sources: shape, sense, hidden characters; with the documents at hand, every quotation too. Then
      gives advice on what readers will stumble over.`;

const LISTS = ['documents', 'entities', 'properties', 'facts'] as const;

async function run(arguments_: readonly string[]): Promise<number> {
  const { positionals, values } = parseOptions(arguments_, { documents: { type: 'string' } });
  if (!positionals[0]) throw new UserError(usage);
  const workspace = await openWorkspace(positionals[0]);
  const compiled = await compileSources(workspace.folder);
  const { documentsMissing, quotationsFound } = await verifyBase(
    compiled,
    values.documents ?? `${workspace.folder}/documents`,
  );
  const hidden = hiddenCharacters(compiled);
  for (const problem of hidden) say(place(problem));
  for (const problem of advice(compiled)) say(`${place(problem)} (advice)`);
  const newest = newestDay(compiled.base);
  if (newest > compiled.base.asOf)
    say(`base.yaml: the base says it knows of ${compiled.base.asOf}; its newest document is of ${newest} (advice)`);
  const { facts } = compiled.base;
  say(`${facts.length} facts are in order; ${quotationsFound} quotations found in their documents.`);
  if (documentsMissing.length > 0)
    say(`Not at hand, so not compared: ${documentsMissing.map(({ id }) => id).join(', ')}.`);
  return hidden.length === 0 ? 0 : 1;
}

const place = ({ file, line, column, message }: Problem): string => `${file}:${line}:${column}: ${message}`;

/** Readers' clients refuse a base with such characters: they could show other words than they hold. */
function hiddenCharacters({ base, problem }: CompiledBase): Problem[] {
  return LISTS.flatMap((list) =>
    base[list].flatMap((record, index) =>
      stringsOf(record, []).flatMap(([path, text]) => {
        const found = hiddenCharacter(text) ?? (/[\t\n\r]/.test(text) ? 'a line break or tab' : undefined);
        return found ? [problem(list, index, path, `the text holds a hidden character: ${found}`)] : [];
      }),
    ),
  );
}

function stringsOf(value: unknown, path: Path): [Path, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) =>
    stringsOf(item, [...path, Array.isArray(value) ? Number(name) : name]),
  );
}

function newestDay({ documents }: FactBase): string {
  return (
    documents
      .map(({ modifiedAt, publishedAt }) => (modifiedAt ?? publishedAt).slice(0, 10))
      .sort()
      .at(-1) ?? ''
  );
}

export default { usage, run } satisfies Command;
