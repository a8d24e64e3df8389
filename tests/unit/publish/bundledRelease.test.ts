import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { SOURCE_FOLDER } from '../../../lib/publish/bundled.ts';
import { readBundledRelease } from '../../../lib/publish/bundledRelease.ts';
import { compileBase } from '../../../lib/publish/source/compile.ts';
import { parseBundle } from '../../../lib/sync/bundle.ts';
import { MemoryStore } from '../../../lib/sync/store.ts';
import { createSync } from '../../../lib/sync/sync.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));

it('the extension carries the facts as they stand, signed, and takes them in without a network', async () => {
  const text = await readBundledRelease();
  const sync = createSync({
    fetch: () => Promise.reject(new TypeError('offline')),
    store: new MemoryStore(),
    now: Date.now,
    random: Math.random,
    lock: (_, run) => run(),
  });
  await sync.seed(async () => text, 'test');
  const [publisher] = await sync.publishers();
  const base = (await sync.base(publisher!.id))!;
  const byId = <Item extends { id: string }>(list: readonly Item[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  const { documents, entities, facts, properties, ...head } = await compileBase(SOURCE_FOLDER);
  expect(base).toEqual({
    ...head,
    documents: byId(documents),
    entities: byId(entities),
    properties: byId(properties),
    facts: byId(facts),
  });
});

it('the same facts give the same bytes', async () => {
  expect(await readBundledRelease()).toBe(await readBundledRelease());
});

it('a release that was signed elsewhere is taken if it holds these very facts', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'signed-'));
  const [release, other] = [join(folder, 'release'), join(folder, 'other')];
  const unpack = async (text: string, to: string) => {
    for (const [path, content] of Object.entries(parseBundle(text).files)) {
      await mkdir(dirname(join(to, path)), { recursive: true });
      await writeFile(join(to, path), content);
    }
  };
  const text = await readBundledRelease();
  await unpack(text, release);
  expect(await readBundledRelease(release)).toBe(text);

  await cp(SOURCE_FOLDER, join(folder, 'desk'), { recursive: true });
  const base = join(folder, 'desk/base.yaml');
  await writeFile(base, (await readFile(base, 'utf8')).replace(/^asOf: .*$/m, 'asOf: 2020-01-01'));
  await unpack(await readBundledRelease(undefined, join(folder, 'desk')), other);
  await expect(readBundledRelease(other)).rejects.toThrow('holds other facts');
  await rm(folder, { recursive: true });
});

it('no private key is kept in the repository', async () => {
  const { stdout } = await promisify(execFile)('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: project,
    maxBuffer: 2 ** 26,
  });
  const files = stdout.split('\n').filter((file) => /\.(?:json|pem|key|txt|ya?ml)$/.test(file));
  for (const file of files) {
    const text = await readFile(`${project}/${file}`, 'utf8').catch(() => '');
    expect(text.includes('PRIVATE KEY-----') || text.includes('"doi-chieu-key-1"'), file).toBe(false);
  }
});
