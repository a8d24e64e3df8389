import { describe, expect, it } from 'vitest';
import { useBenches } from './harness.ts';
import { type KeyKind, Repository, Signer } from './repository.ts';

const setUp = useBenches();
const OTHERS = ['targets', 'snapshot', 'timestamp'] as const;
/** Keys are made once: RSA keys take long. */
const pool = Array.from({ length: 10 }, () => new Signer());

interface Version {
  keys: number[];
  threshold: number;
  signers: number[];
}
const version = (keys: number[], threshold: number, signers: number[]): Version => ({ keys, threshold, signers });
const five = [0, 1, 2, 3, 4];

function setKeys(repository: Repository, role: string, { keys, threshold, signers }: Version): void {
  repository.root.roles[role] = { keyids: keys.map((key) => pool[key]!.keyid), threshold };
  for (const key of keys) repository.root.keys[pool[key]!.keyid] = pool[key]!.key;
  repository.signers[role] = signers.map((signer) => pool[signer]!);
}

describe('root keys', () => {
  it.each<[string, Version[]]>([
    ['1 of 1 changes', [version([1], 1, [1]), version([2], 1, [2, 1]), version([2], 1, [2])]],
    [
      '1 of 1 changes, with signatures of strangers',
      [version([1], 1, [3, 1, 4]), version([2], 1, [3, 2, 1, 4]), version([2], 1, [3, 2, 4])],
    ],
    ['3 of 5 sign in turn', [version(five, 3, [0, 2, 4]), version(five, 3, [0, 4, 1]), version(five, 3, [0, 1, 3])]],
    ['3 of 5, one changes', [version(five, 3, [0, 2, 4]), version([0, 1, 3, 4, 5], 3, [0, 4, 1])]],
    [
      '3 of 5, one changes in a step of its own',
      [version(five, 3, [0, 2, 4]), version([0, 1, 3, 4, 5], 3, [0, 2, 4, 5]), version([0, 1, 3, 4, 5], 3, [0, 4, 5])],
    ],
    [
      '3 of 5, all change',
      [
        version(five, 3, [0, 2, 4]),
        version([5, 6, 7, 8, 9], 3, [0, 2, 4, 5, 6, 7]),
        version([5, 6, 7, 8, 9], 3, [5, 6, 7]),
      ],
    ],
    ['the threshold rises', [version([1, 2, 3], 1, [1]), version([1, 2, 3], 2, [1, 2])]],
    ['the threshold falls', [version([1, 2, 3], 2, [1, 2]), version([1, 2, 3], 1, [1, 2]), version([1, 2, 3], 1, [1])]],
    ['a second key joins', [version([1], 1, [1]), version([1, 2], 2, [1, 2])]],
  ])('are followed: %s', async (_, versions) => {
    const { repository, init, refresh, trusted } = await setUp(withRoots(versions));
    await init();
    expect(await refresh()).toBe(0);
    expect(await trusted()).toMatchObject({ root: versions.length });
    expect(repository.metadataRequests).toContain(`${versions.length + 1}.root`);
  });

  it.each<[string, Version[]]>([
    ['without the old key', [version([1], 1, [1]), version([2], 1, [2, 3, 4])]],
    ['without the new key', [version([1], 1, [1]), version([2], 1, [1, 3, 4])]],
    ['without enough new keys', [version(five, 3, [0, 2, 4]), version([0, 1, 3, 4, 5], 3, [0, 2, 4])]],
    ['without enough old keys', [version(five, 3, [0, 2, 4]), version([0, 1, 3, 4, 5], 3, [0, 4, 5])]],
    ['short of the new threshold', [version([1, 2, 3], 1, [1]), version([1, 2, 3], 2, [2])]],
    ['short of the old threshold', [version([1, 2, 3], 2, [1, 2]), version([1, 2, 3], 1, [1])]],
  ])('are not followed %s', async (_, versions) => {
    const { init, refresh, trusted } = await setUp(withRoots(versions));
    await init();
    expect(await refresh()).toBe(1);
    expect(await trusted()).toEqual({ root: versions.length - 1 });
  });

  function withRoots(versions: readonly Version[]): Repository {
    const repository = new Repository();
    repository.restart('root');
    for (const version of versions) {
      setKeys(repository, 'root', version);
      repository.publish('root');
    }
    return repository;
  }
});

describe.each(['timestamp', 'snapshot', 'targets'])('keys of the %s', (role) => {
  it.each<[string, Version, boolean]>([
    ['1 of 1 changes', version([2], 1, [2]), true],
    ['strangers sign too', version([1], 1, [3, 1, 4]), true],
    ['only strangers sign', version([2], 1, [1, 3, 4]), false],
    ['one of 3 is a stranger', version([0, 1, 3, 4, 5], 3, [0, 2, 4]), false],
    ['2 of 3 sign', version([0, 1, 3, 4, 5], 3, [0, 4]), false],
    ['3 of 5 sign', version(five, 3, [4, 2, 0]), true],
    ['more keys are asked for than there are', version(five, 6, five), false],
  ])('%s', async (_, keys, accepted) => {
    const { repository, init, refresh, trusted } = await setUp();
    await init();
    setKeys(repository, role, keys);
    repository.publish('root', ...OTHERS);
    expect(await refresh()).toBe(accepted ? 0 : 1);
    expect((await trusted())[role]).toBe(accepted ? 2 : undefined);
    expect(await trusted()).toMatchObject({ root: 2 });
  });
});

describe('signatures', () => {
  it('no longer enough for a threshold that was met before are refused', async () => {
    const repository = new Repository();
    repository.root.roles['snapshot']!.threshold = 3;
    repository.addKey('snapshot');
    repository.addKey('snapshot');
    repository.publish('root', ...OTHERS);
    const { init, refresh, trusted } = await setUp(repository);
    await init();
    expect(await refresh()).toBe(0);
    repository.signers['snapshot']!.pop();
    repository.publish(...OTHERS);
    expect(await refresh()).toBe(1);
    expect(await trusted()).toMatchObject({ snapshot: 2 });
  });

  it('by one key count once, however often the key is listed or signs', async () => {
    for (const trick of ['key ids', 'signatures', 'names'] as const) {
      const { repository, init, refresh, trusted } = await setUp();
      const { root } = repository;
      const [keyid] = root.roles['snapshot']!.keyids;
      root.roles['snapshot']!.threshold = 2;
      if (trick === 'key ids') root.roles['snapshot']!.keyids.push(keyid!);
      if (trick === 'names') {
        root.keys['f'.repeat(64)] = root.keys[keyid!]!;
        root.roles['snapshot']!.keyids.push('f'.repeat(64));
      }
      repository.publish('root', ...OTHERS);
      repository.tamper('snapshot', ({ signatures }) => {
        signatures.push({ ...signatures[0]!, ...(trick === 'names' ? { keyid: 'f'.repeat(64) } : {}) });
      });
      await init();
      expect(await refresh()).toBe(1);
      expect((await trusted())['snapshot']).toBeUndefined();
    }
  });

  it('twice under one key id are refused even where one would do', async () => {
    const { repository, init, refresh, trusted } = await setUp();
    repository.tamper('snapshot', ({ signatures }) => signatures.push(signatures[0]!));
    await init();
    expect(await refresh()).toBe(1);
    expect(await trusted()).toEqual({ root: 1, timestamp: 1 });
  });

  it.each(['00'.repeat(64), '', 'no signature'])(
    'that are bad (%j) do no harm beside enough good ones',
    async (sig) => {
      const { repository, init, refresh } = await setUp();
      const bad = repository.signers['timestamp']![0]!.keyid;
      repository.addKey('timestamp');
      repository.publish('root', 'timestamp');
      repository.tamper('timestamp', ({ signatures }) => {
        signatures.find(({ keyid }) => keyid === bad)!.sig = sig;
      });
      await init();
      expect(await refresh()).toBe(0);
    },
  );

  it.each([{ public: 'in its own way' }, { identity: 'editor@bao.example', issuer: 'https://login.example' }])(
    'by a key of an unknown kind (%j) count for nothing, and do no harm',
    async (keyval) => {
      const { repository, init, refresh } = await setUp();
      const stranger = repository.addKey('timestamp');
      Object.assign(stranger.key, { keytype: 'post-quantum', scheme: 'of-tomorrow', keyval });
      repository.root.keys[stranger.keyid] = stranger.key;
      repository.root.roles['timestamp']!.keyids[1] = stranger.keyid;
      repository.publish('root', 'timestamp');
      await init();
      expect(await refresh()).toBe(0);
      repository.root.roles['timestamp']!.threshold = 2;
      repository.publish('root', 'timestamp');
      expect(await refresh()).toBe(1);
    },
  );
});

describe.each<KeyKind>([
  'ed25519',
  'ecdsa',
  'ecdsa-p384',
  'ecdsa-p521',
  'rsa-pss',
  'rsa-pss-384',
  'rsa-pss-longest-salt',
  'rsa-pkcs1',
  'rsa-pkcs1-512',
])('a key of kind %s', (kind) => {
  it('is checked', async () => {
    const { repository, init, refresh, trusted } = await setUp();
    await init();
    const signer = repository.addKey('root', new Signer(kind));
    repository.root.roles['root']!.threshold = 2;
    repository.publish('root');
    expect(await refresh()).toBe(0);
    expect(await trusted()).toMatchObject({ root: 2 });

    repository.publish('root');
    const plausible = signer.sign(new TextEncoder().encode('something else')).sig;
    repository.tamper('root', ({ signatures }) => {
      signatures.find(({ keyid }) => keyid === signer.keyid)!.sig = plausible;
    });
    expect(await refresh()).toBe(1);
    expect(await trusted()).toMatchObject({ root: 2 });
  });
});

it('a keyid_hash_algorithms field, once part of keys, changes nothing', async () => {
  const { repository, init, refresh } = await setUp();
  await init();
  const signer = new Signer('ecdsa');
  Object.assign(signer.key, { keyid_hash_algorithms: 'md5' });
  repository.root.roles['snapshot']!.keyids = [];
  repository.signers['snapshot'] = [];
  repository.addKey('snapshot', signer);
  repository.publish('root', 'snapshot', 'timestamp');
  expect(await refresh()).toBe(0);
});
