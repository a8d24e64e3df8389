import { writeFile } from 'node:fs/promises';
import { parseBundle, writeBundle } from '../../sync/bundle.ts';
import { MemoryStore } from '../../sync/store.ts';
import { createSync } from '../../sync/sync.ts';
import { refusalInWords } from '../signing/refusal.ts';
import { filesOf, readReleased } from '../signing/released.ts';
import { openWorkspace, readTree, UserError } from '../signing/workspace.ts';
import { t } from '../words/index.ts';
import { type Command, parseOptions, say } from './command.ts';

const usage = () => t('usage.bundle');

async function run(arguments_: readonly string[]): Promise<number> {
  const { positionals, values } = parseOptions(arguments_, { release: { type: 'string' } });
  const [folder, out] = positionals;
  if (!folder || !out) throw new UserError(usage());
  const { config, release } = await openWorkspace(folder, values.release);
  const text = await bundleRelease(await readTree(release), config.url);
  await writeFile(out, text);
  say(t('bundle.done', { file: out, count: text.length }));
  return 0;
}

/** The bundle of a release: all its roots, and what its newest metadata promise. @throws UserError when it can't be read back */
export async function bundleRelease(
  tree: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  url: string | undefined,
): Promise<string> {
  const released = readReleased(tree);
  if (!released.snapshot) throw new UserError(t('bundle.nothing'));
  const paths = filesOf(released);
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const text = writeBundle({
    url,
    files: Object.fromEntries(paths.map((path) => [path, decoder.decode(tree.get(path))])),
  });
  await readBack(text);
  return text;
}

async function readBack(text: string): Promise<void> {
  parseBundle(text);
  const sync = createSync({
    fetch: async () => new Response(null, { status: 404 }),
    store: new MemoryStore(),
    now: Date.now,
    random: () => 0,
    lock: (_, run) => run(),
  });
  const result = await sync.subscribe(await sync.previewBundle(text));
  if (result.kind === 'failed')
    throw new UserError(t('bundle.refused', { why: refusalInWords(result.code, result.message) }));
}

export default { usage, run } satisfies Command;
