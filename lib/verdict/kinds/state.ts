/** A post or a rank against those on record. Rules: docs/decisions/0005-posts.md. */

import { withoutHome } from '../../claims/lexicon/home.ts';
import type { PostClaim } from '../../claims/posts.ts';
import { upward } from '../../claims/reading/wholes.ts';
import type { BaseIndex } from '../../facts/index.ts';
import type { Entity, Fact } from '../../facts/schema.ts';
import { type Title, toneKey } from '../../language/index.ts';
import { type Judgement, judging, type Reason } from '../judgement.ts';
import { claimMoment, holds, type Moment, moment } from '../moment.ts';

/**
 * @param subject the person, or the organisation whose post it is
 * @returns `undefined` where nothing is on record of either
 */
export function judgeState(claim: PostClaim, subject: Entity, base: BaseIndex): Judgement | undefined {
  const facts = (
    subject.kind === 'person' ? base.factsAbout(subject.id, claim.property.id) : base.factsValued(subject.id)
  ).filter((fact) => fact.rank !== 'deprecated');
  const judgement = judging(claim, subject, facts);
  const time = claim.time && claimMoment(claim.time);
  if (subject.kind !== 'person') {
    // "Bộ trưởng Công an Trần Văn A": an office of one holder, and another holder on record at that time.
    const [fact] = facts.filter((one) => time && holds(one, base, time));
    const said = claim.value.type === 'entity' ? claim.value.name : '';
    // "Thủ tướng Amarasuriya": by a part of their name.
    if (fact && isPartOfName(said, base.entities.get(fact.subject))) return undefined;
    return fact ? judgement('contradicted', 'other-holder', fact) : undefined;
  }
  if (!facts.length) return undefined;
  const value = claim.value.type === 'entity' ? claim.value : undefined;
  const same = facts.filter((fact) => names(claim, value?.id, fact, base));
  if (same.length) {
    const held = same.find(
      (fact) => !time || (!isOver(fact, time) && !isAhead(fact, time) && !isElsewhen(claim, fact, base)),
    );
    if (held) return judgement('supported', 'agrees', held);
    const over = same.find((fact) => isOver(fact, time!));
    const next = over && successor(over, base, time!);
    return next
      ? { ...judgement('outdated', 'former-holder', next), facts: [next, over] }
      : judgement('unverifiable', 'other-time', over ?? same[0]!);
  }
  const current = facts.filter((fact) => time && holds(fact, base, time));
  if (!current.length) return judgement('unverifiable', 'other-time', facts[0]!);
  for (const fact of current) {
    const reason = rival(claim, value?.id, fact, base);
    if (reason) return judgement('contradicted', reason, fact);
  }
  const office = value?.id === undefined ? undefined : base.entities.get(value.id);
  const held =
    office?.office?.holders === 'one' &&
    time !== undefined &&
    base.factsValued(office.id).some((fact) => holds(fact, base, time));
  return held
    ? judgement('contradicted', 'other-office', current[0]!)
    : judgement('unverifiable', 'not-recorded', current[0]!);
}

/** Whether the sentence itself tells a time for which a post without an interval of its own is not on record: it may have been held then, or not. */
function isElsewhen({ time }: PostClaim, fact: Fact, base: BaseIndex): boolean {
  const { startTime, endTime } = fact.qualifiers;
  const told = time?.source === 'clause' || time?.source === 'sentence';
  return told && startTime === undefined && endTime === undefined && !holds(fact, base, claimMoment(time));
}

/** Whether a post had ended when it is told of. One without an end of its own goes on. */
function isOver({ qualifiers: { endTime } }: Fact, time: Moment): boolean {
  return endTime !== undefined && time.from >= moment(endTime).to;
}

function isAhead({ qualifiers: { startTime } }: Fact, time: Moment): boolean {
  return startTime !== undefined && time.to < moment(startTime).from;
}

/** Who has held an office of one holder since: known to have begun, and not to have ended. */
function successor(former: Fact, base: BaseIndex, time: Moment): Fact | undefined {
  const office = officeOf(former, base);
  if (office?.office?.holders !== 'one') return undefined;
  return base
    .factsValued(office.id)
    .find(
      (fact) =>
        fact.rank !== 'deprecated' &&
        fact.property === former.property &&
        fact.subject !== former.subject &&
        fact.qualifiers.startTime !== undefined &&
        !isAhead(fact, time) &&
        !isOver(fact, time),
    );
}

function officeOf(fact: Fact, base: BaseIndex): Entity | undefined {
  return fact.value.type === 'entity' ? base.entities.get(fact.value.id) : undefined;
}

/** Whether a title names an office on record: by its full name, or by its head noun alone ("Bộ trưởng Lương Tam Quang"). */
function names(claim: PostClaim, id: string | undefined, fact: Fact, base: BaseIndex): boolean {
  const office = officeOf(fact, base);
  if (!office) return false;
  if (id !== undefined) return id === office.id;
  if (!claim.title.organisation) {
    const [head, told, label] = [office.office?.head ?? '', claim.title.text, office.label].map(key) as [
      string,
      string,
      string,
    ];
    return (
      (head || label) === told ||
      head === headOf(claim.title) ||
      // "Quốc vương Thái Lan" is one of the names of "Nhà vua Thái Lan".
      (label.startsWith(`${head} `) && office.aliases.some((name) => key(name) === told + label.slice(head.length)))
    );
  }
  // "Bộ trưởng ngành Công an"
  const said = key(claim.title.text).replace(' ngành ', ' ');
  const own = withoutHome(said);
  const organisation = base.entities.get(office.office?.organisation ?? '');
  const parents = organisation ? upward(base, organisation).flatMap((one) => [one.label, ...one.aliases]) : [];
  return [office.label, ...office.aliases].map(key).some(
    (name) =>
      name === said ||
      name.startsWith(`${said} `) ||
      // "Thủ tướng nước ta": an office whose name bears that of the own state, or needs none.
      (own !== undefined && (name === own || withoutHome(name) === own || name === `${own} nước`)) ||
      // "Giám đốc Ban ... thuộc UNODC": the post, and the body its own belongs to.
      (said.startsWith(`${name} `) &&
        parents.some((parent) => key(parent) === said.slice(name.length + 1).replace(/^(?:của|thuộc|ở|tại) /, ''))),
  );
}

/** The head noun of a title with its level: "Phó Giám đốc", though it is read as a deputy "Giám đốc". */
function headOf({ head, level }: Title): string {
  const bare = key(head);
  return level.includes('deputy') && !/^(?:phó|thứ) /.test(bare) ? `phó ${bare}` : bare;
}

/** In what a title excludes an office on record; undefined when one person can hold both. */
function rival(claim: PostClaim, id: string | undefined, fact: Fact, base: BaseIndex): Reason | undefined {
  const office = officeOf(fact, base);
  if (!office) return undefined;
  if (office.kind === 'rank') return 'other-office';
  const head = key(office.office?.head ?? '');
  const other = id === undefined ? undefined : base.entities.get(id);
  const claimedHead = other?.office ? key(other.office.head) : headOf(claim.title);
  if (!head || !claimedHead) return undefined;
  const organisation = office.office?.organisation;
  const sameOrganisation = other
    ? other.office?.organisation !== undefined && other.office.organisation === organisation
    : organisation !== undefined && isNamed(base.entities.get(organisation), claim.title.organisation);
  const title = key(claim.title.text);
  if (office.office?.rivals.some((phrase) => key(phrase) === title || title.startsWith(`${key(phrase)} `)))
    return 'other-office';
  const sameHead = claimedHead === head || claimedHead.startsWith(`${head} `) || head.startsWith(`${claimedHead} `);
  const knownOrganisation = other ? other.office?.organisation !== undefined : claim.title.organisation !== undefined;
  if (sameHead)
    return knownOrganisation && !sameOrganisation && organisation !== undefined ? 'other-office' : undefined;
  return sameOrganisation && levels(head, claimedHead) ? 'other-level' : undefined;
}

/** Whether two head nouns are levels of one office: "Bí thư" and "Phó Bí thư", "Bộ trưởng" and "Thứ trưởng". */
function levels(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long === `phó ${short}`) return true;
  const ministers = new Set(['bộ trưởng', 'thứ trưởng', 'thứ trưởng thường trực']);
  return ministers.has(a) && ministers.has(b);
}

function isNamed(entity: Entity | undefined, name: string | undefined): boolean {
  if (!entity || name === undefined) return false;
  const bare = (text: string) => key(text).replace(/^bộ /, '');
  return [entity.label, ...entity.aliases, ...entity.shortAliases].some((alias) => bare(alias) === bare(name));
}

/** Whether all words of a name are in one of the names of a person. */
function isPartOfName(name: string, person: Entity | undefined): boolean {
  const words = key(name).split(' ');
  return [person?.label ?? '', ...(person?.aliases ?? [])].some((one) => {
    const own = key(one).split(' ');
    return words.every((word) => own.includes(word));
  });
}

function key(text: string): string {
  return text
    .split(/\s+/)
    .map((word) => toneKey(word))
    .join(' ');
}
