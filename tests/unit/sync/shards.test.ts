import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../lib/sync/release.ts';
import {
  decodeManifest,
  decodeShard,
  encodeManifest,
  encodeShard,
  hiddenCharacter,
  joinBase,
  reopenShard,
  shardName,
  shardOf,
  splitBase,
} from '../../../lib/sync/shards.ts';
import { requireWhole } from '../../../lib/sync/wholeness.ts';
import { baseOf } from '../../attacks/publisher.ts';

const base = baseOf(300);

describe('shards', () => {
  it.each([1, 2, 16, 256])('of a base split in %i give the base again', async (count) => {
    const parts = splitBase(base, count).map((shard, at) => decodeShard(encodeShard(shard), at, count));
    const manifest = decodeManifest(encodeManifest(base, count));
    const joined = await joinBase(manifest, parts);
    expect(joined).toEqual(base);
    await requireWhole(joined, manifest);
  });

  it('are the same bytes whatever order records and fields come in', () => {
    const shuffled = {
      ...base,
      facts: [...base.facts].reverse().map((fact) => Object.fromEntries(Object.entries(fact).reverse()) as typeof fact),
    };
    const bytes = (of: typeof base) => splitBase(of, 16).map((shard) => new TextDecoder().decode(encodeShard(shard)));
    expect(bytes(shuffled)).toEqual(bytes(base));
  });

  it('are opened again as they were read', () => {
    for (const shard of splitBase(base, 16)) expect(reopenShard(encodeShard(shard))).toEqual(shard);
  });

  it('leave out what the schema fills in', () => {
    const text = new TextDecoder().decode(encodeShard(base));
    expect(text).not.toContain('"supersedes"');
    expect(text).not.toContain('"rank"');
    expect(text).not.toContain('[]');
  });

  it('share records out evenly, and a record has one place for ever', () => {
    const counts = new Array<number>(64).fill(0);
    for (let at = 0; at < 64_000; at++) counts[shardOf(`fact-${at}`, 64)]!++;
    expect(Math.min(...counts)).toBeGreaterThan(800);
    expect(Math.max(...counts)).toBeLessThan(1200);
    expect(['a', 'signatories-72', 'hanoi-convention'].map((id) => shardOf(id, 4096))).toEqual([424, 2317, 3469]);
  });

  it('of twice as many lie within those of before', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/), fc.integer({ min: 0, max: 11 }), (id, power) => {
        expect(shardOf(id, 2 ** (power + 1)) >> 1).toBe(shardOf(id, 2 ** power));
      }),
    );
  });

  it('are called by their number in as many digits as the last one', () => {
    expect(shardName(0, 1)).toBe('0.json');
    expect(shardName(10, 16)).toBe('a.json');
    expect(shardName(10, 17)).toBe('0a.json');
    expect(shardName(255, 4096)).toBe('0ff.json');
  });
});

describe('changes', () => {
  it('are told whatever order the fields of a record stand in', () => {
    const [old] = splitBase(base, 1);
    const reopened = reopenShard(encodeShard(old!));
    expect(changesBetween([old!], [reopened])).toEqual({ added: [], removed: [], changed: [] });
    const next = splitBase(baseOf(301, { 4: 44 }), 1);
    expect(changesBetween([reopened], next)).toEqual({ added: ['fact-0300'], removed: [], changed: ['fact-0004'] });
    expect(changesBetween(next, [reopened])).toEqual({ added: [], removed: ['fact-0300'], changed: ['fact-0004'] });
  });
});

describe('hidden characters', () => {
  it.each(['Công ước Hà Nội', 'THẾ HỆ “Z” – 72 % ½ €', 'a\tb\nc', '🇻🇳'])('%j has none', (text) => {
    expect(hiddenCharacter(text)).toBeUndefined();
  });
  it.each([
    ['a\u202Eb', 'U+202E'],
    ['a\u200Bb', 'U+200B'],
    ['a\u00ADb', 'U+00AD'],
    ['a\u{E0041}b', 'U+E0041'],
  ])('%j has one', (text, expected) => {
    expect(hiddenCharacter(text)).toBe(expected);
  });
});
