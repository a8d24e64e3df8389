import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileBase } from '../../lib/publish/source/compile.ts';
import { BASES, readProbes } from './probe.ts';

describe.each(BASES)('the small base on another field, %s', (name) => {
  const folder = `${import.meta.dirname}/bases/${name}`;

  it('compiles, and holds 25 facts or more', async () => {
    expect((await compileBase(folder)).facts.length).toBeGreaterThanOrEqual(25);
  });

  it('quotes its documents letter for letter, in fifteen words at most', async () => {
    const { facts, documents } = await compileBase(folder);
    const texts = new Map(documents.map(({ id }) => [id, readFileSync(`${folder}/documents/${id}.txt`, 'utf8')]));
    const wrong = facts.flatMap(({ id, references }) =>
      references
        .filter(
          ({ statedIn, selector: { exact } }) =>
            !texts.get(statedIn)?.includes(exact) || exact.split(/\s+/).length > 15,
        )
        .map(({ selector }) => `${id}: ${selector.exact}`),
    );
    expect(wrong).toEqual([]);
  });

  it('has 30 probes or more, which expect only what stands in their text', () => {
    const probes = readProbes(`${folder}/probes.jsonl`);
    expect(probes.length).toBeGreaterThanOrEqual(30);
    const absent = probes.flatMap(({ id, title, paragraphs, expect: expected }) =>
      expected
        .filter(({ quote }) => ![title, ...paragraphs].some((text) => text.includes(quote)))
        .map(({ quote }) => `${id}: ${quote}`),
    );
    expect(absent).toEqual([]);
  });
});
