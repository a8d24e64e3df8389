import { type BlockIndex, HEADLINE } from '../../lib/article/article.ts';
import { isFlag, type Verdict } from '../../lib/verdict/finding.ts';
import type { Probe } from './probe.ts';

/** A finding, as far as scoring looks at it. */
export interface Scored {
  readonly verdict: Verdict;
  readonly block: BlockIndex;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly property: string;
}

/** What is counted, over articles or over the expectations of one property. */
export interface Tally {
  articles: number;
  /** Articles with every expected flag and no other. */
  exact: number;
  expectedFlags: number;
  rightFlags: number;
  wrongVerdicts: number;
  missedFlags: number;
  falseAlarms: number;
  expectedSupported: number;
  supported: number;
  badOffsets: number;
}

export const emptyTally = (): Tally => ({
  articles: 0,
  exact: 0,
  expectedFlags: 0,
  rightFlags: 0,
  wrongVerdicts: 0,
  missedFlags: 0,
  falseAlarms: 0,
  expectedSupported: 0,
  supported: 0,
  badOffsets: 0,
});

/** What one article scored, in words, and in counts as a whole and by property. */
export interface Score {
  readonly tally: Tally;
  readonly byProperty: ReadonlyMap<string, Tally>;
  /** Each flag missed, misjudged or raised in vain, then what should have been supported and was not. */
  readonly faults: readonly { readonly grave: boolean; readonly text: string }[];
}

/**
 * Compares the findings of an article with what is expected of it. An expectation is met by a finding of its verdict that overlaps
 * a place where its quotation stands; a flag that overlaps no expected flag is a false alarm. What is expected to be
 * unverifiable or supported asks only for silence where there is no flag.
 */
export function scoreProbe(probe: Probe, findings: readonly Scored[]): Score {
  const tally = emptyTally();
  const byProperty = new Map<string, Tally>();
  const faults: { grave: boolean; text: string }[] = [];
  const fault = (text: string, grave = true) => faults.push({ grave, text });
  const count = (property: string, field: keyof Tally) => {
    tally[field]++;
    const own = byProperty.get(property) ?? emptyTally();
    own[field]++;
    byProperty.set(property, own);
  };
  for (const finding of findings) {
    if (textOf(probe, finding.block)?.slice(finding.start, finding.end) !== finding.quote) {
      count(finding.property, 'badOffsets');
      fault(`offsets ${finding.block}:${finding.start}-${finding.end} do not hold «${finding.quote}»`);
    }
  }
  const accounted = new Set<Scored>();
  for (const { quote, verdict, property } of probe.expect) {
    const hits = findings.filter((finding) => placesOf(probe, quote).some((place) => overlap(place, finding)));
    const right = hits.find((hit) => hit.verdict === verdict);
    const name = property ?? (right ?? hits[0])?.property ?? 'property not told';
    for (const hit of hits) if (isFlag(verdict) || !isFlag(hit.verdict)) accounted.add(hit);
    const found = hits.map((hit) => hit.verdict).join(', ');
    if (isFlag(verdict)) {
      count(name, 'expectedFlags');
      if (right) count(name, 'rightFlags');
      else if (hits.some((hit) => isFlag(hit.verdict))) {
        count(name, 'wrongVerdicts');
        fault(`${verdict} expected, ${found} found: «${quote}» (${name})`);
      } else {
        count(name, 'missedFlags');
        fault(`missed ${verdict}: «${quote}» (${name})${found && `, ${found} found`}`);
      }
    } else if (verdict === 'supported') {
      count(name, 'expectedSupported');
      if (right) count(name, 'supported');
      else fault(`not supported: «${quote}» (${name})${found && `, ${found} found`}`, false);
    }
  }
  for (const finding of findings) {
    if (!isFlag(finding.verdict) || accounted.has(finding)) continue;
    count(finding.property, 'falseAlarms');
    fault(`FALSE ALARM ${finding.verdict}: «${finding.quote}» (${finding.property})`);
  }
  tally.articles = 1;
  if (!faults.some(({ grave }) => grave)) tally.exact = 1;
  return { tally, byProperty, faults };
}

/** Adds one tally to another, in place. */
export function add(sum: Tally, other: Tally): void {
  for (const field of Object.keys(sum) as (keyof Tally)[]) sum[field] += other[field];
}

/** Right flags among those expected; `undefined` when none was. */
export const recall = (tally: Tally) => ratio(tally.rightFlags, tally.expectedFlags);
/** Right flags among those raised; `undefined` when none was. */
export const precision = (tally: Tally) =>
  ratio(tally.rightFlags, tally.rightFlags + tally.wrongVerdicts + tally.falseAlarms);
/** Articles with every expected flag and no other. */
export const exactness = (tally: Tally) => ratio(tally.exact, tally.articles);
/** Found among those expected to be supported. */
export const supportedRecall = (tally: Tally) => ratio(tally.supported, tally.expectedSupported);

function ratio(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

function textOf(probe: Probe, block: BlockIndex): string | undefined {
  return block === HEADLINE ? probe.title : probe.paragraphs[block];
}

type Place = Pick<Scored, 'block' | 'start' | 'end'>;

function placesOf(probe: Probe, quote: string): Place[] {
  return [probe.title, ...probe.paragraphs].flatMap((text, index) => {
    const places: Place[] = [];
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
      places.push({ block: index + HEADLINE, start: at, end: at + quote.length });
    return places;
  });
}

function overlap(a: Place, b: Place): boolean {
  return a.block === b.block && a.start < b.end && b.start < a.end;
}
