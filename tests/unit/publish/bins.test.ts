import { expect, it } from 'vitest';
import { baseOf, DAY, NOW, TestPublisher } from '../../attacks/publisher.ts';
import { Reader } from '../../attacks/reader.ts';

it('a large base is listed in bins, of which an update touches one', async () => {
  const publisher = await TestPublisher.create();
  await publisher.release(baseOf(26_000));
  const bins = [...publisher.files.keys()].filter((path) => /\.bin-/.test(path));
  expect(bins).toHaveLength(4);
  const reader = await Reader.subscribed(publisher);

  const before = new Set(publisher.files.keys());
  const next = baseOf(26_000, { 77: 1 });
  await publisher.release(next, NOW + DAY);
  const added = [...publisher.files.keys()].filter((path) => !before.has(path));
  expect(added.map((path) => path.replace(/[0-9a-f]{64}/, '#')).sort()).toEqual([
    expect.stringMatching(/^metadata\/2\.bin-0\d\.json$/),
    'metadata/2.snapshot.json',
    expect.stringMatching(/^targets\/#\.[0-9a-f]{2}\.json$/),
  ]);

  reader.now = NOW + DAY;
  expect(await reader.check()).toMatchObject({ kind: 'updated', changes: { changed: ['fact-0077'] } });
  expect(publisher.requests).toEqual([
    'metadata/2.root.json',
    'metadata/timestamp.json',
    'metadata/2.snapshot.json',
    ...added.filter((path) => !path.includes('snapshot')).sort(),
  ]);
  expect((await reader.record()).history[0]!.bytes).toBeLessThan(64 * 1024);
  const sorted = [...next.facts].sort((a, b) => (a.id < b.id ? -1 : 1));
  expect((await reader.inForce()).base).toEqual({ ...next, facts: sorted });
  expect((await reader.restarted().check()).kind).toBe('unchanged');
  expect(Object.keys((await reader.record()).current!.metadata)).toHaveLength(8);
});
