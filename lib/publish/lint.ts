import type { FactBase } from '../facts/schema.ts';
import { hiddenCharacter } from '../sync/shards.ts';
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

/** What may be published but serves readers badly. */
function advice({ base, problem }: CompiledBase): Problem[] {
  const found: Problem[] = [];
  const used = usedIds(base);
  for (const [index, { id, url }] of base.documents.entries()) {
    if (!used.has(id)) found.push(problem('documents', index, ['id'], `no fact is taken from "${id}"`));
    else if (url === undefined)
      found.push(problem('documents', index, ['id'], `"${id}" has no address: readers can't follow its quotations`));
  }
  for (const [index, { id, aliases, labelEn }] of base.entities.entries()) {
    if (!used.has(id)) found.push(problem('entities', index, ['id'], `no fact speaks of "${id}"`));
    else if (aliases.length === 0)
      found.push(problem('entities', index, ['id'], `"${id}" has no aliases: no article will be found to speak of it`));
    if (labelEn === undefined) found.push(problem('entities', index, ['label'], `"${id}" has no English label`));
  }
  for (const [index, { qualifiers, property, id }] of base.facts.entries()) {
    const temporality = base.properties.find((candidate) => candidate.id === property)?.temporality;
    if (temporality === 'cumulative' && qualifiers.pointInTime === undefined) {
      found.push(problem('facts', index, ['id'], `"${id}" can only grow, but doesn't say as of when it holds`));
    }
  }
  return found;
}

function newestDay({ documents }: FactBase): string {
  return (
    documents
      .map(({ modifiedAt, publishedAt }) => (modifiedAt ?? publishedAt).slice(0, 10))
      .sort()
      .at(-1) ?? ''
  );
}

function usedIds({ entities, facts }: FactBase): ReadonlySet<string> {
  const ids = new Set<string | undefined>();
  for (const { partOf, about, office } of entities)
    for (const id of [partOf, office?.organisation, ...about]) ids.add(id);
  for (const { subject, value, qualifiers, references } of facts) {
    for (const id of [
      subject,
      qualifiers.ofOffice,
      qualifiers.accordingTo,
      value.type === 'entity' ? value.id : undefined,
    ])
      ids.add(id);
    for (const { statedIn } of references) ids.add(statedIn);
  }
  return ids as ReadonlySet<string>;
}

export default { usage, run } satisfies Command;
