import { beforeEach, describe, expect, it } from 'vitest';
import { compileExcerpts } from '../../../lib/facts/excerpt/compile.ts';
import type { BaseIndex } from '../../../lib/facts/index.ts';
import { createExcerpts } from '../../../lib/sync/excerpts.ts';
import { sha256 } from '../../../lib/sync/tuf/bytes.ts';
import { baseOf, TestPublisher } from '../../attacks/publisher.ts';
import { Reader } from '../../attacks/reader.ts';

const V1 = baseOf(40);
const V2 = baseOf(44, { 7: 700 });
const { entities } = V1;

let publisher: TestPublisher;
let reader: Reader;

beforeEach(async () => {
  publisher = await TestPublisher.create();
  await publisher.release(V1);
  reader = await Reader.subscribed(publisher);
});

/** An article that names everything. */
const TEXTS = entities.map(({ label }) => label);
const factsOf = (bases: readonly BaseIndex[]) => bases.flatMap(({ base }) => base.facts.map(({ id }) => id)).sort();
const idsOf = (base: typeof V1) => base.facts.map(({ id }) => id).sort();

async function spoil(hash: string): Promise<void> {
  await reader.store.removeFile(reader.id, hash);
  await reader.store.writeFile(reader.id, hash, new Uint8Array([123, 125]));
}

describe('excerpts', () => {
  it('are of the base in force, out of storage alone', async () => {
    const excerpts = createExcerpts(Promise.resolve(reader.restarted().sync));
    expect(factsOf(await excerpts.of(TEXTS))).toEqual(idsOf(V1));
    expect(publisher.requests).toEqual([]);
    expect((await excerpts.of(['Không nêu gì']))[0]!.base.facts).toEqual([]);
  });

  it('are of the new base once it is in force, and of the old one until then', async () => {
    const excerpts = createExcerpts(Promise.resolve(reader.restarted().sync));
    await publisher.release(V2);
    const asked: string[][] = [];
    const { answer } = publisher;
    publisher.answer = async (path, init) => {
      asked.push(factsOf(await excerpts.of(TEXTS)));
      return answer(path, init);
    };
    await reader.check();
    expect(asked.length).toBeGreaterThan(3);
    for (const facts of asked) expect(facts).toEqual(idsOf(V1));
    excerpts.forget();
    expect(factsOf(await excerpts.of(TEXTS))).toEqual(idsOf(V2));
  });

  it('follow an update that another tab made, though nobody said so', async () => {
    const excerpts = createExcerpts(Promise.resolve(reader.restarted().sync));
    await excerpts.of(['Không nêu gì']);
    await publisher.release(V2);
    await reader.check();
    expect(factsOf(await excerpts.of(TEXTS))).toEqual(idsOf(V2));
  });

  it('an update compiles the very bytes that a new start would', async () => {
    await publisher.release(V2);
    await reader.check();
    const { compiled } = (await reader.record()).current!;
    const anew = await compileExcerpts(V2, sha256);
    expect(compiled.head).toBe(await sha256(anew.head));
    expect([...compiled.parts].sort()).toEqual([...anew.parts.keys()].sort());
  });

  it.each(['head', 'part'])('a spoilt %s is compiled again from the shards', async (which) => {
    const { compiled } = (await reader.record()).current!;
    for (const hash of which === 'head' ? [compiled.head] : compiled.parts) await spoil(hash);
    const excerpts = createExcerpts(Promise.resolve(reader.restarted().sync));
    expect(factsOf(await excerpts.of(TEXTS))).toEqual(idsOf(V1));
    expect((await reader.record()).current!.compiled).toEqual(compiled);
    expect(publisher.requests).toEqual([]);
  });

  it('what an older version compiled is compiled again', async () => {
    const record = await reader.record();
    const old = {
      ...record,
      current: { ...record.current!, compiled: { format: 0, head: 'ab'.repeat(32), parts: [] } },
    };
    await reader.store.write({ ...old, revision: record.revision + 1 }, record.revision);
    const excerpts = createExcerpts(Promise.resolve(reader.restarted().sync));
    expect(factsOf(await excerpts.of(TEXTS))).toEqual(idsOf(V1));
    expect((await reader.record()).current!.compiled).toEqual(record.current!.compiled);
  });

  it('a base whose shards are lost too is left out, and comes back with the next look', async () => {
    const { compiled, shards } = (await reader.record()).current!;
    await spoil(compiled.head);
    await reader.store.removeFile(reader.id, shards[3]!.sha256);
    const excerpts = createExcerpts(Promise.resolve(reader.restarted().sync));
    expect(await excerpts.of(TEXTS)).toEqual([]);
    await reader.check();
    excerpts.forget();
    expect(factsOf(await excerpts.of(TEXTS))).toEqual(idsOf(V1));
  });
});
