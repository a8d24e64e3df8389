/**
 * Our client beside tuf-js, an independent client of the same specification, over repositories that take random turns,
 * honest and dishonest: after every turn both must have accepted or refused alike, and trust the same bytes.
 *
 * TUF_REPOSITORIES sets how many repositories are made; TUF_SEED repeats a run.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Updater } from 'tuf-js';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { metadataFolder } from '../../lib/publish/signing/metadataFolder.ts';
import { TufClient } from '../../lib/sync/tuf/client.ts';
import { DAY, isoSeconds, Repository, Signer, sha256 } from './repository.ts';

const runs = Number(process.env['TUF_REPOSITORIES'] ?? 200);
const seed = process.env['TUF_SEED'] === undefined ? undefined : Number(process.env['TUF_SEED']);

const ROLES = ['root', 'timestamp', 'snapshot', 'targets'] as const;
const ALL = ['targets', 'snapshot', 'timestamp'] as const;
const PATHS = ['file', 'desk/a', 'desk/b', 'desk/deep/c', 'x.md'];
const PATTERNS = [['*'], ['desk/*'], ['desk/?'], ['*/*/*', '*.md'], ['file']];
/** Plain names: tuf-js looks for a stored role by its bare name and stores it by its encoded one. */
const DELEGATED = ['A', 'B', 'C', 'D'];

interface Turn {
  readonly act: keyof typeof ACTS;
  readonly pick: number;
}
type Act = (repository: Repository, pick: number) => void;
const choose = <Item>(items: readonly Item[], pick: number): Item => items[pick % items.length]!;
const rolesOf = (repository: Repository): string[] => Object.keys(repository.metadata);
const targetsRoles = (repository: Repository): string[] =>
  rolesOf(repository).filter((role) => role === 'targets' || DELEGATED.includes(role));
/** A file that an earlier turn took away or broke can't be edited. */
const tamper = (repository: Repository, role: string, edit: Parameters<Repository['tamper']>[1]): void => {
  try {
    JSON.parse(new TextDecoder().decode(repository.published[role]?.at(-1)));
  } catch {
    return;
  }
  repository.tamper(role, edit);
};
const bytesOf = (
  repository: Repository,
  pick: number,
): { versions: Uint8Array<ArrayBuffer>[]; bytes: Uint8Array<ArrayBuffer> } => {
  const versions = repository.published[choose(rolesOf(repository), pick)] ?? [];
  return { versions, bytes: versions.pop() ?? new Uint8Array(1) };
};
const past = isoSeconds(Date.now() - DAY);
const future = isoSeconds(Date.now() + 60 * DAY);
const renew = (repository: Repository): void =>
  repository.publish(...targetsRoles(repository), 'snapshot', 'timestamp');

/** What a publisher does, and what whoever holds the host or some keys does. */
const ACTS = {
  'publish the timestamp': (repository) => repository.publish('timestamp'),
  'publish all': renew,
  'publish a root': (repository) => repository.publish('root'),
  'promise hashes, or no longer': (repository) => {
    repository.promiseHashes = !repository.promiseHashes;
    renew(repository);
  },
  'make snapshots consistent, or no longer': (repository) => {
    repository.root.consistent_snapshot = !repository.root.consistent_snapshot;
    repository.publish('root');
    renew(repository);
  },
  'add a target': (repository, pick) => {
    const role = choose(targetsRoles(repository), pick >> 3);
    repository.addArtifact(
      role,
      choose(PATHS, pick),
      `content ${pick}`,
      choose([['sha256'], ['sha512'], ['sha256', 'sha512']] as const, pick),
    );
    renew(repository);
  },
  delegate: (repository, pick) => {
    const delegator = choose(targetsRoles(repository), pick >> 4);
    const name = choose(DELEGATED, pick);
    if (repository.targetsOf(delegator).delegations?.roles?.some((role) => role.name === name)) return;
    const terms =
      pick % 7 === 0 ? { path_hash_prefixes: ['0', '5', 'c', 'e'] } : { paths: choose(PATTERNS, pick >> 2) };
    repository.delegate(delegator, name, { ...terms, terminating: pick % 3 === 0 });
    renew(repository);
  },
  'rotate root or targets keys': (repository, pick) => {
    const role = choose(['root', 'targets'], pick);
    const old = repository.signers[role]!;
    repository.rotateKeys(role);
    if (role === 'root') repository.signers['root']!.push(...old);
    repository.publish('root');
    renew(repository);
  },
  'rotate the online keys and start anew': (repository) => {
    for (const role of ['timestamp', 'snapshot']) {
      repository.rotateKeys(role);
      repository.restart(role);
    }
    repository.publish('root', ...ALL);
  },
  'ask for one more signature': (repository, pick) => {
    const role = choose(ROLES, pick);
    repository.addKey(role, choose(strangers, pick));
    repository.root.roles[role]!.threshold++;
    repository.publish('root');
    renew(repository);
  },
  'write what is not in the specification': (repository, pick) => {
    repository.metadata[choose(ROLES, pick)]!['x-field'] = { a: [1, null, 'ờ \\ " \n'], é: false };
    repository.publish('root', ...ALL);
  },
  'let a role expire': (repository, pick) => {
    repository.metadata[choose(rolesOf(repository), pick)]!.expires = past;
    repository.publish('root');
    renew(repository);
  },
  'renew all dates': (repository) => {
    for (const role of rolesOf(repository)) repository.metadata[role]!.expires = future;
    repository.publish('root');
    renew(repository);
  },
  'sign with a strange key': (repository, pick) => {
    const role = choose(rolesOf(repository), pick);
    const own = repository.signers[role]!;
    repository.signers[role] = [choose(strangers, pick)];
    repository.publish('root');
    renew(repository);
    repository.signers[role] = own;
  },
  'leave out a signature': (repository, pick) =>
    tamper(repository, choose(rolesOf(repository), pick), ({ signatures }) => signatures.pop()),
  'repeat a signature': (repository, pick) =>
    tamper(repository, choose(rolesOf(repository), pick), ({ signatures }) =>
      signatures.push(...signatures.slice(0, 1)),
    ),
  'add a signature that is none': (repository, pick) =>
    tamper(repository, choose(rolesOf(repository), pick), ({ signatures }) =>
      signatures.push({ keyid: 'e'.repeat(64), sig: choose(['', '00', 'zz'], pick) }),
    ),
  'edit what was signed': (repository, pick) =>
    tamper(repository, choose(rolesOf(repository), pick), ({ signed }) => {
      if (pick % 2 === 0) signed.version++;
      else signed.expires = future;
    }),
  'serve another role in its place': (repository, pick) => {
    const [from, to] = [choose(ROLES, pick), choose(ROLES, pick >> 2)];
    repository.published[to]?.push(repository.published[from]?.at(-1) ?? new Uint8Array());
  },
  'flip a bit': (repository, pick) => {
    const { versions, bytes: whole } = bytesOf(repository, pick);
    const bytes = whole.slice();
    bytes[pick % bytes.length]! ^= 1 << (pick % 7);
    versions.push(bytes);
  },
  'cut a file short': (repository, pick) => {
    const { versions, bytes } = bytesOf(repository, pick);
    versions.push(bytes.slice(0, pick % bytes.length));
  },
  'take a file away': (repository, pick) => {
    repository.published[choose(rolesOf(repository), pick)]?.pop();
  },
  'roll a role back': (repository, pick) => {
    const role = choose(['timestamp', 'snapshot', ...targetsRoles(repository)], pick);
    repository.restart(role);
    repository.publish(...(ROLES.includes(role as 'root') ? [role] : [role, 'targets']), 'snapshot', 'timestamp');
  },
  'skip a version': (repository, pick) => {
    const role = choose(rolesOf(repository), pick);
    repository.metadata[role]!.version++;
    repository.publish('root');
    renew(repository);
  },
  'drop a role from the snapshot': (repository, pick) => {
    delete repository.snapshot.meta[`${choose(targetsRoles(repository), pick)}.json`];
    repository.publish('snapshot', 'timestamp');
  },
  'promise another hash': (repository, pick) => {
    const meta = choose([repository.timestamp.meta, repository.snapshot.meta], pick);
    const file = choose(
      ['targets.json', ...Object.keys(meta)].filter((name) => name in meta),
      pick >> 1,
    );
    if (!file) return;
    meta[file] = {
      ...meta[file]!,
      ...choose(
        [{ hashes: { sha256: 'a'.repeat(64) } }, { length: 7 }, { version: meta[file]!.version + 1 }],
        pick >> 2,
      ),
    };
    repository.publish(...(meta === repository.snapshot.meta ? ['snapshot'] : []), 'timestamp');
  },
  'write for TUF 2': (repository, pick) => {
    repository.metadata[choose(ROLES, pick)]!.spec_version = choose(['2.0.0', '1.0.0', '1.7', '0.9'], pick >> 2);
    repository.publish('root', ...ALL);
  },
} satisfies Record<string, Act>;

const strangers = Array.from({ length: 8 }, (_, at) => new Signer(at < 6 ? 'ed25519' : 'ecdsa'));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tuf-'));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => vi.unstubAllGlobals());

interface Outcome {
  readonly accepted: boolean;
  /** What a search came to, by path; a search that ends in an error finds nothing. */
  readonly found: Record<string, string | undefined>;
  readonly trusted: Record<string, string>;
  readonly error?: unknown;
}

async function trustedIn(directory: string): Promise<Record<string, string>> {
  const files = (await readdir(directory)).sort();
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(join(directory, file), 'utf8')])),
  );
}

async function ours(directory: string): Promise<Outcome> {
  const found: Outcome['found'] = {};
  let error: unknown;
  try {
    const client = await TufClient.refresh({
      metadataUrl: ADDRESS,
      targetsUrl: '',
      fetch: (url, init) => fetch(url, init),
      store: metadataFolder(directory),
      now: Date.now(),
    });
    for (const path of PATHS) {
      const file = await client.findTarget(path).catch(() => undefined);
      found[path] = file && JSON.stringify([file.length, Object.fromEntries(file.hashes)]);
    }
  } catch (caught) {
    error = caught;
  }
  return { accepted: !error, found, trusted: await trustedIn(directory), error };
}

async function theirs(directory: string): Promise<Outcome> {
  const found: Outcome['found'] = {};
  let error: unknown;
  try {
    const updater = new Updater({
      metadataDir: directory,
      metadataBaseUrl: ADDRESS,
      config: { fetchRetry: 0, fetchTimeout: 0 },
    });
    await updater.refresh();
    for (const path of PATHS) {
      const file = await updater.getTargetInfo(path).catch(() => undefined);
      found[path] = file && JSON.stringify([file.length, file.hashes]);
    }
  } catch (caught) {
    error = caught;
  }
  return { accepted: !error, found, trusted: await trustedIn(directory), error };
}

/**
 * tuf-js takes a stored snapshot of the promised version without looking at the promised hash; our client fetches the one
 * that was promised. There the two part for good.
 */
async function promisesAnotherSnapshot(repository: Repository, directory: string): Promise<boolean> {
  try {
    const stored = await readFile(join(directory, 'snapshot.json'));
    const promised = JSON.parse(new TextDecoder().decode(repository.published['timestamp']!.at(-1))).signed.meta[
      'snapshot.json'
    ];
    const differs =
      (promised.hashes?.sha256 ?? sha256(stored)) !== sha256(stored) ||
      (promised.length ?? stored.length) !== stored.length;
    return differs && promised.version === JSON.parse(stored.toString()).signed.version;
  } catch {
    return false;
  }
}

/** 5.3.11: our client deletes what revoked keys signed; tuf-js leaves it lying and no longer reads it. */
function withoutRevoked(theirs: Outcome['trusted'], ours: Outcome['trusted']): Outcome['trusted'] {
  const isRevoked = (file: string) => !(file in ours) && (file === 'timestamp.json' || file === 'snapshot.json');
  return Object.fromEntries(Object.entries(theirs).filter(([file]) => !isRevoked(file)));
}

const ADDRESS = 'https://publisher.example/metadata';

function serve(repository: Repository): void {
  vi.stubGlobal('fetch', async (url: string) => {
    const body = repository.answer(new URL(url).pathname.slice(1));
    return new Response((body as Uint8Array<ArrayBuffer> | undefined) ?? 'not found', { status: body ? 200 : 404 });
  });
}

const turn: fc.Arbitrary<Turn> = fc.record({
  act: fc.constantFrom(...(Object.keys(ACTS) as (keyof typeof ACTS)[])),
  pick: fc.nat(0xffff),
});

it(`agrees with tuf-js on ${runs} repositories`, { timeout: 60_000 + runs * 500 }, async () => {
  let count = 0;
  const accepted = { yes: 0, no: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 8 }), async (turns) => {
      const repository = new Repository();
      serve(repository);
      const name = String(count++);
      const [a, b] = [join(folder, name, 'ours'), join(folder, name, 'theirs')];
      for (const directory of [a, b]) {
        await mkdir(directory, { recursive: true });
        await writeFile(join(directory, 'root.json'), repository.published['root']![0]!);
      }
      for (const { act, pick } of turns) {
        ACTS[act](repository, pick);
        if (await promisesAnotherSnapshot(repository, b)) break;
        const [mine, other] = [await ours(a), await theirs(b)];
        accepted[mine.accepted ? 'yes' : 'no']++;
        const context = `after "${act}": ours ${mine.error}, theirs ${other.error}`;
        expect(mine.accepted, context).toBe(other.accepted);
        expect(mine.found, context).toEqual(other.found);
        expect(mine.trusted, context).toEqual(withoutRevoked(other.trusted, mine.trusted));
      }
      await rm(join(folder, name), { recursive: true });
    }),
    { numRuns: runs, ...(seed === undefined ? {} : { seed }) },
  );
  expect(accepted.yes).toBeGreaterThan(runs / 10);
  expect(accepted.no).toBeGreaterThan(runs / 10);
});
