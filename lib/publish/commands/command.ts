import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UserError } from '../signing/workspace.ts';
import { t } from '../words/index.ts';

/** One command of the publisher's tools: a file of its own, named after it. */
export interface Command {
  /** How to call it, then a sentence on what it does, in the language that the command speaks. */
  readonly usage: () => string;
  /** @returns the exit code: 0 when all went well, 1 when something stands in the way of publishing */
  readonly run: (arguments_: readonly string[]) => Promise<number>;
}

/** @throws UserError for an option that the command does not have */
export function parseOptions<Options extends ParseArgsOptionsConfig>(arguments_: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...arguments_], options, allowPositionals: true, strict: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const option = /'(-[^' ]*)/.exec(message)?.[1] ?? arguments_.find((argument) => argument.startsWith('-')) ?? '';
    throw new UserError(t(code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? 'option.unknown' : 'option.value', { option }));
  }
}

/** Milliseconds since 1970: `--now`, else SOURCE_DATE_EPOCH (reproducible-builds.org), else the clock's. */
export function timeOf(now: string | undefined): number {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const time = now !== undefined ? Date.parse(now) : epoch ? Number(epoch) * 1000 : Date.now();
  if (Number.isNaN(time)) throw new UserError(t('option.time', { given: now ?? epoch ?? '' }));
  return time;
}

/** A line for whoever runs the command, on standard output. */
export function say(text = ''): void {
  process.stdout.write(`${text}\n`);
}
