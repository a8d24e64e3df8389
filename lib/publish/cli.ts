/**
 * The publisher's tools: `npm run -s publish -- <command> …`. See docs/publishing.md.
 * Exit status: 0 when all went well, 1 when something stands in the way, 2 when the command was not understood.
 */

import type { Command } from './commands/command.ts';
import { mistakeInWords } from './commands/mistake.ts';
import { languageOf, speak, t } from './words/index.ts';

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

async function main(called: readonly string[]): Promise<number> {
  const asked = languageOf(called, process.env, 'en');
  if ('given' in asked) {
    process.stderr.write(`${t('option.lang', asked)}\n`);
    return 2;
  }
  speak(asked.language);
  const [name = '', ...arguments_] = asked.rest;
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    if (name && name !== 'help') {
      process.stderr.write(`${t('cli.unknown', { name, commands: Object.keys(COMMANDS).join(', ') })}\n`);
      return 2;
    }
    const usages = await Promise.all(Object.values(COMMANDS).map(async (command) => (await command()).default.usage()));
    const help = `${t('usage.all')}\n\n${usages.map((usage) => `  ${usage}`).join('\n\n')}\n`;
    if (name === 'help') process.stdout.write(help);
    else process.stderr.write(help);
    return name === 'help' ? 0 : 2;
  }
  const { default: command } = await load();
  if (arguments_.includes('--help')) {
    process.stdout.write(`${command.usage()}\n`);
    return 0;
  }
  try {
    return await command.run(arguments_);
  } catch (error) {
    const told = mistakeInWords(error);
    if (told === undefined) throw error;
    process.stderr.write(`${told}\n`);
    return 1;
  }
}

// Who reads the beginning alone ("| head") has what they wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await main(process.argv.slice(2));
