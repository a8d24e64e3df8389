/** A trace is a record: from its data alone a program finds the facts again, the gate, and why the verdict had to be this one. */
import { describe, expect, it } from 'vitest';
import { checkArticle } from '../../../lib/check.ts';
import type { FactBase } from '../../../lib/facts/schema.ts';
import { timexInterval } from '../../../lib/language/index.ts';
import type { Finding, TraceStep, Verdict } from '../../../lib/verdict/finding.ts';
import { corpus } from './corpus.ts';

const VERDICTS_OF: Readonly<Record<string, readonly Verdict[]>> = {
  agrees: ['supported'],
  'agreed-when-published': ['supported'],
  'agrees-at-its-time': ['supported'],
  within: ['supported', 'unverifiable'],
  loose: ['imprecise'],
  apart: ['contradicted'],
  'more-on-record': ['contradicted'],
  superseded: ['outdated'],
  'other-office': ['contradicted'],
  'other-level': ['contradicted'],
  'other-holder': ['contradicted'],
};

interface Replayed {
  readonly facts: readonly string[];
  readonly gate: string | undefined;
  readonly verdicts: readonly Verdict[];
  readonly subject: string;
  readonly property: string;
}

function replay(trace: readonly TraceStep[]): Replayed {
  const data = (step: string) => trace.filter((one) => one.step === step).map((one) => one.data);
  const reason = String(data('verdict')[0]!['reason']);
  const gate = data('gate')[0]?.['gate'];
  return {
    subject: String(data('subject')[0]!['entity']),
    property: String(data('property')[0]!['property']),
    facts: data('fact').map(({ fact }) => String(fact)),
    gate: gate === undefined ? undefined : String(gate),
    verdicts: gate === undefined ? (VERDICTS_OF[reason] ?? ['unverifiable']) : ['unverifiable'],
  };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly fromClosed: boolean;
  readonly toClosed: boolean;
}

/** "(72, 144]", "{69}", or a time as the fact record has it, in milliseconds, `to` exclusive. */
function stretch(written: string): Stretch | undefined {
  const one = /^\{(.+)\}$/.exec(written);
  if (one) return { from: Number(one[1]), to: Number(one[1]), fromClosed: true, toClosed: true };
  const several = /^([[(])(.+), (.+)([\])])$/.exec(written);
  if (several)
    return {
      from: Number(several[2]),
      to: Number(several[3]),
      fromClosed: several[1] === '[',
      toClosed: several[4] === ']',
    };
  try {
    const { from, to } = timexInterval(written);
    return { from: Date.parse(from), to: Date.parse(to), fromClosed: true, toClosed: false };
  } catch {
    return undefined;
  }
}

function meet(a: Stretch, b: Stretch): boolean {
  const [low, high] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
  const holds = (one: Stretch) => (low > one.from || one.fromClosed) && (low < one.to || one.toClosed);
  return low < high || (low === high && holds(a) && holds(b));
}

const read = (await corpus()).flatMap(({ base, facts, article }) =>
  checkArticle(article, facts).findings.map((finding) => ({ finding, base, replayed: replay(finding.trace) })),
);

const describeFinding = ({ id, verdict, quote }: Finding) => `${verdict} «${quote}» ${id}`;

function wrong(holds: (one: (typeof read)[number]) => boolean): string[] {
  return read.filter((one) => !holds(one)).map(({ finding }) => describeFinding(finding));
}

const factOf = (base: FactBase, id: string) => base.facts.find((fact) => fact.id === id);

describe('a trace', () => {
  it('has something to replay', () => {
    expect(read.length).toBeGreaterThan(500);
    for (const verdict of ['supported', 'contradicted', 'outdated', 'imprecise', 'unverifiable'])
      expect(read.filter(({ finding }) => finding.verdict === verdict).length).toBeGreaterThan(5);
  });

  it('goes from the subject to the verdict', () => {
    expect(
      wrong(
        ({ finding: { trace } }) =>
          trace[0]?.step === 'subject' && trace[1]?.step === 'property' && trace.at(-1)?.step === 'verdict',
      ),
    ).toEqual([]);
  });

  it('names the facts that the finding shows, in their order', () => {
    expect(
      wrong(
        ({ finding, replayed }) =>
          replayed.facts.join() === finding.facts.map(({ factId }) => factId).join() && replayed.facts.length > 0,
      ),
    ).toEqual([]);
  });

  it('names facts of the base, of its own subject and property', () => {
    expect(
      wrong(({ base, replayed, finding }) =>
        replayed.facts.every((id) => {
          const fact = factOf(base, id);
          // Who else holds an office is told of the office.
          const subject =
            fact?.subject === replayed.subject || (fact?.value.type === 'entity' && fact.value.id === replayed.subject);
          return subject && fact?.property === replayed.property && finding.claim.property.id === replayed.property;
        }),
      ),
    ).toEqual([]);
  });

  it('leads to the verdict by its reason, or by a closed gate to none', () => {
    expect(wrong(({ finding, replayed }) => replayed.verdicts.includes(finding.verdict))).toEqual([]);
    expect(
      wrong(
        ({ finding, replayed }) => (replayed.gate !== undefined) === (finding.trace.at(-1)?.data['reason'] === 'gate'),
      ),
    ).toEqual([]);
  });

  it('compares before it concludes, unless a gate is closed or the time is another', () => {
    expect(
      wrong(
        ({ finding: { trace, verdict }, replayed }) =>
          trace.some(({ step }) => step === 'compare') ||
          replayed.gate !== undefined ||
          verdict === 'unverifiable' ||
          trace.at(-1)?.data['reason'] === 'former-holder',
      ),
    ).toEqual([]);
  });

  it('has sets from which the outcome of comparing two numbers follows', () => {
    const numbers = read.flatMap(({ finding }) =>
      finding.trace.filter(({ data }) => data['kind'] === 'numbers').map(({ data }) => ({ finding, data })),
    );
    expect(numbers.length).toBeGreaterThan(300);
    const differing = numbers.filter(({ data }) => {
      const [claim, fact, expected, onRecord] = ['claim', 'fact', 'claimExpected', 'factExpected'].map(
        (name) => stretch(String(data[name]))!,
      ) as [Stretch, Stretch, Stretch, Stretch];
      const touching = claim.to === fact.from || fact.to === claim.from;
      const outcome = meet(expected, onRecord) ? 'agrees' : meet(claim, fact) || touching ? 'loose' : 'apart';
      return outcome !== data['relation'];
    });
    expect(differing.map(({ finding }) => describeFinding(finding))).toEqual([]);
  });

  it('has intervals from which the outcome of comparing two times follows', () => {
    const times = read.flatMap(({ finding }) =>
      finding.trace.filter(({ data }) => data['kind'] === 'times').map(({ data }) => ({ finding, data })),
    );
    expect(times.length).toBeGreaterThan(300);
    const differing = times.filter(({ finding, data }) => {
      const [from, to] = String(data['claim']).split('/').map(Date.parse) as [number, number];
      const fact = stretch(String(data['fact']))!;
      const within = from >= fact.from && to <= fact.to;
      const around = from <= fact.from && to >= fact.to;
      const days = /^\d{4}-\d\d-\d\d[^/]*\//;
      const longer = around && !within && days.test(String(data['value'])) && days.test(String(data['fact']));
      const inside = (within || around) && !longer;
      const apart = to <= fact.from || fact.to <= from;
      const outcomes = inside
        ? ['same', 'within', 'around']
        : apart
          ? ['apart', 'near']
          : [longer ? 'longer' : 'overlapping'];
      return !outcomes.includes(String(data['relation'])) || (finding.verdict === 'supported') !== inside;
    });
    expect(differing.map(({ finding }) => describeFinding(finding))).toEqual([]);
  });

  it('has a relation that its verdict rests on', () => {
    const allowed: Readonly<Record<string, readonly Verdict[]>> = {
      same: ['supported'],
      within: ['supported', 'unverifiable'],
      around: ['supported'],
      longer: ['unverifiable'],
      overlapping: ['unverifiable'],
      near: ['imprecise'],
      different: ['contradicted'],
      absent: ['unverifiable'],
      agrees: ['supported', 'unverifiable'],
      loose: ['imprecise', 'outdated', 'unverifiable'],
      apart: ['contradicted', 'outdated', 'unverifiable'],
    };
    expect(
      wrong(({ finding: { trace, verdict } }) => {
        const compared = trace.find(({ step }) => step === 'compare')?.data['relation'];
        return compared === undefined || allowed[String(compared)]?.includes(verdict) === true;
      }),
    ).toEqual([]);
  });

  it('has a newer and an older fact where it is out of date', () => {
    expect(
      wrong(({ finding, base, replayed }) => {
        if (finding.verdict !== 'outdated') return true;
        const [now, then] = replayed.facts.map((id) => stretch(factOf(base, id)?.qualifiers.pointInTime ?? ''));
        return now !== undefined && then !== undefined && now.to > then.to;
      }),
    ).toEqual([]);
  });

  it('has the time that the claim shows', () => {
    expect(
      wrong(({ finding }) => {
        const time = finding.trace.find(({ step }) => step === 'time')?.data;
        return time?.['from'] === finding.claim.time?.from && time?.['to'] === finding.claim.time?.to;
      }),
    ).toEqual([]);
  });
});
