import { describe, expect, it } from 'vitest';
import { timelineOf } from '../../../lib/catalogue/timeline.ts';
import { buildIndex } from '../../../lib/facts/index.ts';
import { baseSchema, type Fact } from '../../../lib/facts/schema.ts';

function indexOf(...facts: Partial<Fact>[]) {
  const base = baseSchema.parse({
    id: 'b',
    publisher: 'P',
    title: 'T',
    asOf: '2025-10-26',
    documents: [{ id: 'd', publisher: 'Nhân Dân', title: 'D', publishedAt: '2025-10-26' }],
    entities: [{ id: 's', kind: 'treaty', label: 'S' }],
    properties: [{ id: 'p', label: 'p', labelEn: 'p', datatype: 'quantity', temporality: 'cumulative' }],
    facts: facts.map((fact, index) => ({
      id: `f${index}`,
      subject: 's',
      property: 'p',
      references: [{ statedIn: 'd', selector: { type: 'TextQuoteSelector', exact: 'q' } }],
      ...fact,
    })),
  });
  return buildIndex([base]).bases[0]!;
}

const at = (amount: number, pointInTime: string | undefined, more: Partial<Fact> = {}): Partial<Fact> => ({
  value: { type: 'quantity', amount, unit: 'nước' },
  qualifiers: pointInTime ? { pointInTime } : {},
  ...more,
});

describe('a timeline', () => {
  it('puts the observations in the order of time, at the end of what they were observed in', () => {
    const index = indexOf(at(72, '2025-10-26TAF'), at(69, '2025-10-25TMO'), at(60, '2025-10-24'));
    const timeline = timelineOf(index, index.base.facts[0]!)!;
    expect(timeline.observations.map(({ amount }) => amount)).toEqual([60, 69, 72]);
    expect(timeline.observations[2]).toMatchObject({
      factId: 'f0',
      value: { vi: '72 nước' },
      when: { vi: 'chiều 26/10/2025' },
      source: 'Nhân Dân',
    });
    expect(Date.parse(timeline.observations[1]!.at)).toBe(Date.parse('2025-10-25T12:00:00+07:00'));
  });

  it('is none where nothing changed, or only one observation has a time', () => {
    const same = indexOf(at(69, '2025-10-25'), at(69, '2025-10-26'));
    expect(timelineOf(same, same.base.facts[0]!)).toBeUndefined();
    const timeless = indexOf(at(69, '2025-10-25'), at(72, undefined));
    expect(timelineOf(timeless, timeless.base.facts[0]!)).toBeUndefined();
  });

  it('mixes neither units, nor parts, nor deprecated facts into one line', () => {
    const index = indexOf(
      at(69, '2025-10-25'),
      at(72, '2025-10-26', { value: { type: 'quantity', amount: 72, unit: 'đoàn' } }),
      at(5, '2025-10-27', { qualifiers: { pointInTime: '2025-10-27', appliesToPart: 'ASEAN' } }),
      at(99, '2025-10-28', { rank: 'deprecated' }),
    );
    expect(timelineOf(index, index.base.facts[0]!)).toBeUndefined();
  });

  it('is none for what is no figure', () => {
    const index = indexOf({ value: { type: 'text', text: 'x', aliases: [] } });
    expect(timelineOf(index, index.base.facts[0]!)).toBeUndefined();
  });
});
