import { describe, expect, it } from 'vitest';
import { useBenches } from './harness.ts';
import { DAY, isoSeconds } from './repository.ts';

const setUp = useBenches();
const past = isoSeconds(Date.now() - 5 * DAY);

describe('expired metadata', () => {
  it('stop a refresh at a root, which is kept as the latest', async () => {
    const { repository, init, refresh, trusted } = await setUp();
    await init();
    await refresh();
    repository.publish('root');
    expect(await refresh()).toBe(0);
    repository.root.expires = past;
    repository.publish('root', 'targets', 'snapshot', 'timestamp');
    expect(await refresh()).toBe(1);
    expect(await trusted()).toEqual({ root: 3, timestamp: 1, snapshot: 1, targets: 1 });
  });

  it.each([
    ['timestamp', { timestamp: 1, snapshot: 1, targets: 1 }],
    ['snapshot', { timestamp: 2, snapshot: 1, targets: 1 }],
    ['targets', { timestamp: 2, snapshot: 2, targets: 1 }],
  ])('are refused as a newer %s', async (role, expected) => {
    const { repository, init, refresh, trusted } = await setUp();
    await init();
    await refresh();
    repository.metadata[role]!.expires = past;
    repository.publish('targets', 'snapshot', 'timestamp');
    expect(await refresh()).toBe(1);
    expect(await trusted()).toEqual({ root: 1, ...expected });
  });

  it.each(['root', 'timestamp', 'snapshot', 'targets'])('do not stand in the way of a newer %s', async (role) => {
    const now = Date.now();
    const { repository, init, refresh, trusted } = await setUp();
    await init();
    repository.metadata[role]!.expires = isoSeconds(now + 7 * DAY);
    repository.publish('root', 'targets', 'snapshot', 'timestamp');
    expect(await refresh(now)).toBe(0);
    repository.metadata[role]!.expires = isoSeconds(now + 21 * DAY);
    repository.publish('root', 'targets', 'snapshot', 'timestamp');
    expect(await refresh(now + 18 * DAY)).toBe(0);
    expect(await trusted()).toEqual({ root: 3, timestamp: 3, snapshot: 3, targets: 3 });
  });

  it('still guard against rollbacks', async () => {
    const now = Date.now();
    const { repository, init, refresh, trusted } = await setUp();
    await init();
    repository.timestamp.expires = isoSeconds(now + 7 * DAY);
    repository.publish('snapshot', 'timestamp');
    expect(await refresh(now)).toBe(0);
    repository.restart('snapshot');
    repository.timestamp.expires = isoSeconds(now + 21 * DAY);
    repository.publish('snapshot', 'timestamp');
    expect(await refresh(now + 18 * DAY)).toBe(1);
    expect(await trusted()).toEqual({ root: 1, timestamp: 2, snapshot: 2, targets: 1 });
  });

  it('are refused as a delegated role that was never seen', async () => {
    const { repository, init, refresh, download, trusted, downloads } = await setUp();
    await init();
    repository.delegate('targets', 'desk', { paths: ['desk/*'] });
    repository.metadata['desk']!.expires = past;
    repository.addArtifact('desk', 'desk/file', 'content');
    repository.publish('desk', 'targets', 'snapshot', 'timestamp');
    expect(await refresh()).toBe(0);
    expect(await download('desk/file')).toBe(1);
    expect(await downloads()).toEqual({});
    expect(await trusted()).toEqual({ root: 1, timestamp: 2, snapshot: 2, targets: 2 });
  });

  it('are no longer used as a delegated role that was trusted, until a newer one comes', async () => {
    const now = Date.now();
    const { repository, init, download, downloads } = await setUp();
    await init();
    repository.delegate('targets', 'desk', { paths: ['desk/*'] });
    repository.metadata['desk']!.expires = isoSeconds(now + 7 * DAY);
    repository.addArtifact('desk', 'desk/first', 'first');
    repository.addArtifact('desk', 'desk/second', 'second');
    repository.publish('desk', 'targets', 'snapshot', 'timestamp');
    expect(await download('desk/first', now)).toBe(0);
    expect(await download('desk/second', now + 18 * DAY)).toBe(1);
    expect(Object.values(await downloads())).toEqual(['first']);
    repository.metadata['desk']!.expires = isoSeconds(now + 21 * DAY);
    repository.publish('desk', 'snapshot', 'timestamp');
    expect(await download('desk/second', now + 18 * DAY)).toBe(0);
    expect(Object.values(await downloads()).sort()).toEqual(['first', 'second']);
  });
});
