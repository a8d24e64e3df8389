import type { FactBase } from '../../facts/schema.ts';
import type { RootSigned } from '../signing/metadataFile.ts';
import { readReleased } from '../signing/released.ts';
import { comingRoot, impossibleRoles } from '../signing/signatures.ts';
import { openWorkspace, readTree, UserError } from '../signing/workspace.ts';
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
  const root = comingRoot(await readTree(workspace.staged), readReleased(await readTree(workspace.release)))?.signed;
  const impossible = root ? impossibleRoles(root) : [];
  for (const terms of impossible) say(t('rotate.threshold', terms));
  if (root) for (const message of adviceOnRoot(root)) say(t('lint.advice', { place: message }));
  say(t('lint.facts', { count: facts.length }));
  say(t('lint.quotations', { count: quotationsFound }));
  if (documentsMissing.length > 0) say(t('lint.missing', { ids: documentsMissing.map(({ id }) => id).join(', ') }));
  return impossible.length === 0 ? 0 : 1;
}

/** A root that one thief can replace, or that one loss makes irreplaceable. */
function adviceOnRoot({ roles }: RootSigned): string[] {
  const { keyids, threshold } = roles.root;
  if (threshold === 1) return [t('advice.rootAlone')];
  return threshold === keyids.length ? [t('advice.rootAll', { count: threshold })] : [];
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
