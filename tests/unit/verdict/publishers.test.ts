/** Publishers that differ: each judges on its own, and what one supports and another contradicts is disputed. */
import { describe, expect, it } from 'vitest';
import { checkArticle } from '../../../lib/check.ts';
import { buildIndex } from '../../../lib/facts/index.ts';
import type { FactBase } from '../../../lib/facts/schema.ts';
import { bridge, EVENING } from '../check/bridge.ts';
import { article, change } from '../check/builder.ts';

function published(id: string, spans: number): FactBase {
  const fact = bridge.facts.find((one) => one.id === 'spans')!;
  const base = change(bridge, { facts: [{ ...fact, value: { type: 'quantity', amount: spans, unit: 'nhịp' } }] });
  return { ...base, id, publisher: `Báo ${id}` };
}

const read = (text: string, ...bases: FactBase[]) =>
  checkArticle(article(text, EVENING), buildIndex(bases)).findings.filter(({ claim }) => claim.property.id === 'spans');

describe('two publishers', () => {
  const [north, south] = [published('bac', 12), published('nam', 14)];

  it('who agree both support', () => {
    const findings = read('Cầu Bến Đá có 12 nhịp.', north, published('nam', 12));
    expect(findings.map(({ verdict }) => verdict)).toEqual(['supported', 'supported']);
    expect(findings.map(({ facts }) => facts[0]?.publisher)).toEqual(['Báo bac', 'Báo nam']);
  });

  it('who differ make a claim disputed, with the words of both', () => {
    const [disputed, supported] = read('Cầu Bến Đá có 12 nhịp.', north, south);
    expect(disputed?.verdict).toBe('disputed');
    expect(supported?.verdict).toBe('supported');
    expect(disputed?.facts.map(({ publisher }) => publisher)).toEqual(['Báo nam', 'Báo bac']);
    expect(disputed?.reason.vi).toMatch(/Báo nam.*14.*Báo bac.*12/);
    expect(disputed?.reason.en).toMatch(/Báo nam.*14.*Báo bac.*12/);
    // What one could print names both, each with its source: those of the two bases are one paper here.
    expect(disputed?.suggestion?.vi).toMatch(/^Theo Báo Thử ngày .* là 14; còn theo Báo Thử ngày .*, là 12 nhịp\.$/);
    expect(disputed?.suggestion?.en).toMatch(
      /^According to Báo Thử of .* 14; according to Báo Thử of .*, it was 12\.$/,
    );
  });

  it('who both differ from a claim both contradict it', () => {
    expect(read('Cầu Bến Đá có 9 nhịp.', north, south).map(({ verdict }) => verdict)).toEqual([
      'contradicted',
      'contradicted',
    ]);
  });

  it('do not mix: what one has no fact of is not held against it', () => {
    const silent = { ...south, facts: south.facts.filter(({ id }) => id !== 'spans') };
    expect(read('Cầu Bến Đá có 12 nhịp.', north, silent).map(({ verdict }) => verdict)).toEqual(['supported']);
  });

  it('say the same whichever comes first', () => {
    const one = read('Cầu Bến Đá có 12 nhịp.', north, south);
    const two = read('Cầu Bến Đá có 12 nhịp.', south, north);
    expect(two).toEqual(one);
  });

  it('have findings of their own ids', () => {
    const findings = read('Cầu Bến Đá có 12 nhịp.', north, south);
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
  });
});

describe('one publisher', () => {
  it('is not in dispute with itself: either of its documents supports', () => {
    const fact = bridge.facts.find(({ id }) => id === 'spans')!;
    const both = change(bridge, {
      facts: [{ ...fact, id: 'spans-again', value: { type: 'quantity', amount: 14, unit: 'nhịp' } }],
    });
    expect(read('Cầu Bến Đá có 14 nhịp.', both).map(({ verdict }) => verdict)).toEqual(['supported']);
    expect(read('Cầu Bến Đá có 9 nhịp.', both).map(({ verdict }) => verdict)).toEqual(['contradicted']);
  });
});
