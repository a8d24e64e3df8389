import { openWorkspace, UserError } from '../signing/workspace.ts';
import { compileSources } from '../source/compile.ts';
import { verifyBase } from '../source/verify.ts';
import { t } from '../words/index.ts';
import { type Command, parseOptions, say } from './command.ts';

const usage = () => t('usage.verify');

async function run(arguments_: readonly string[]): Promise<number> {
  const { positionals, values } = parseOptions(arguments_, { documents: { type: 'string' } });
  if (!positionals[0]) throw new UserError(usage());
  const { folder } = await openWorkspace(positionals[0]);
  const compiled = await compileSources(folder);
  const { documentsMissing, quotationsFound } = await verifyBase(compiled, values.documents ?? `${folder}/documents`);
  say(t('verify.quotations', { count: quotationsFound }));
  for (const { id, title } of documentsMissing) say(t('verify.missing', { id, title }));
  return documentsMissing.length === 0 ? 0 : 1;
}

export default { usage, run } satisfies Command;
