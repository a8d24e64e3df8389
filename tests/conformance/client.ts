/**
 * The client under test of the public TUF conformance suite: its command line on one side, `lib/sync/tuf` on the other.
 *
 *     client --metadata-dir DIR init TRUSTED_ROOT
 *     client --metadata-dir DIR --metadata-url URL refresh
 *     client --metadata-dir DIR --metadata-url URL --target-name NAME … --target-dir DIR --target-base-url URL download
 */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { metadataFolder, readIfThere, writeWhole } from '../../lib/publish/signing/metadataFolder.ts';
import { encodeName, TufClient } from '../../lib/sync/tuf/client.ts';
import { isExpected } from '../../lib/sync/tuf/expected.ts';

const OPTIONS = {
  'metadata-dir': { type: 'string' },
  'metadata-url': { type: 'string' },
  'target-name': { type: 'string', multiple: true },
  'target-dir': { type: 'string' },
  'target-base-url': { type: 'string' },
} as const;

type Values = ReturnType<typeof parse>['values'];

function parse(arguments_: readonly string[]) {
  return parseArgs({ args: [...arguments_], allowPositionals: true, options: OPTIONS });
}

function required(value: string | undefined, name: string): string {
  if (value === undefined) throw new Error(`${name} is missing`);
  return value;
}

/**
 * Runs one command of the protocol.
 * @param now the time that expiry is judged by
 * @returns the exit code: 0 when all of it succeeded, 1 otherwise
 */
export async function runClient(
  arguments_: readonly string[],
  now: number = Date.now(),
  complain = console.error,
): Promise<number> {
  try {
    const { values, positionals } = parse(arguments_);
    const [command, argument] = positionals;
    if (command === 'init') await init(values, required(argument, 'TRUSTED_ROOT'));
    else if (command === 'refresh') await refresh(values, now);
    else if (command === 'download') await download(values, now);
    else throw new Error(`no such command: ${command}`);
    return 0;
  } catch (error) {
    complain(error instanceof Error ? `${error.name}: ${error.message}` : error);
    return 1;
  }
}

async function init(values: Values, trustedRoot: string): Promise<void> {
  const folder = required(values['metadata-dir'], '--metadata-dir');
  await mkdir(folder, { recursive: true });
  await writeWhole(join(folder, 'root.json'), await readFile(trustedRoot));
}

function refresh(values: Values, now: number): Promise<TufClient> {
  return TufClient.refresh({
    metadataUrl: required(values['metadata-url'], '--metadata-url'),
    targetsUrl: values['target-base-url'] ?? '',
    fetch,
    store: metadataFolder(required(values['metadata-dir'], '--metadata-dir')),
    now,
    maxRoots: 256,
  });
}

async function download(values: Values, now: number): Promise<void> {
  const folder = required(values['target-dir'], '--target-dir');
  const names = values['target-name'] ?? [];
  if (names.length === 0) throw new Error('--target-name is missing');
  await mkdir(folder, { recursive: true });
  const client = await refresh(values, now);
  for (const name of names) {
    const target = await client.findTarget(name);
    if (!target) throw new Error(`no role knows the target ${name}`);
    const file = join(folder, encodeName(name));
    const cached = await readIfThere(file);
    if (cached && (await isExpected(cached, target))) continue;
    await writeWhole(file, await client.fetchTarget(name, target));
  }
}

if (import.meta.main) process.exitCode = await runClient(process.argv.slice(2));
