import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../lib/verdict/finding.ts';
import type { Probe } from './probe.ts';
import { add, emptyTally, exactness, precision, recall, type Scored, scoreProbe, supportedRecall } from './score.ts';

const probe: Probe = {
  id: 'p',
  kind: 'false',
  title: '62 nước ký',
  site: '',
  publishedAt: '2025-10-27T08:00:00+07:00',
  paragraphs: ['Có 62 nước ký và hơn 2.500 đại biểu dự.'],
  expect: [
    { quote: '62 nước', verdict: 'contradicted', property: 'signatories' },
    { quote: 'hơn 2.500 đại biểu', verdict: 'supported', property: 'delegates' },
  ],
};

function found(verdict: Verdict, quote: string, block = 0, property = 'signatories'): Scored {
  const text = block < 0 ? probe.title : probe.paragraphs[block]!;
  const start = text.indexOf(quote);
  return { verdict, block, start, end: start + quote.length, quote, property };
}

describe('scoring a probe', () => {
  it('counts a flag that overlaps the quotation anywhere it stands', () => {
    const { tally, faults } = scoreProbe(probe, [
      found('contradicted', '62 nước ký', -1),
      found('supported', '2.500', 0, 'delegates'),
    ]);
    expect(tally).toMatchObject({ rightFlags: 1, missedFlags: 0, falseAlarms: 0, supported: 1, exact: 1 });
    expect(faults).toEqual([]);
  });

  it('counts an article with a missed flag as not exact', () => {
    const { tally, faults } = scoreProbe(probe, []);
    expect(tally).toMatchObject({ missedFlags: 1, exact: 0, supported: 0, expectedSupported: 1 });
    expect(faults.map(({ grave }) => grave)).toEqual([true, false]);
  });

  it('tells a wrong verdict from a false alarm', () => {
    const wrong = scoreProbe(probe, [found('outdated', '62 nước')]);
    expect(wrong.tally).toMatchObject({ wrongVerdicts: 1, missedFlags: 0, falseAlarms: 0 });
    const alarm = scoreProbe(probe, [found('contradicted', '62 nước'), found('imprecise', '2.500', 0, 'delegates')]);
    expect(alarm.tally).toMatchObject({ rightFlags: 1, falseAlarms: 1, exact: 0 });
    expect(alarm.byProperty.get('delegates')?.falseAlarms).toBe(1);
  });

  it('raises no fault for a finding without a flag that nobody expected', () => {
    const { tally } = scoreProbe({ ...probe, expect: [] }, [
      found('supported', '62 nước'),
      found('unverifiable', '2.500'),
    ]);
    expect(tally).toMatchObject({ falseAlarms: 0, exact: 1 });
  });

  it('asks only for silence where a value cannot be verified', () => {
    const newer: Probe = { ...probe, expect: [{ quote: '62 nước', verdict: 'unverifiable' }] };
    expect(scoreProbe(newer, []).tally.exact).toBe(1);
    expect(scoreProbe(newer, [found('contradicted', '62 nước')]).tally).toMatchObject({ falseAlarms: 1, exact: 0 });
  });

  it('finds offsets that do not hold the quotation', () => {
    const shifted = { ...found('contradicted', '62 nước'), start: 0, end: 3 };
    expect(scoreProbe(probe, [shifted]).tally.badOffsets).toBe(1);
  });

  it('sums to ratios, and to none where there was nothing to find', () => {
    const sum = emptyTally();
    add(sum, scoreProbe(probe, [found('contradicted', '62 nước')]).tally);
    add(sum, scoreProbe(probe, []).tally);
    expect([recall(sum), precision(sum), exactness(sum), supportedRecall(sum)]).toEqual([0.5, 1, 0.5, 0]);
    expect(recall(emptyTally())).toBeUndefined();
  });
});
