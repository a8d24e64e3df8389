/** Ordinals, named periods and texts against those on record: they compare as labels. */
import type { ReadClaim } from '../../claims/claim.ts';
import type { BaseIndex } from '../../facts/index.ts';
import type { Entity, Fact } from '../../facts/schema.ts';
import { syllables } from '../../language/index.ts';
import { type Judgement, judging } from '../judgement.ts';

/**
 * @param facts of the claim’s subject and property
 * @returns `undefined` where none of them is of the claim’s type
 */
export function judgeLabel(
  claim: ReadClaim,
  subject: Entity,
  facts: readonly Fact[],
  base: BaseIndex,
): Judgement | undefined {
  const known = facts.filter((fact) => fact.rank !== 'deprecated' && fact.value.type === claim.value.type);
  const [first] = known;
  if (!first) return undefined;
  const judgement = judging(claim, subject, known);
  const same = known.find((fact) => equal(claim, fact, base));
  if (same) return judgement('supported', 'agrees', same);
  if (claim.value.type === 'text') {
    if (known.some((fact) => shortened(claim, fact))) return judgement('unverifiable', 'within', first);
    if (!claim.property.exclusive && !excludes(claim, first, base))
      return judgement('unverifiable', 'not-recorded', first);
  }
  return judgement('contradicted', 'apart', first);
}

function equal({ value, property }: ReadClaim, fact: Fact, base: BaseIndex): boolean {
  const on = fact.value;
  if (value.type === 'ordinal') return on.type === 'ordinal' && on.ordinal === value.ordinal;
  if (value.type === 'period') return on.type === 'period' && on.period === value.period;
  if (value.type !== 'text' || on.type !== 'text') return false;
  const said = bare(value.text);
  if ([on.text, ...on.aliases].some((text) => bare(text) === said)) return true;
  const group = groupOf(base, property.id, value.text);
  return group !== undefined && [on.text, ...on.aliases].some((text) => groupOf(base, property.id, text) === group);
}

/** Which of the values that exclude one another a text names. */
function groupOf(base: BaseIndex, property: string, text: string): number | undefined {
  const said = bare(text);
  const groups = base.properties.get(property)?.alternatives ?? [];
  const at = groups.findIndex((group) => group.some((phrase) => bare(phrase) === said));
  return at < 0 ? undefined : at;
}

/** Another of the values that exclude one another. */
function excludes({ value, property }: ReadClaim, fact: Fact, base: BaseIndex): boolean {
  if (value.type !== 'text' || fact.value.type !== 'text') return false;
  const said = groupOf(base, property.id, value.text);
  return said !== undefined && said !== groupOf(base, property.id, fact.value.text);
}

/** One text within the other: a title cut short. */
function shortened({ value }: ReadClaim, fact: Fact): boolean {
  if (value.type !== 'text' || fact.value.type !== 'text') return false;
  const said = ` ${bare(value.text)} `;
  return [fact.value.text, ...fact.value.aliases].some(
    (text) => ` ${bare(text)} `.includes(said) || said.includes(` ${bare(text)} `),
  );
}

/** A text without case, dashes, commas and quotation marks. */
function bare(text: string): string {
  return syllables(text)
    .filter(({ kind }) => kind !== 'punctuation')
    .map(({ key }) => key)
    .join(' ');
}
