import { describe, expect, it } from 'vitest';
import { useBenches } from './harness.ts';
import { type Repository, sha256, utf8 } from './repository.ts';

const setUp = useBenches();

type Edge = [delegator: string, role: string, terms?: { terminating?: boolean; paths?: string[] }];

function publishGraph(repository: Repository, edges: readonly Edge[]): void {
  const roles = new Set<string>();
  for (const [delegator, role, { terminating = false, paths = ['*'] } = {}] of edges) {
    repository.delegate(delegator, role, { terminating, paths });
    roles.add(delegator).add(role);
  }
  repository.publish(...roles, 'snapshot', 'timestamp');
}

const only = (...paths: string[]) => ({ paths });
const terminating = { terminating: true };

describe('a search for a target', () => {
  it.each<[string, Edge[], string[]]>([
    ['one delegation', [['targets', 'A']], ['A']],
    [
      'two, in their order',
      [
        ['targets', 'A'],
        ['targets', 'B'],
      ],
      ['A', 'B'],
    ],
    [
      'the delegate of a delegate',
      [
        ['targets', 'A'],
        ['targets', 'B'],
        ['B', 'C'],
      ],
      ['A', 'B', 'C'],
    ],
    [
      'children before siblings',
      [
        ['targets', 'A'],
        ['targets', 'B'],
        ['A', 'C'],
        ['A', 'D'],
      ],
      ['A', 'C', 'D', 'B'],
    ],
    [
      'three levels',
      [
        ['targets', 'A'],
        ['targets', 'B'],
        ['A', 'C'],
        ['C', 'D'],
      ],
      ['A', 'C', 'D', 'B'],
    ],
    [
      'nobody after a terminating role',
      [
        ['targets', 'A'],
        ['targets', 'B'],
        ['A', 'C', terminating],
        ['A', 'D'],
      ],
      ['A', 'C'],
    ],
    [
      'the descendants of a terminating role',
      [
        ['targets', 'A'],
        ['targets', 'B'],
        ['A', 'C', terminating],
        ['C', 'D'],
      ],
      ['A', 'C', 'D'],
    ],
    [
      'a terminating role only where its paths match',
      [
        ['targets', 'A', { terminating: true, paths: ['*.md'] }],
        ['targets', 'B'],
      ],
      ['B'],
    ],
    [
      'no branch whose paths do not match',
      [
        ['targets', 'A', only('*.py')],
        ['targets', 'B'],
        ['A', 'C'],
      ],
      ['B'],
    ],
    [
      'no deeper branch whose paths do not match',
      [
        ['targets', 'A'],
        ['targets', 'B'],
        ['A', 'C', only('*.py')],
        ['C', 'D'],
      ],
      ['A', 'B'],
    ],
    [
      'each role of a circle once',
      [
        ['targets', 'A'],
        ['targets', 'B'],
        ['B', 'C'],
        ['C', 'D'],
        ['D', 'B'],
      ],
      ['A', 'B', 'C', 'D'],
    ],
    [
      'a role with two delegators through the first',
      [
        ['targets', 'A'],
        ['targets', 'B'],
        ['B', 'C'],
        ['A', 'C'],
      ],
      ['A', 'C', 'B'],
    ],
    [
      'a role through the delegator whose paths match',
      [
        ['targets', 'A'],
        ['targets', 'B'],
        ['B', 'C'],
        ['A', 'C', only('*.py')],
      ],
      ['A', 'B', 'C'],
    ],
  ])('visits %s', async (_, edges, visited) => {
    const { repository, init, download } = await setUp();
    await init();
    publishGraph(repository, edges);
    expect(await download('missing')).toBe(1);
    expect(repository.metadataRequests.slice(4)).toEqual(visited.map((role) => `1.${role}`));
  });

  it.each<[string, boolean, string[]]>([
    ['top-level', true, []],
    ['README.md', true, ['A']],
    ['README.MD', false, []],
    ['releases/README.md', false, []],
    ['foo-1.tgz', true, ['A']],
    ['foo-alpha.tgz', false, []],
    ['releases/x/v1', true, ['B', 'C']],
    ['releases/y/v1.zip', true, ['B', 'D']],
    ['releases/z/v1.zip', false, ['B']],
    ['set-b', true, ['A']],
    ['set-d', false, []],
  ])('for %j finds it: %s, by way of %j', async (path, found, visited) => {
    const { repository, init, download, downloads } = await setUp();
    await init();
    for (const role of ['A', 'B', 'C', 'D']) repository.targetsOf(role);
    const edges: Edge[] = [
      ['targets', 'A', only('*.doc', '*.md', 'foo-?.tgz', 'set-[a-c]')],
      ['targets', 'B', only('releases/*/*')],
      ['B', 'C', only('releases/x/*')],
      ['B', 'D', only('releases/y/*.zip')],
    ];
    for (const [delegator, role, terms] of edges) repository.delegate(delegator, role, terms);
    const owners: Record<string, string> = {
      'top-level': 'targets',
      'releases/x/v1': 'C',
      'releases/y/v1.zip': 'D',
      'releases/z/v1.zip': 'D',
    };
    repository.addArtifact(owners[path] ?? 'A', path, `content of ${path}`);
    repository.publish('A', 'B', 'C', 'D', 'targets', 'snapshot', 'timestamp');
    expect(await download(path)).toBe(found ? 0 : 1);
    expect(Object.values(await downloads())).toEqual(found ? [`content of ${path}`] : []);
    expect(repository.metadataRequests.slice(4)).toEqual(visited.map((role) => `1.${role}`));
  });

  it('takes the word of the first role that knows the target', async () => {
    const { repository, init, download, downloads } = await setUp();
    await init();
    for (const role of ['first', 'second']) {
      repository.delegate('targets', role);
      repository.addArtifact(role, 'file', `by ${role}`);
    }
    repository.publish('first', 'second', 'targets', 'snapshot', 'timestamp');
    repository.artifacts['file'] = utf8('by first');
    expect(await download('file')).toBe(0);
    expect(await downloads()).toEqual({ file: 'by first' });
  });

  it('follows prefixes of path hashes', async () => {
    const { repository, init, download } = await setUp();
    await init();
    const hash = sha256(utf8('file'));
    const other = hash.startsWith('0') ? '1' : '0';
    repository.delegate('targets', 'wrong', { path_hash_prefixes: [other] });
    repository.delegate('targets', 'right', { path_hash_prefixes: [other, hash.slice(0, 3)] });
    repository.addArtifact('right', 'file', 'content');
    repository.publish('wrong', 'right', 'targets', 'snapshot', 'timestamp');
    expect(await download('file')).toBe(0);
    expect(repository.metadataRequests.slice(4)).toEqual(['1.right']);
  });

  it('finds the one of many succinct bins', async () => {
    const { repository, init, download } = await setUp();
    await init();
    repository.delegateBins(5, 'bin');
    const bin = (Number.parseInt(sha256(utf8('file')).slice(0, 2), 16) >> 3).toString(16).padStart(2, '0');
    repository.addArtifact(`bin-${bin}`, 'file', 'content');
    repository.publish(
      ...Object.keys(repository.metadata).filter((role) => role.startsWith('bin-')),
      'targets',
      'snapshot',
      'timestamp',
    );
    expect(await download('file')).toBe(0);
    expect(repository.metadataRequests.slice(4)).toEqual([`1.bin-${bin}`]);
  });

  it('ends after 32 delegated roles', async () => {
    const { repository, init, download } = await setUp();
    await init();
    publishGraph(
      repository,
      Array.from({ length: 40 }, (_, at) => ['targets', `role${at}`]),
    );
    expect(await download('missing')).toBe(1);
    expect(repository.metadataRequests.slice(4)).toHaveLength(32);
  });

  it('ends at a role that can not be had or trusted, though a later one knows the target', async () => {
    for (const fault of ['missing', 'unsigned', 'not in the snapshot'] as const) {
      const { repository, init, refresh, download, trusted } = await setUp();
      await init();
      repository.delegate('targets', 'bad');
      repository.delegate('targets', 'good');
      repository.addArtifact('good', 'file', 'content');
      if (fault === 'unsigned') repository.signers['bad'] = repository.signers['good']!;
      repository.publish('bad', 'good', 'targets');
      if (fault === 'missing') delete repository.published['bad'];
      if (fault === 'not in the snapshot') delete repository.snapshot.meta['bad.json'];
      repository.publish('snapshot', 'timestamp');
      expect(await refresh()).toBe(0);
      repository.metadataRequests.length = 0;
      expect(await download('file')).toBe(1);
      expect(repository.metadataRequests).toEqual([
        '2.root',
        'timestamp',
        ...(fault === 'not in the snapshot' ? [] : ['1.bad']),
      ]);
      expect((await trusted())['bad']).toBeUndefined();
    }
  });

  it('trusts a role only with the keys of the delegator it came by', async () => {
    const { repository, init, download, downloads } = await setUp();
    await init();
    for (const team of ['a', 'b']) {
      repository.delegate('targets', `parent-${team}`, only(`team-${team}/*`));
    }
    repository.delegate('parent-a', 'release', only('team-a/*'));
    const keyOfB = repository.delegate('parent-b', 'release', only('team-b/*'));
    repository.signers['release'] = repository.signers['release']!.filter((signer) => signer !== keyOfB);
    repository.addArtifact('release', 'team-a/file', 'trusted');
    repository.addArtifact('release', 'team-b/file', 'malicious');
    repository.publish('release', 'parent-a', 'parent-b', 'targets', 'snapshot', 'timestamp');
    expect(await download(['team-a/file', 'team-b/file'])).toBe(1);
    expect(Object.values(await downloads())).toEqual(['trusted']);
    expect(await download('team-b/file')).toBe(1);
  });
});

describe('a delegated role', () => {
  it('is fetched again only when the snapshot lists another version', async () => {
    const { repository, init, download } = await setUp();
    await init();
    publishGraph(repository, [['targets', 'A']]);
    await download('missing');
    repository.metadataRequests.length = 0;
    await download('missing');
    expect(repository.metadataRequests).toEqual(['2.root', 'timestamp']);
    repository.publish('A', 'snapshot', 'timestamp');
    await download('missing');
    expect(repository.metadataRequests.slice(4)).toEqual(['3.snapshot', '2.A']);
  });

  it.each([
    '?',
    '#',
    '/leading',
    '../outside',
    '.',
    '..',
    '*',
    "it's (odd)!",
    'thời sự',
    '%2F',
    'con',
    '__proto__',
    'constructor',
  ])('may be called %j', async (name) => {
    const { repository, init, download, trusted } = await setUp();
    await init();
    repository.delegate('targets', name, { paths: ['*'] });
    repository.publish(name, 'targets', 'snapshot', 'timestamp');
    expect(await download('missing')).toBe(1);
    const encoded = encodeURIComponent(name).replace(
      /[!'()*]/g,
      (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
    );
    expect(repository.metadataRequests.at(-1)).toBe(`1.${encoded}`);
    expect(Object.keys(await trusted())).toHaveLength(5);
  });

  it('may not take the name of a top-level role', async () => {
    const { repository, init, refresh } = await setUp();
    await init();
    repository.targets.delegations = {
      keys: {},
      roles: [{ name: 'root', keyids: [], threshold: 1, terminating: false, paths: ['*'] }],
    };
    repository.publish('targets', 'snapshot', 'timestamp');
    expect(await refresh()).toBe(1);
  });
});
