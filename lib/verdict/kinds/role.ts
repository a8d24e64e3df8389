/** Who or where, against those on record for a role. Rules: docs/decisions/0006-roles.md. */
import type { ReadClaim } from '../../claims/claim.ts';
import { upward } from '../../claims/reading/wholes.ts';
import type { BaseIndex } from '../../facts/index.ts';
import { phraseKey } from '../../facts/phrases.ts';
import type { Entity, Fact } from '../../facts/schema.ts';
import { syllableKeys, syllables } from '../../language/index.ts';
import { type Judgement, judging } from '../judgement.ts';
import { similarNames } from './spelling.ts';

/**
 * @param facts of the claim’s subject and property
 * @returns `undefined` where no fact names anyone or any place
 */
export function judgeRole(
  claim: ReadClaim,
  subject: Entity,
  facts: readonly Fact[],
  base: BaseIndex,
): Judgement | undefined {
  if (claim.value.type !== 'entity') return undefined;
  const said = claim.value;
  const known = facts.filter((fact) => fact.value.type === 'entity' && fact.rank !== 'deprecated');
  const [first] = known;
  if (!first) return undefined;
  const judgement = judging(claim, subject, known);
  const { list } = said;
  if (list) {
    const missing = known.find((fact) => fact.value.type === 'entity' && !list.includes(fact.value.id));
    return missing ? judgement('contradicted', 'more-on-record', missing) : undefined;
  }
  for (const fact of known) {
    const entity = fact.value.type === 'entity' ? base.entities.get(fact.value.id) : undefined;
    if (!entity) continue;
    if (entity.id === said.id) return judgement('supported', 'agrees', fact);
    const mentioned = said.id === undefined ? undefined : base.entities.get(said.id);
    if (mentioned && upward(base, entity).includes(mentioned)) return judgement('supported', 'within', fact);
    if (mentioned && upward(base, mentioned).includes(entity)) return judgement('unverifiable', 'within', fact);
    if (said.id === undefined && [entity.label, ...entity.aliases].some((name) => similarNames(name, said.name)))
      return judgement('supported', 'agrees', fact);
  }
  // "Ban Tuyên giáo Thành ủy Cần Thơ" where Thành ủy Cần Thơ is on record: a body of its.
  const ofIts = known.find((fact) => belongsTo(said.name, fact, base));
  if (ofIts) return judgement('unverifiable', 'within', ofIts);
  if (known.some((fact) => fact.qualifiers.complete === false)) return judgement('unverifiable', 'open-list', first);
  if (
    claim.among !== undefined &&
    claim.among <= known.length &&
    !known.some((fact) => resembles(said.name, fact, base))
  )
    return judgement('contradicted', 'apart', first);
  if (!claim.property.exclusive) {
    // Whom somebody thanks or meets besides is never wrong; who organises in another province is.
    const does = claim.property.role === 'agent' || claim.property.role === 'partner';
    const namesake = does ? known.find((fact) => sameHead(said, fact, base)) : undefined;
    return namesake ? judgement('contradicted', 'apart', namesake) : judgement('unverifiable', 'not-recorded', first);
  }
  return judgement('contradicted', 'apart', first);
}

/** Whether half of a name's words are in one on record: "Ban Tuyên giáo Thành ủy" may be short for it. */
function resembles(name: string, fact: Fact, base: BaseIndex): boolean {
  const entity = fact.value.type === 'entity' ? base.entities.get(fact.value.id) : undefined;
  const words = syllables(name).filter(({ kind }) => kind !== 'punctuation');
  const own = new Set(entity ? [entity.label, ...entity.aliases].flatMap(syllableKeys) : []);
  return words.filter(({ key }) => own.has(key)).length * 2 > words.length;
}

/** Whether a name ends in that of one on record. */
function belongsTo(name: string, fact: Fact, base: BaseIndex): boolean {
  const entity = fact.value.type === 'entity' ? base.entities.get(fact.value.id) : undefined;
  const key = phraseKey(name);
  return (
    entity?.kind === 'organisation' &&
    [entity.label, ...entity.aliases].some((one) => key.endsWith(` ${phraseKey(one)}`))
  );
}

/** "Tỉnh ủy Quảng Ngãi" for "Tỉnh ủy Quảng Trị": the same sort of body, of another place. */
function sameHead({ id, name }: { readonly id?: string; readonly name: string }, fact: Fact, base: BaseIndex): boolean {
  const head = fact.value.type === 'entity' ? base.entities.get(fact.value.id)?.head : undefined;
  if (head === undefined) return false;
  if (id !== undefined) return base.entities.get(id)?.head === head;
  const [words, wanted] = [syllables(name), syllables(head)];
  return words.length > wanted.length && wanted.every(({ key }, i) => words[i]!.key === key);
}
