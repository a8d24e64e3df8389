/**
 * The publisher's tools: `npm run -s publish -- <command> …`. See docs/publishing.md.
 * Exit status: 0 when all went well, 1 when something stands in the way, 2 when the command was not understood.
 */

import { BadRecords } from '../sync/badRecords.ts';
import { UpdateRefused } from '../sync/tuf/errors.ts';
import type { Command } from './commands/command.ts';
import { KeyError } from './signing/signingKey.ts';
import { UserError } from './signing/workspace.ts';
import { FactBaseError } from './source/sourceFiles.ts';

const COMMANDS: Readonly<Record<string, () => Promise<{ default: Command }>>> = {
  init: () => import('./commands/init.ts'),
  draft: () => import('./commands/draft.ts'),
  lint: () => import('./commands/lint.ts'),
  verify: () => import('./commands/verify.ts'),
  diff: () => import('./commands/diff.ts'),
  build: () => import('./commands/build.ts'),
  sign: () => import('./commands/sign.ts'),
  release: () => import('./commands/release.ts'),
  rotate: () => import('./commands/rotate.ts'),
  serve: () => import('./commands/serve.ts'),
  doctor: () => import('./commands/doctor.ts'),
  bundle: () => import('./commands/bundle.ts'),
};

/** What a person can mend: its message is all they need to see. */
const EXPECTED = [UserError, KeyError, FactBaseError, UpdateRefused, BadRecords];

/** A file or folder that can't be read or written, a port that is taken. */
const isOfSystem = (error: unknown): boolean => (error as NodeJS.ErrnoException).syscall !== undefined;

async function main([name = '', ...arguments_]: readonly string[]): Promise<number> {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    if (name && name !== 'help') {
      process.stderr.write(
        `There is no command "${name}": ${Object.keys(COMMANDS).join(', ')}; "help" explains them.\n`,
      );
      return 2;
    }
    const usages = await Promise.all(Object.values(COMMANDS).map(async (command) => (await command()).default.usage));
    const help = `The publisher's tools:\n\n${usages.join('\n\n')}\n`;
    if (name === 'help') process.stdout.write(help);
    else process.stderr.write(help);
    return name === 'help' ? 0 : 2;
  }
  const { default: command } = await load();
  if (arguments_.includes('--help')) {
    process.stdout.write(`${command.usage}\n`);
    return 0;
  }
  try {
    return await command.run(arguments_);
  } catch (error) {
    if (EXPECTED.some((kind) => error instanceof kind) || isOfSystem(error)) {
      process.stderr.write(`${(error as Error).message}\n`);
      return 1;
    }
    throw error;
  }
}

process.exitCode = await main(process.argv.slice(2));
