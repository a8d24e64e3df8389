import type { FactBase } from '../../facts/schema.ts';
import { openWorkspace, UserError } from '../signing/workspace.ts';
import { advice } from '../source/advice.ts';
import { compileSources } from '../source/compile.ts';
import type { Problem } from '../source/sourceFiles.ts';
import { verifyBase } from '../source/verify.ts';
import { t } from '../words/index.ts';
import { type Command, parseOptions, say } from './command.ts';

const usage = () => t('usage.lint');

async function run(arguments_: readonly string[]): Promise<number> {
  const { positionals, values } = parseOptions(arguments_, { documents: { type: 'string' } });
  if (!positionals[0]) throw new UserError(usage());
  const workspace = await openWorkspace(positionals[0]);
  const compiled = await compileSources(workspace.folder);
  const { documentsMissing, quotationsFound } = await verifyBase(
    compiled,
    values.documents ?? `${workspace.folder}/documents`,
  );
  for (const problem of advice(compiled)) say(t('lint.advice', { place: place(problem) }));
  const newest = newestDay(compiled.base);
  const { asOf, facts } = compiled.base;
  if (newest > asOf) say(t('lint.asOf', { asOf, newest }));
  say(t('lint.facts', { count: facts.length }));
  say(t('lint.quotations', { count: quotationsFound }));
  if (documentsMissing.length > 0) say(t('lint.missing', { ids: documentsMissing.map(({ id }) => id).join(', ') }));
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
