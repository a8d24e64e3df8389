import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Repository } from './repository.ts';

const client = fileURLToPath(new URL('./client', import.meta.url));
const repository = new Repository(Date.now(), 'ecdsa');
const server = createServer((request, response) => {
  const body = repository.answer(request.url!.slice(1));
  response.writeHead(body ? 200 : 404).end(body);
});
let folder: string;
let address: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = await mkdtemp(join(tmpdir(), 'tuf-'));
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

/** Called as the suite may call it: from elsewhere, with nothing of the project's own on the PATH. */
const run = async (...arguments_: string[]): Promise<number> =>
  promisify(execFile)(client, arguments_, { cwd: tmpdir(), env: { PATH: '/usr/bin:/bin' } }).then(
    () => 0,
    (error) => error.code,
  );

it('the executable speaks the protocol from any folder', async () => {
  const trustedRoot = join(folder, 'initial.json');
  await writeFile(trustedRoot, repository.published['root']![0]!);
  const metadata = ['--metadata-dir', join(folder, 'metadata')];
  const online = ['--metadata-url', `${address}/metadata/`, ...metadata];
  const targets = ['--target-dir', join(folder, 'targets'), '--target-base-url', `${address}/targets/`];

  expect(await run(...metadata, 'init', trustedRoot)).toBe(0);
  expect(await run(...online, 'refresh')).toBe(0);
  expect(await readFile(join(folder, 'metadata/targets.json'))).toEqual(
    Buffer.from(repository.published['targets']![0]!),
  );

  repository.addArtifact('targets', 'one', 'first');
  repository.addArtifact('targets', 'two', 'second');
  repository.publish('targets', 'snapshot', 'timestamp');
  expect(await run(...online, '--target-name', 'one', '--target-name', 'two', ...targets, 'download')).toBe(0);
  expect(await readFile(join(folder, 'targets/two'), 'utf8')).toBe('second');

  expect(await run(...online, '--target-name', 'three', ...targets, 'download')).toBe(1);
  expect(await run(...online, 'publish')).toBe(1);
  repository.signers['timestamp'] = [];
  repository.publish('timestamp');
  expect(await run(...online, 'refresh')).toBe(1);
});
