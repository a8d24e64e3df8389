/** Claims of role: who chaired, sent, received, organised an occasion, and where it was. */
import type { BaseIndex } from '../facts/index.ts';
import type { EntityKind, Property } from '../facts/schema.ts';
import type { Doubt, ReadClaim } from './claim.ts';
import { opening, overlap, type Stretch, segment, toHit, within } from './clause.ts';
import type { Discourse, Subject } from './discourse.ts';
import { type Candidate, fillers, joinedFrom } from './fillers.ts';
import { notAsserted } from './gates.ts';
import { namedDoers, namesakes, unknownPlaces } from './names.ts';
import type { Hit, Sentence } from './reading.ts';
import { isOwner, subjectDoubts, wordsAt } from './relations.ts';
import { anothersDeed, anothersSubject, foreignIn, isAround, isOccasion, strayBehind } from './standing.ts';

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
        entities.some(({ kind, id }) => kind === 'message' && base.factsAbout(id, property.id).length > 0),
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
      if (property.role === 'location' && property.triggers.length > 0 && isBystander(subjects[0]!, weak)) continue;
      if (
        claims.some(
          (claim) => claim.property === property && claim.start <= candidate.start && candidate.end <= claim.end,
        )
      )
        continue;
      if (trigger && isAround(sentence, candidate, trigger)) continue;
      const others =
        own && trigger && DEEDS.has(property.valueKind) && isOccasion(subjects[0]!)
          ? anothersDeed(sentence, trigger, own)
          : undefined;
      const stray =
        own && trigger && property.role === 'location' && property.triggers.length > 0 && isOccasion(subjects[0]!)
          ? strayBehind(sentence, candidate, trigger, own)
          : undefined;
      const objects = trigger && property.role === 'agent' && namesObject(sentence, trigger);
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
          ...(property.role === 'agent' ? givenBy(sentence, candidate.whole) : []),
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

/** A list this far behind "chỉ" is what it closes: "chỉ có đại diện ba nước". */
const LIST_REACH = 6;

/** "Chỉ ba nước Cuba, Brunei và Rwanda phát biểu": a list that says it is whole, where the base knows of more. */
function closedLists(sentence: Sentence, property: Property, discourse: Discourse, base: BaseIndex): ReadClaim[] {
  if (property.exclusive || property.role !== 'agent' || property.valueKind === undefined) return [];
  const { syllables, text } = sentence.block;
  const [trigger] = sentence.triggers.filter((hit) => hit.property === property);
  if (!trigger) return [];
  const candidates = candidatesOf(sentence, property.valueKind, discourse, base);
  const onlyBefore = ({ from }: Hit) => {
    const only = sentence.cues.findLast(
      (cue) => cue.kind === 'only' && cue.to <= from && from - cue.from <= LIST_REACH,
    );
    if (!only || syllables.slice(only.to, from).some(({ text: mark }) => mark === ',')) return undefined;
    // "Gồm" closes a list only with its number: "gồm ba nước A, B và C".
    const counted = sentence.quantities.some(
      ({ start, end }) => start >= syllables[only.from]!.start && end <= syllables[from]!.start,
    );
    return only.words !== 'gồm' || counted ? only : undefined;
  };
  const first = candidates.findIndex((one) => onlyBefore(one) !== undefined);
  if (first < 0) return [];
  const list = joinedFrom(sentence, candidates.slice(first));
  const [open, close] = [list[0]!, list.at(-1)!];
  if (list.some(({ id }) => id === undefined) || openEnded(sentence, close) || notAsserted(sentence, open, trigger))
    return [];
  const subjects = discourse.subjects(sentence, trigger, property.id);
  if (!subjects.length) return [];
  const only = syllables[onlyBefore(open)!.from]!;
  return [
    {
      block: sentence.block.block,
      start: only.start,
      end: close.end,
      sentence,
      property,
      subjects,
      value: {
        type: 'entity',
        kind: property.valueKind,
        name: text.slice(open.start, close.end),
        list: list.map(({ id }) => id!),
      },
      time: undefined,
      doubts: subjectDoubts(subjects),
      trigger: wordsAt(sentence, trigger),
    },
  ];
}

/** "A, B, C...", "A, B và nhiều nước khác": the list goes on. */
function openEnded(sentence: Sentence, { to }: Hit): boolean {
  const after = sentence.block.syllables.slice(to, Math.min(sentence.to, to + 3));
  return after.some(
    ({ text, key }) => text === '…' || text === '...' || key === 'vân' || key === 'nhiều' || key === 'một',
  );
}

/** Words between a name and the body it belongs to: "John Brandolino (thuộc UNODC)", "..., đại diện của UNODC". */
const BELONGING = new Set([
  'của',
  'thuộc',
  'từ',
  'đại',
  'diện',
  'người',
  'cho',
  '(',
  ',',
  '-',
  '–',
  'đến',
  'quan',
  'chức',
  'chuyên',
  'gia',
]);
const BELONGS = new Set(['của', 'thuộc', 'từ', 'diện', 'cho', '(']);

/** "Ông John Brandolino của UNODC", "Đại diện UNODC, ông John Brandolino": which body somebody speaks for. Told only where it agrees. */
function belongings(sentence: Sentence, property: Property, discourse: Discourse, base: BaseIndex): ReadClaim[] {
  const { syllables } = sentence.block;
  const bodies = sentence.mentions.flatMap((mention) => {
    const body = discourse.meant(sentence, mention).entities.find(({ kind }) => kind === property.valueKind);
    return body ? [{ mention, body }] : [];
  });
  return sentence.mentions.flatMap((mention) => {
    const { entities, ambiguous } = discourse.meant(sentence, mention);
    const entity = ambiguous ? undefined : entities.find(({ id }) => base.factsAbout(id, property.id).length > 0);
    if (!entity) return [];
    return bodies.flatMap(({ mention: place, body }) => {
      const [from, to] = mention.to <= place.from ? [mention.to, place.from] : [place.to, mention.from];
      const gap = syllables.slice(from, to);
      const after = mention.to <= place.from;
      const linked = after
        ? gap.length > 0 &&
          gap.length <= 6 &&
          gap.every(({ key }) => BELONGING.has(key)) &&
          BELONGS.has(gap.at(-1)!.key)
        : gap.length <= 3 && syllables[place.from - 1]?.key === 'diện' && gap.every(({ key }) => NAMING.has(key));
      if (body === entity || from > to || !linked) return [];
      return [
        {
          block: sentence.block.block,
          start: place.start,
          end: place.end,
          sentence,
          property,
          subjects: [
            { entity, how: mention.full ? ('name' as const) : ('short-name' as const), mention, ambiguous: false },
          ],
          value: { type: 'entity' as const, kind: body.kind, id: body.id, name: body.label },
          time: undefined,
          doubts: [],
          weak: true as const,
          trigger: syllables.slice(from, to).length
            ? sentence.block.text.slice(syllables[from]!.start, syllables[to - 1]!.end)
            : '',
        },
      ];
    });
  });
}

const NAMING = new Set([',', 'ông', 'bà', 'là', '-', '–']);

/** A place within a name: the school of a province names the province. */
function nestedPlaces(sentence: Sentence, property: Property, discourse: Discourse, base: BaseIndex): ReadClaim[] {
  if (property.role !== 'location' || property.triggers.length > 0) return [];
  return sentence.inner.flatMap((inner) => {
    const place = inner.entities.find(({ kind }) => kind === property.valueKind);
    const outer = sentence.mentions.find((mention) => within(inner, mention));
    const entity =
      outer && discourse.meant(sentence, outer).entities.find(({ id }) => base.factsAbout(id, property.id).length > 0);
    if (!place || !outer || !entity || place === entity) return [];
    return [
      {
        block: sentence.block.block,
        start: inner.start,
        end: inner.end,
        sentence,
        property,
        subjects: [{ entity, how: 'name' as const, mention: outer, ambiguous: false }],
        value: { type: 'entity' as const, kind: place.kind, id: place.id, name: place.label },
        time: undefined,
        doubts: [],
        weak: true as const,
        trigger: '',
      },
    ];
  });
}

/** The names of a kind in a sentence, known ones and others. */
function candidatesOf(sentence: Sentence, kind: EntityKind, discourse: Discourse, base: BaseIndex): Candidate[] {
  const candidates: Candidate[] = [];
  const unknown =
    kind === 'person'
      ? people(sentence)
      : [
          ...namesakes(sentence, kind, base),
          ...(kind === 'place' ? unknownPlaces(sentence) : []),
          ...(kind === 'organisation' ? namedDoers(sentence) : []),
        ];
  // "Tại Học viện ...": a body's house is a place, by the noun that heads its name.
  const bodies =
    kind === 'place'
      ? namesakes(sentence, 'organisation', base).filter((body) => !unknown.some(({ from }) => from === body.from))
      : [];
  for (const mention of sentence.mentions) {
    // "Nhà hát Lớn Hà Nội" is no Hà Nội.
    if (kind !== 'person' && unknown.some((hit) => hit.from < mention.from && mention.to <= hit.to)) continue;
    // "Tỉnh ủy Lâm Đồng" is a body, not a place.
    if (kind === 'place' && bodies.some((hit) => within(mention, hit))) continue;
    const { entities } = discourse.meant(sentence, mention);
    const entity = entities.find((one) => one.kind === kind);
    if (entity) candidates.push(candidate(sentence, mention, entity.label, entity.id));
  }
  if (kind === 'person') candidates.push(...holders(sentence, base));
  for (const hit of unknown)
    if (
      !bodies.some((body) => within(hit, body)) &&
      !candidates.some((known) => overlap(known, hit)) &&
      !sentence.mentions.some((mention) => within(hit, mention))
    )
      candidates.push(candidate(sentence, hit, wordsAt(sentence, hit)));
  return candidates.sort((a, b) => a.from - b.from);
}

/** Words before a title that stands for its holder; "phu nhân Chủ tịch nước" and "Văn phòng Thủ tướng" are not theirs. */
const BEFORE_HOLDER = new Set(
  'do bởi là của và cùng với đến tới cho gửi chí ngài khi lúc mà rằng theo thì nay qua rồi đó trưa sáng chiều tối đã được có'.split(
    ' ',
  ),
);

/** "Chủ tịch nước đã gửi điện ...": an office of one holder, of whom one is on record, told without the name. */
function holders(sentence: Sentence, base: BaseIndex): Candidate[] {
  const { syllables } = sentence.block;
  return sentence.mentions.flatMap((mention) => {
    const office = mention.full ? mention.entities.find((entity) => entity.office?.holders === 'one') : undefined;
    const [fact, ...more] = office ? base.factsValued(office.id) : [];
    const person = fact && base.entities.get(fact.subject);
    if (!fact || person?.kind !== 'person' || more.some(({ subject }) => subject !== fact.subject)) return [];
    const [before, after] = [syllables[mention.from - 1], syllables[mention.to]];
    const opens =
      mention.from === sentence.from ||
      before?.kind !== 'word' ||
      BEFORE_HOLDER.has(before.key) ||
      sentence.times.some(({ end }) => end === before.end);
    const named = after?.kind === 'word' && after.capital && mention.to < sentence.to;
    const titled = sentence.people.some(({ start, end }) => start < mention.end && mention.start < end);
    const listed = sentence.people.some(
      (one) =>
        (one.end <= mention.start && mention.start - one.end <= 3 && before?.text === ',') ||
        (one.start >= mention.end && one.start - mention.end <= 2 && after?.text === ','),
    );
    if (!opens || named || titled || listed) return [];
    const { from, to, start, end } = mention;
    return [{ from, to, start, end, name: person.label, id: person.id, whole: { from, to }, holding: fact }];
  });
}

const TITLES: ReadonlySet<string> = new Set(['degree', 'rank', 'office']);

function candidate(sentence: Sentence, hit: Hit, name: string, id?: string): Candidate {
  const person = sentence.people.find((one) => one.nameSpan.start < hit.end && hit.start < one.nameSpan.end);
  const named = person ? toHit(sentence, person.start, person.end) : hit;
  // "GS.TS" and the like stand before the name without being read as part of it.
  const title = sentence.mentions.find(
    (one) => one.to === named.from && one.entities.some(({ kind }) => TITLES.has(kind)),
  );
  const whole = title ? { from: title.from, to: named.to } : named;
  return {
    from: hit.from,
    to: hit.to,
    start: hit.start,
    end: hit.end,
    name,
    whole,
    ...(id === undefined ? {} : { id }),
  };
}

function people(sentence: Sentence): Hit[] {
  return (
    sentence.people
      // "Từ Hà Nội, ...": a place behind a preposition that is a family name too.
      .filter(
        ({ name, nameSpan }) =>
          name.includes(' ') &&
          !sentence.mentions.some(
            ({ start, end, entities }) =>
              end === nameSpan.end && start > nameSpan.start && entities.some(({ kind }) => kind === 'place'),
          ),
      )
      .map(({ nameSpan }) => toHit(sentence, nameSpan.start, nameSpan.end))
  );
}
