import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll } from 'vitest';
import { runClient } from './client.ts';
import { Repository } from './repository.ts';

const EXECUTABLE = fileURLToPath(new URL('./client', import.meta.url));

/**
 * CONFORMANCE=process starts the executable for every command, under `faketime` where a test names a time; without it its code is
 * called, which is twenty times faster.
 */
const IN_PROCESS = process.env['CONFORMANCE'] !== 'process';

/** One test's repository on a web server, with a client in folders of its own. */
export interface Bench {
  readonly repository: Repository;
  /** Exit codes. */
  readonly init: (root?: Uint8Array) => Promise<number>;
  /** @param now another time than the system's */
  readonly refresh: (now?: number) => Promise<number>;
  readonly download: (names: string | readonly string[], now?: number) => Promise<number>;
  /** The version that the client trusts, by role name. */
  readonly trusted: () => Promise<Record<string, number>>;
  readonly trustedBytes: (role: string) => Promise<Uint8Array>;
  /** Contents of the downloaded files, by file name. */
  readonly downloads: () => Promise<Record<string, string>>;
}

/** Serves repositories while the tests of a file run. @returns a function that sets up one test's bench */
export function useBenches(): (repository?: Repository) => Promise<Bench> {
  const repositories = new Map<string, Repository>();
  const folders: string[] = [];
  let server: Server;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const [, name, path] = /^\/([^/]+)\/(.*)$/.exec(request.url ?? '') ?? [];
      const body = repositories.get(name ?? '')?.answer(path!);
      response.writeHead(body ? 200 : 404, { connection: 'close' });
      response.end(body ?? 'not found');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
  });

  return async (repository = new Repository()) => {
    const name = `r${repositories.size}`;
    repositories.set(name, repository);
    const folder = await mkdtemp(join(tmpdir(), 'tuf-'));
    folders.push(folder);
    return bench(repository, folder, `http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}`);
  };
}

function bench(repository: Repository, folder: string, address: string): Bench {
  const metadataDir = join(folder, 'metadata');
  const targetDir = join(folder, 'targets');
  const run = (arguments_: string[], now?: number) =>
    IN_PROCESS ? runClient(arguments_, now, () => {}) : startClient(arguments_, now);
  const common = ['--metadata-dir', metadataDir, '--metadata-url', `${address}/metadata/`];
  return {
    repository,
    init: async (root = repository.published['root']![0]!) => {
      const file = join(folder, 'initial.json');
      await writeFile(file, root);
      return run(['--metadata-dir', metadataDir, 'init', file]);
    },
    refresh: (now) => run([...common, 'refresh'], now),
    download: (names, now) =>
      run(
        [
          ...common,
          ...[names].flat().flatMap((name) => ['--target-name', name]),
          ...['--target-dir', targetDir, '--target-base-url', `${address}/targets/`, 'download'],
        ],
        now,
      ),
    trusted: async () => {
      const files = (await readdir(metadataDir)).filter((file) => file.endsWith('.json')).sort();
      const versions = files.map(async (file) => {
        const { signed } = JSON.parse(await readFile(join(metadataDir, file), 'utf8'));
        return [file.slice(0, -'.json'.length), signed.version] as const;
      });
      return Object.fromEntries(await Promise.all(versions));
    },
    trustedBytes: (role) => readFile(join(metadataDir, `${role}.json`)),
    downloads: async () => {
      const files = await readdir(targetDir).catch(() => []);
      const contents = files.map(async (file) => [file, await readFile(join(targetDir, file), 'utf8')] as const);
      return Object.fromEntries(await Promise.all(contents));
    },
  };
}

async function startClient(arguments_: readonly string[], now: number | undefined): Promise<number> {
  const [command, ...rest] =
    now === undefined
      ? [EXECUTABLE, ...arguments_]
      : [
          'faketime',
          new Date(now).toISOString().replace('T', ' ').replace('Z', '000+00:00'),
          EXECUTABLE,
          ...arguments_,
        ];
  try {
    await promisify(execFile)(command!, rest);
    return 0;
  } catch (error) {
    return (error as { code: number }).code;
  }
}
