/** Claims of role: who chaired, sent, received, organised an occasion, and where it was. */
import type { BaseIndex } from '../../facts/index.ts';
import type { EntityKind, Property } from '../../facts/schema.ts';
import type { Doubt, ReadClaim } from '../claim.ts';
import { keys } from '../lexicon/words.ts';
import { opening, overlap, type Stretch, segment } from '../reading/clause.ts';
import type { Hit, Sentence } from '../reading/reading.ts';
import type { Discourse } from '../subjects/discourse.ts';
import type { Subject } from '../subjects/subject.ts';
import { notAsserted } from '../whose/gates.ts';
import { isOwner, subjectDoubts, wordsAt } from '../whose/relations.ts';
import { anothersDeed, anothersSubject, foreignIn, isAround, isOccasion, isUnderstood } from '../whose/standing.ts';
import { spokenOf, untied } from '../whose/tied.ts';
import { belongings, nestedPlaces } from './belongings.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { fillers } from './fillers.ts';
import { closedLists } from './lists.ts';
import { isHouse } from './sites.ts';

/** The claims of role in a sentence, for each property of the base that asks who or where. */
export function roleClaims(sentence: Sentence, discourse: Discourse, base: BaseIndex): ReadClaim[] {
  const claims: ReadClaim[] = [];
  for (const property of base.base.properties) {
    if (property.datatype !== 'entity' || property.valueKind === undefined) continue;
    if (property.role === 'title') {
      if (property.valueKind === 'organisation') claims.push(...belongings(sentence, property, discourse, base));
      continue;
    }
    claims.push(...nestedPlaces(sentence, property, discourse, base));
    claims.push(...closedLists(sentence, property, discourse, base));
    const told =
      [...sentence.triggers, ...sentence.markers].some((hit) => hit.property === property) ||
      sentence.mentions.some(({ entities }) =>
        entities.some(
          ({ kind, id }) =>
            (kind === 'message' && base.factsAbout(id, property.id).length > 0) ||
            (kind === 'place' && property.role === 'location'),
        ),
      );
    if (!told && property.triggers.length > 0) continue;
    const candidates = candidatesOf(sentence, property.valueKind, discourse, base);
    if (!candidates.length) continue;
    for (const { candidate, trigger, weak } of fillers(sentence, property, candidates, discourse, base)) {
      // "... đề xuất phát triển trung tâm tại Dung Quất (Quảng Ngãi)": where a place lies is no plan.
      const attribute = property.triggers.length === 0 && sentence.block.syllables[candidate.from - 1]?.text === '(';
      if (!attribute && notAsserted(sentence, candidate, trigger)) continue;
      // "Đoàn ... do ông X dẫn đầu hội đàm với đoàn ...": what stands before "do" is led by him.
      const by = candidate.whole.from - 1;
      const about = BY.has(sentence.block.syllables[by]?.key ?? '')
        ? { from: by, to: by + 1, start: sentence.block.syllables[by]!.start, end: sentence.block.syllables[by]!.end }
        : (trigger ?? candidate);
      let subjects: readonly Subject[] = discourse
        .subjects(sentence, about, property.id, undefined, undefined, candidate)
        .filter(({ entity }) => entity.id !== candidate.id);
      if (!subjects.length) continue;
      const own = subjects[0]!.mention;
      if (
        about !== trigger &&
        about !== candidate &&
        own &&
        subjects[0]!.entity.kind === 'organisation' &&
        isOfOther(sentence, about, own)
      ) {
        // "..., với đoàn bạn do ông X dẫn đầu": led by him is what stands before "do", which the base may know as a side of the same occasion.
        subjects = sidesOf(sentence, property, discourse, base);
        if (!subjects.length) continue;
      }
      if (own && overlap(own, candidate)) continue;
      if (
        property.role === 'location' &&
        property.triggers.length > 0 &&
        isBystander(subjects[0]!, weak) &&
        !(isHouse(candidate, property, base) && sentence.block.kind !== 'headline')
      )
        continue;
      if (
        claims.some(
          (claim) => claim.property === property && claim.start <= candidate.start && candidate.end <= claim.end,
        )
      )
        continue;
      if (trigger && isAround(sentence, candidate, trigger)) continue;
      const others =
        own && trigger && DEEDS.has(property.valueKind) && isOccasion(subjects[0]!)
          ? anothersDeed(sentence, trigger, own, candidate)
          : undefined;
      const stray =
        own && trigger && property.role === 'location' && property.triggers.length > 0
          ? (spokenOf(sentence, candidate, trigger) ??
            (isOccasion(subjects[0]!) ? untied(sentence, candidate, trigger, subjects[0]!) : undefined))
          : undefined;
      const objects =
        trigger && property.role === 'agent' && (namesObject(sentence, trigger) || isOther(sentence, trigger, own));
      const among = trigger && property.role === 'agent' ? allNamed(sentence, candidate, trigger, candidates) : 0;
      claims.push({
        block: sentence.block.block,
        start: candidate.start,
        end: candidate.end,
        sentence,
        property,
        subjects,
        value: {
          type: 'entity',
          kind: property.valueKind,
          ...(candidate.id === undefined ? {} : { id: candidate.id }),
          name: candidate.name,
        },
        time: undefined,
        doubts: [
          ...subjectDoubts(subjects),
          ...(property.role === 'location' && isOwner(sentence, subjects[0]!.mention)
            ? [{ gate: 'subject' as const, words: subjects[0]!.mention!.words }]
            : []),
          ...(subjects[0]!.elsewhere ? [{ gate: 'subject' as const, words: subjects[0]!.mention?.words ?? '' }] : []),
          ...(others ? [others] : []),
          ...(own &&
          subjects[0]!.entity.kind === 'organisation' &&
          about !== trigger &&
          own.from > about.from &&
          follows(sentence, about)
            ? [{ gate: 'subject' as const, words: own.words }]
            : []),
          ...(property.role === 'agent' ? givenBy(sentence, candidate.whole) : []),
          ...(property.role === 'agent' && trigger ? notDoer(sentence, candidate, trigger, property) : []),
          ...(subjects[0]!.how === 'antecedent' && property.role === 'partner'
            ? furtherDeed(sentence, Math.max(candidate.whole.to, trigger?.to ?? 0))
            : []),
          ...(stray ? [stray] : []),
          ...(trigger && property.role === 'location' && subjects[0]!.how === 'antecedent'
            ? anothersSubject(sentence, trigger)
            : []),
          ...(objects ? [{ gate: 'subject' as const, words: sentence.block.syllables[trigger.to]!.text }] : []),
          ...(subjects[0]!.how === 'antecedent' && !subjects[0]!.near ? [{ gate: 'subject' as const, words: '' }] : []),
          ...(subjects[0]!.through && property.role === 'location'
            ? [{ gate: 'subject' as const, words: subjects[0]!.through.label }]
            : []),
        ],
        trigger: trigger ? wordsAt(sentence, trigger) : '',
        ...(trigger ? { triggeredAt: trigger.start } : {}),
        ...(weak ? { weak } : {}),
        ...(among > 0 ? { among } : {}),
        ...(candidate.holding ? { holding: candidate.holding } : {}),
      });
    }
  }
  return claims;
}

/** "Đoàn Học viện do ông X dẫn đầu cùng đoàn ...": what he leads stands before "do", and is not what is named behind. */
function follows(sentence: Sentence, { from }: Stretch): boolean {
  const before = sentence.block.syllables[from - 1];
  return from > opening(sentence) && before?.kind === 'word' && !sentence.times.some(({ end }) => end === before.end);
}

const BESIDE = new Set(['với', 'và', 'cùng', 'còn', 'phía', 'đoàn']);

/** Whether another party stands between a name and the "do" behind it: "... Trung ương Việt Nam, với đoàn bạn do ông X dẫn đầu". */
function isOfOther(sentence: Sentence, by: Stretch, { to }: Stretch): boolean {
  return (
    to <= by.from && sentence.block.syllables.slice(to, by.from).some(({ key, capital }) => !capital && BESIDE.has(key))
  );
}

/** The occasions named in a sentence of which the base tells who does this for either side; none is held against the sentence. */
function sidesOf(sentence: Sentence, property: Property, discourse: Discourse, base: BaseIndex): Subject[] {
  return sentence.mentions.flatMap((mention) =>
    discourse
      .meant(sentence, mention)
      .entities.filter(({ id, kind }) => kind === 'event' && base.factsAbout(id, property.id).length > 0)
      .map((entity) => ({ entity, how: 'short-name' as const, mention, ambiguous: true })),
  );
}

/** Who does something, and where: of these a clause can tell somebody else's deed. What brings an occasion about is no deed at it. */
const DEEDS: ReadonlySet<EntityKind> = new Set(['person', 'organisation', 'place', 'office']);

/** A place that nothing relates, in a sentence that names no occasion or names it as a circumstance: "Bên lề Lễ mở ký, ... tại Hà Nội". */
function isBystander({ how, circumstance }: Subject, weak: true | undefined): boolean {
  return weak === true && (how === 'antecedent' || circumstance !== undefined);
}

/** "Bằng khen của Thủ tướng được ông X trao": what the doer of a passive deed does it to, where that is nothing of the base's. */
function givenBy(sentence: Sentence, { from }: Stretch): Doubt[] {
  const at = from - 1;
  if (sentence.block.syllables[at]?.key !== 'được') return [];
  const foreign = foreignIn(sentence, {
    from: Math.max(segment(sentence, { from: at, to: from }).from, opening(sentence)),
    to: at,
  });
  return foreign ? [{ gate: 'subject', words: sentence.block.syllables[foreign.from]!.text }] : [];
}

/**
 * "Truyền thông Đức nhắc đến nước chủ nhà", "ông X xúc động lúc bằng được trao": whether a name before a deed does it. What stands between must be
 * understood, and of a place what stands before it as well; "buổi sáng do ông X chủ trì" tells of one sitting.
 */
function notDoer(sentence: Sentence, { whole }: Candidate, trigger: Stretch, { valueKind }: Property): Doubt[] {
  const { syllables } = sentence.block;
  const doubt = (at: number): Doubt[] => [{ gate: 'subject', words: syllables[at]!.text }];
  const own = segment(sentence, whole);
  for (const { from, to } of [own, segment(sentence, trigger)])
    for (let at = from; at + 1 < to; at++)
      if (SITTINGS.has(syllables[at]!.key) && DAY_PARTS.has(syllables[at + 1]!.key))
        return [{ gate: 'occasion', words: syllables[at]!.text }];
  const by = syllables.slice(own.from, whole.from).some(({ key }) => BY.has(key));
  if (whole.to > trigger.from || by || !DEEDS.has(valueKind!)) return [];
  const given = trigger.from - 1;
  if (valueKind !== 'place' && given >= whole.to && syllables[given]!.key === 'được') return doubt(given);
  const first = valueKind === 'place' ? Math.max(own.from, opening(sentence)) : whole.to;
  for (let at = first; at < trigger.from; at++) {
    if (at >= whole.from && at < whole.to) continue;
    const { key, kind } = syllables[at]!;
    const towards = at < whole.from && GOING.has(key);
    if (kind === 'word' && (towards || key === 'lúc' || (!isUnderstood(sentence, at) && !DOING.has(key))))
      return doubt(at);
  }
  return [];
}
const SITTINGS = keys('buổi phiên');
const DAY_PARTS = keys('sáng chiều tối');
const GOING = keys('tại ở từ tới đến với sau trên');
const DOING = keys(
  'người nước thành phố giành quyền tham gia thay mặt đứng nhận vai trò trực tiếp phối tổ chức ủy cử có cả',
);

/** "Học viện phối hợp với Tỉnh ủy mở lớp": in a sentence that names no occasion, another deed behind those who join in it. */
function furtherDeed(sentence: Sentence, from: number): Doubt[] {
  const { to } = segment(sentence, { from: from - 1, to: from });
  const foreign = foreignIn(sentence, { from, to });
  return foreign ? [{ gate: 'subject', words: sentence.block.syllables[foreign.from]!.text }] : [];
}

/** A name's own noun may stand before it: "dẫn đầu Đoàn Hội đồng Lý luận". */
const NOUN = 2;

/** "Nước chủ nhà COP30": a deed whose object is a name that the base does not know. */
function namesObject(sentence: Sentence, { to }: Hit): boolean {
  const next = sentence.block.syllables[to];
  return (
    next !== undefined &&
    to < sentence.to &&
    next.capital &&
    !sentence.mentions.some((name) => name.from <= to + NOUN && to < name.to) &&
    !sentence.people.some((person) => person.start <= next.start && next.start < person.end)
  );
}

/** "Trọng tài VAR của trận chung kết": between what somebody is or does and whose it is, a word of its own. */
function isOther(sentence: Sentence, { to }: Stretch, name: Stretch | undefined): boolean {
  const { syllables } = sentence.block;
  if (!name || name.from - 1 <= to || syllables[name.from - 1]!.key !== 'của') return false;
  const known = (at: number) =>
    [...sentence.mentions, ...sentence.triggers].some((hit) => hit.from <= at && at < hit.to);
  return syllables
    .slice(to, name.from - 1)
    .some(({ kind, capital }, i) => kind === 'word' && !known(to + i) && (capital || !isUnderstood(sentence, to + i)));
}

const BY = new Set(['do', 'bởi']);

const BETWEEN = new Set(['phối', 'hợp', 'với', 'và', 'cùng', ',', 'đồng', 'đã', 'chủ', 'trì', 'là']);

/** "Do A phối hợp với B tổ chức": how many are named between "do" and the deed, the candidate among them; 0 when they are not told as all. */
function allNamed(sentence: Sentence, candidate: Candidate, trigger: Hit, candidates: readonly Candidate[]): number {
  const { syllables } = sentence.block;
  let from = candidate.from;
  const inName = (at: number) => candidates.some((one) => one.whole.from <= at && at < one.whole.to);
  while (from > sentence.from && (inName(from - 1) || BETWEEN.has(syllables[from - 1]!.key))) from--;
  if (!BY.has(syllables[from - 1]?.key ?? '')) return 0;
  let to = candidate.to;
  while (to < sentence.to && (inName(to) || BETWEEN.has(syllables[to]!.key))) to++;
  if (trigger.from > to || trigger.to < candidate.to) return 0;
  const count = candidates.filter((one) => one.from >= from && one.to <= to).length;
  // "Do A phối hợp tổ chức": with others, who are not told.
  const withOthers = syllables.slice(candidate.to, trigger.to).some(({ key }) => key === 'phối' || key === 'đồng');
  return count === 1 && withOthers ? 0 : count;
}
