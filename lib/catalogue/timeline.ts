/** How a figure changed: the observations of one property of one subject, in the order of time. */
import type { BaseIndex } from '../facts/index.ts';
import type { Fact } from '../facts/schema.ts';
import { timexInterval } from '../language/index.ts';
import type { Bilingual } from '../verdict/finding.ts';
import { timeInWords } from '../verdict/telling/times.ts';
import { factInWords } from '../verdict/telling/words.ts';

export interface Observation {
  readonly factId: string;
  readonly amount: number;
  /** The value in words: "72 quốc gia". */
  readonly value: Bilingual;
  /** When it had been observed: the end of its interval, ISO 8601. */
  readonly at: string;
  /** The same in words. */
  readonly when: Bilingual;
  /** Who states it first. */
  readonly source: string;
}

export interface Timeline {
  readonly subject: string;
  readonly property: Bilingual;
  readonly observations: readonly Observation[];
}

/**
 * The timeline that `fact` stands in; `undefined` when it is no figure with a time, or the figure never changed. Only facts of the same
 * subject, property, unit and part count, and none that is deprecated.
 */
export function timelineOf(base: BaseIndex, fact: Fact): Timeline | undefined {
  if (fact.value.type !== 'quantity') return undefined;
  const { unit } = fact.value;
  const observations = base
    .factsAbout(fact.subject, fact.property)
    .filter(
      ({ qualifiers, rank }) => rank !== 'deprecated' && qualifiers.appliesToPart === fact.qualifiers.appliesToPart,
    )
    .flatMap((each) => (each.value.type === 'quantity' && each.value.unit === unit ? (observe(base, each) ?? []) : []))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.amount - b.amount);
  if (new Set(observations.map(({ amount }) => amount)).size < 2) return undefined;
  const property = base.properties.get(fact.property)!;
  return {
    subject: base.entities.get(fact.subject)?.label ?? fact.subject,
    property: { vi: property.label, en: property.labelEn },
    observations,
  };
}

function observe(base: BaseIndex, fact: Fact): Observation | undefined {
  const time = fact.qualifiers.pointInTime ?? fact.qualifiers.startTime;
  if (fact.value.type !== 'quantity' || time === undefined) return undefined;
  const [reference] = fact.references;
  return {
    factId: fact.id,
    amount: fact.value.amount,
    value: factInWords(fact, base),
    at: timexInterval(time).to,
    when: timeInWords(time),
    source: base.documents.get(reference?.statedIn ?? '')?.publisher ?? base.base.publisher,
  };
}
