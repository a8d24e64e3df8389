import { describe, expect, it } from 'vitest';
import { useBenches } from './harness.ts';
import { Repository } from './repository.ts';

const setUp = useBenches();

function repeat(times: number, step: () => void): void {
  for (let count = 0; count < times; count++) step();
}

describe('a rollback', () => {
  it('of the timestamp is refused', async () => {
    const { repository, init, refresh, trusted } = await setUp();
    await init();
    repository.publish('timestamp');
    expect(await refresh()).toBe(0);
    repository.restart('timestamp');
    repository.publish('timestamp');
    expect(await refresh()).toBe(1);
    expect(await trusted()).toMatchObject({ timestamp: 2 });
    expect(repository.metadataRequests.at(-1)).toBe('timestamp');
  });

  it.each([false, true])('of the snapshot is refused by the timestamp (hashes: %s)', async (hashes) => {
    const repository = new Repository();
    repository.promiseHashes = hashes;
    const { init, refresh, trusted } = await setUp(repository);
    await init();
    repository.publish('snapshot', 'timestamp');
    expect(await refresh()).toBe(0);
    repository.restart('snapshot');
    repository.publish('snapshot', 'timestamp');
    expect(await refresh()).toBe(1);
    expect(await trusted()).toMatchObject({ timestamp: 2, snapshot: 2 });
    expect(repository.metadataRequests.at(-1)).toBe('timestamp');
  });

  it.each([false, true])('of the targets is refused by the snapshot (hashes: %s)', async (hashes) => {
    const repository = new Repository();
    repository.promiseHashes = hashes;
    const { init, refresh, trusted } = await setUp(repository);
    await init();
    repository.publish('targets', 'snapshot', 'timestamp');
    expect(await refresh()).toBe(0);
    repository.restart('targets');
    repository.publish('targets', 'snapshot', 'timestamp');
    expect(await refresh()).toBe(1);
    expect(await trusted()).toEqual({ root: 1, timestamp: 3, snapshot: 2, targets: 2 });
  });

  it('of a delegated role, or its disappearance, is refused by the snapshot', async () => {
    for (const attack of ['step back', 'vanish'] as const) {
      const { repository, init, refresh, trusted } = await setUp();
      await init();
      repository.delegate('targets', 'desk');
      repository.publish('desk', 'targets', 'snapshot', 'timestamp');
      repository.publish('desk', 'snapshot', 'timestamp');
      expect(await refresh()).toBe(0);
      if (attack === 'step back') repository.snapshot.meta['desk.json']!.version = 1;
      else delete repository.snapshot.meta['desk.json'];
      repository.publish('snapshot', 'timestamp');
      expect(await refresh()).toBe(1);
      expect(await trusted()).toMatchObject({ snapshot: 3, timestamp: 4 });
    }
  });
});

describe('after a fast-forward attack', () => {
  it('rotated timestamp keys let the timestamp start anew', async () => {
    const { repository, init, refresh, trusted } = await setUp();
    await init();
    repeat(20, () => repository.publish('timestamp'));
    expect(await refresh()).toBe(0);
    expect(await trusted()).toMatchObject({ timestamp: 21 });
    repository.rotateKeys('timestamp');
    repository.restart('timestamp');
    repository.publish('root', 'timestamp');
    expect(await refresh()).toBe(0);
    expect(await trusted()).toMatchObject({ root: 2, timestamp: 1 });
  });

  it('rotated snapshot keys let snapshot and targets start anew', async () => {
    const { repository, init, refresh, trusted } = await setUp();
    await init();
    repeat(20, () => repository.publish('targets', 'snapshot', 'timestamp'));
    expect(await refresh()).toBe(0);
    repository.rotateKeys('snapshot');
    repository.restart('snapshot');
    repository.restart('targets');
    repository.publish('root', 'targets', 'snapshot', 'timestamp');
    expect(await refresh()).toBe(0);
    expect(await trusted()).toEqual({ root: 2, timestamp: 22, snapshot: 1, targets: 1 });
  });

  it('a key that is only added recovers nothing', async () => {
    const { repository, init, refresh, trusted } = await setUp();
    await init();
    repeat(20, () => repository.publish('timestamp'));
    expect(await refresh()).toBe(0);
    repository.addKey('timestamp');
    repository.restart('timestamp');
    repository.publish('root', 'timestamp');
    expect(await refresh()).toBe(1);
    expect(await trusted()).toMatchObject({ root: 2, timestamp: 21 });
  });
});
