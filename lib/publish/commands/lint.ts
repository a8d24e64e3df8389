import type { FactBase } from '../../facts/schema.ts';
import { openWorkspace, UserError } from '../signing/workspace.ts';
import { advice } from '../source/advice.ts';
import { compileSources } from '../source/compile.ts';
import type { Problem } from '../source/sourceFiles.ts';
import { verifyBase } from '../source/verify.ts';
import { type Command, parseOptions, say } from './command.ts';

const usage = `  lint FOLDER [--documents FOLDER]
      Checks the facts' sources: shape, sense, hidden characters; with the documents at hand, every quotation too. Then
      gives advice on what readers will stumble over.`;

async function run(arguments_: readonly string[]): Promise<number> {
  const { positionals, values } = parseOptions(arguments_, { documents: { type: 'string' } });
  if (!positionals[0]) throw new UserError(usage);
  const workspace = await openWorkspace(positionals[0]);
  const compiled = await compileSources(workspace.folder);
  const { documentsMissing, quotationsFound } = await verifyBase(
    compiled,
    values.documents ?? `${workspace.folder}/documents`,
  );
  for (const problem of advice(compiled)) say(`${place(problem)} (advice)`);
  const newest = newestDay(compiled.base);
  if (newest > compiled.base.asOf)
    say(`base.yaml: the base says it knows of ${compiled.base.asOf}; its newest document is of ${newest} (advice)`);
  const { facts } = compiled.base;
  say(`${facts.length} facts are in order; ${quotationsFound} quotations found in their documents.`);
  if (documentsMissing.length > 0)
    say(`Not at hand, so not compared: ${documentsMissing.map(({ id }) => id).join(', ')}.`);
  return 0;
}

const place = ({ file, line, column, message }: Problem): string => `${file}:${line}:${column}: ${message}`;

function newestDay({ documents }: FactBase): string {
  return (
    documents
      .map(({ modifiedAt, publishedAt }) => (modifiedAt ?? publishedAt).slice(0, 10))
      .sort()
      .at(-1) ?? ''
  );
}

export default { usage, run } satisfies Command;
