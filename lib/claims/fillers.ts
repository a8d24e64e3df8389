/** How a name stands to a deed: who does it, where, to whom. Rules: docs/decisions/0006-roles.md. */
import type { BaseIndex } from '../facts/index.ts';
import type { Fact, Property } from '../facts/schema.ts';
import { clauseOf, distance, opening, overlap, type Stretch, segment, within } from './clause.ts';
import type { Discourse } from './discourse.ts';
import type { Hit, Mention, PropertyHit, Sentence } from './reading.ts';
import { free, REACH, relate } from './relations.ts';

/** A name that can fill a role; `id` is absent when the fact base does not know it. */
export interface Candidate extends Hit {
  readonly id?: string;
  readonly name: string;
  /** The post by which a person is named, where their name is not told. */
  readonly holding?: Fact;
  /** The name with its posts and ranks: what a reader sees as one piece. */
  readonly whole: Stretch;
}

/** A place may stand behind the whole name of its occasion; one that opens the sentence holds for all of it. */
const PLACE_REACH = 24;
const OPENING_REACH = 40;

export interface Filler {
  readonly candidate: Candidate;
  readonly trigger?: Hit;
  readonly weak?: true;
}

/** Which of the names fill a property's role in a sentence, and by which trigger. */
export function fillers(
  sentence: Sentence,
  property: Property,
  candidates: readonly Candidate[],
  discourse: Discourse,
  base: BaseIndex,
): Filler[] {
  if (property.role === 'agent') return agents(sentence, property, candidates, discourse);
  if (property.role === 'location') return locations(sentence, property, candidates, discourse, base);
  return marked(sentence, property, candidates, discourse);
}

/** Words that put the doer after the deed: "do ông X chủ trì", "dưới sự chủ trì của ông X", "người chủ trì là ông X". */
const AFTER = new Set(['của', 'là', 'bởi']);

/** Who does what a trigger says: those before it, or after "do", "của", "là", or, when the trigger opens the sentence, the first after it. */
function agents(
  sentence: Sentence,
  property: Property,
  candidates: readonly Candidate[],
  discourse: Discourse,
): Filler[] {
  const found: Filler[] = [];
  // "điện mừng của Thủ tướng": whose a message is sent it.
  for (const mention of sentence.mentions) {
    const message = discourse.meant(sentence, mention).entities.some(({ kind }) => kind === 'message');
    const owner =
      message && candidates.find((one) => one.whole.from === mention.to + 1 && marks(sentence, one.whole, OWNERS));
    if (owner) found.push({ candidate: owner, trigger: mention });
  }
  for (const trigger of free(sentence, sentence.triggers, property, { from: 0, to: 0 }, discourse)) {
    if (isInTitle(sentence, trigger)) continue;
    const clause = clauseOf(sentence, trigger);
    const within = candidates.filter((one) => one.whole.from >= clause.from && one.whole.to <= clause.to);
    const own = segment(sentence, trigger);
    const opens = trigger.from <= own.from + 2;
    const after = within.find(
      (one) =>
        one.whole.from >= trigger.to &&
        (marks(sentence, one.whole, AFTER) ||
          // "đại diện Cuba", "đại diện các nước Cuba, Lào": a noun and whose it is.
          (property.valueKind !== 'person' &&
            property.valueKind !== 'organisation' &&
            distance(sentence, trigger, one.whole) <= NOUN_REACH) ||
          announces(sentence, property, one)) &&
        distance(sentence, trigger, one.whole) <= (opens && marks(sentence, one.whole, STATING) ? STATED_REACH : 12),
    );
    const before = within.filter((one) => one.whole.to <= trigger.from && !isPassive(sentence, one, within));
    const nearest = before.at(-1);
    if (after && (!nearest || distance(sentence, trigger, after.whole) <= 3 || isNominal(sentence, trigger))) {
      for (const one of joinedFrom(sentence, within.slice(within.indexOf(after))))
        found.push({ candidate: one, trigger });
      continue;
    }
    if (nearest && distance(sentence, nearest.whole, trigger) <= REACH) {
      for (const one of coordinated(sentence, before))
        if (one === nearest || !marks(sentence, one.whole, TOWARDS)) found.push({ candidate: one, trigger });
      continue;
    }
    // "Phát biểu bế mạc sự kiện, Bộ trưởng X cho hay": the deed opens its segment, and who did it the next.
    const first = within.find((one) => one.whole.from >= own.to);
    if (opens && !nearest && first)
      for (const one of property.exclusive ? [first] : joinedFrom(sentence, within.slice(within.indexOf(first))))
        found.push({ candidate: one, trigger });
  }
  return found;
}

const STATING = new Set(['là']);
/** "Dẫn đầu Đoàn ... tại cuộc hội đàm ở Viêng Chăn là ...": a deed that opens the sentence waits for who did it. */
const STATED_REACH = 30;

/** "Chủ tịch điều hành Viện X": a word of somebody's title. */
function isInTitle({ people }: Sentence, { start, end }: Hit): boolean {
  return people.some(({ posts }) => posts.some((post) => post.start < start && end <= post.end));
}

/** Whether one of the property's markers stands right before a name: "cuộc họp Thường trực Chính phủ". */
function announces(sentence: Sentence, property: Property, { whole }: Candidate): boolean {
  return sentence.markers.some((marker) => marker.property === property && marker.to === whole.from);
}

/** Between "đại diện" and whose it is: "các nước", "đến từ". */
const NOUN_REACH = 2;

/** The first of the names, and those joined to it. */
export function joinedFrom(sentence: Sentence, names: readonly Candidate[]): Candidate[] {
  const group = [names[0]!];
  for (const next of names.slice(1))
    if (areJoined(sentence, group.at(-1)!, next)) group.push(next);
    else break;
  return group;
}

/** Words that make a name the aim of an earlier deed, not a doer of this one. */
const TOWARDS = new Set(['đến', 'tới', 'cho', 'với', 'của', 'gửi', 'hỏi', 'mừng']);

/** "người chủ trì", "lời phát biểu": the trigger as a noun. */
function isNominal(sentence: Sentence, trigger: Hit): boolean {
  const key = sentence.block.syllables[trigger.from - 1]?.key;
  const own = sentence.block.syllables[trigger.from]!.key;
  return key === 'người' || key === 'sự' || key === 'lời' || key === 'bài' || own === 'người';
}

/** The last of the names, and those joined to it by "và", "cùng", "với" or a comma. */
function coordinated(sentence: Sentence, names: readonly Candidate[]): Candidate[] {
  const group = [names.at(-1)!];
  for (let i = names.length - 2; i >= 0; i--) {
    if (!areJoined(sentence, names[i]!, group[0]!)) break;
    group.unshift(names[i]!);
  }
  return group;
}

const JOINTS = new Set(['và', ',', 'cùng', 'với', 'ông', 'bà', 'đồng', 'chí']);

/** The keys of a stretch, what stands in brackets left out: "ông A (Ngoại giao) và ông B". */
function outsideBrackets(sentence: Sentence, from: number, to: number): string[] {
  const keys: string[] = [];
  let open = false;
  for (const { key, text } of sentence.block.syllables.slice(from, to)) {
    if (text === '(') open = true;
    else if (text === ')') open = false;
    else if (!open) keys.push(key);
  }
  return keys;
}

function areJoined(sentence: Sentence, first: Candidate, second: Candidate): boolean {
  const gap = outsideBrackets(sentence, first.whole.to, second.whole.from);
  return gap.length > 0 && gap.length <= 3 && gap.every((key) => JOINTS.has(key));
}

function marks(sentence: Sentence, place: Stretch, words: ReadonlySet<string>): boolean {
  return words.has(sentence.block.syllables[place.from - 1]?.key ?? '');
}

/** Where something is: a place after "tại" or "ở", near a trigger or the name of the occasion. */
function locations(
  sentence: Sentence,
  property: Property,
  candidates: readonly Candidate[],
  discourse: Discourse,
  base: BaseIndex,
): Filler[] {
  const found: (Filler & { far: number; opens?: boolean })[] = [];
  for (const [at, candidate] of candidates.entries()) {
    if (!isMarked(sentence, candidate, property, property.markers.length > 0)) {
      const named = sentence.mentions.some(
        (mention) =>
          adjoins(sentence, mention, candidate) &&
          discourse.meant(sentence, mention).entities.some(({ id }) => base.factsAbout(id, property.id).length > 0),
      );
      const before = candidates[at - 1];
      const chained = before && adjoins(sentence, before, candidate) && isMarked(sentence, before, property, true);
      if (named || chained) found.push({ candidate, weak: true, far: Number.POSITIVE_INFINITY });
      const stated = statedPlace(sentence, candidate, property) ?? siteOf(sentence, candidate, property);
      if (stated) found.push({ candidate, trigger: stated, far: 0 });
      continue;
    }
    const start = opening(sentence);
    const opens = candidate.from <= start + 12 && distance(sentence, { from: start, to: start }, candidate) <= 14;
    const relation = relate(
      sentence,
      candidate,
      property,
      discourse,
      (hit) => !overlapsMarker(sentence, property, hit, candidate),
      opens ? OPENING_REACH : PLACE_REACH,
    );
    // "Trung tâm lọc hóa dầu tại Khu kinh tế Dung Quất": where another place is, not the deed.
    const sited = sentence.mentions.some(
      (mention) =>
        mention.entities.some(({ kind }) => kind === 'place') &&
        mention.to < candidate.from &&
        sentence.block.syllables.slice(mention.to, candidate.from).every(({ key }) => SITING.has(key)),
    );
    // "Cuộc họp về sạt lở ở Đồng bằng sông Cửu Long": the place is what the meeting is told by, not where it was.
    const naming = sentence.mentions.some(({ parts }) => parts?.some((words) => within(candidate, words)));
    // "... bàn cơ chế phát triển lọc hóa dầu ở Dung Quất": within what was discussed.
    const matter = sentence.triggers.some(
      (hit) =>
        hit.property.role === 'topic' &&
        hit.to <= candidate.from &&
        (relation?.trigger === undefined || hit.from >= relation.trigger.to) &&
        within(hit, segment(sentence, candidate)),
    );
    if ((sited || naming || (matter && !opens)) && property.triggers.length > 0) {
      found.push({ candidate, weak: true, far: Number.POSITIVE_INFINITY });
      continue;
    }
    if (relation?.trigger) {
      found.push({ candidate, trigger: relation.trigger, far: opens ? relation.far / 4 : relation.far, opens });
      continue;
    }
    const own = clauseOf(sentence, candidate);
    const beside = sentence.mentions.findLast(
      (mention) =>
        !isElsewhere(sentence, candidate, mention) &&
        (distance(sentence, wholeOf(mention, candidate), candidate) <= BESIDE ||
          (within(mention, own) && mention.to <= candidate.from && marks(sentence, mention, ATTENDING))) &&
        discourse
          .meant(sentence, mention)
          .entities.some(
            (entity) =>
              (entity.kind === 'event' || property.triggers.length === 0) &&
              base.factsAbout(entity.id, property.id).length > 0,
          ),
    );
    // "Nhớ lễ mở ký ở Singapore": a short name and a place may be another's.
    const told = beside?.full;
    found.push(
      told
        ? { candidate, trigger: beside, far: distance(sentence, beside, candidate) }
        : { candidate, weak: true, far: Number.POSITIVE_INFINITY },
    );
  }
  // Of several places the one nearest to the deed is where it was; the others belong to something else in the sentence.
  const nearest = found.toSorted((a, b) => Number(b.opens ?? false) - Number(a.opens ?? false) || a.far - b.far)[0];
  return found.map((filler) => (filler === nearest ? filler : { ...filler, weak: true }));
}

/**
 * "Đại sứ Algeria tại Áo, dự Lễ mở ký", "Giáo sư X ở Australia nói Lễ mở ký ...": a place told of somebody who goes to an occasion or speaks of it, as
 * words other than times stand between it and the name.
 */
function isElsewhere(sentence: Sentence, place: Stretch, name: Stretch): boolean {
  if (place.to > name.from) return false;
  return sentence.block.syllables
    .slice(place.to, name.from)
    .some(
      ({ kind, start, end }) =>
        kind === 'word' &&
        !sentence.times.some((time) => time.start <= start && end <= time.end) &&
        !sentence.mentions.some((other) => other.start <= start && end <= other.end),
    );
}

/** A name told in several phrases, as far as it goes before a place. */
function wholeOf({ from, to, parts = [] }: Mention, candidate: Stretch): Stretch {
  return { from, to: Math.max(to, ...parts.map((part) => (part.to <= candidate.from ? part.to : 0))) };
}

/** Words between a place and where it is. */
const SITING = new Set(['tại', 'ở', 'đặt', 'nằm', 'thuộc', 'trên', 'địa', 'bàn', 'khu', 'vực']);

/** "Khu kinh tế Dung Quất, Quảng Ngãi": a place behind another, a comma between. */
function adjoins(sentence: Sentence, first: Stretch, second: Stretch): boolean {
  return second.from === first.to + 1 && sentence.block.syllables[first.to]?.text === ',';
}

const SITE_NOUNS = new Set(['nơi', 'điểm', 'chỗ']);
const SITE_NAMED = /^(?:địa điểm|nơi)/i;

/** "Nơi bế mạc Lễ mở ký là ...", "địa điểm tổ chức: ...": the trigger by which a sentence tells a place as what it is. */
function statedPlace(sentence: Sentence, candidate: Candidate, property: Property): Hit | undefined {
  const { syllables } = sentence.block;
  const mark = syllables[candidate.from - 1];
  if (mark?.key !== 'là' && mark?.text !== ':') return undefined;
  return sentence.triggers.find(
    (hit) =>
      hit.property === property &&
      hit.to < candidate.from &&
      candidate.from - hit.from <= PLACE_REACH &&
      (SITE_NOUNS.has(syllables[hit.from - 1]?.key ?? '') ||
        SITE_NAMED.test(sentence.block.text.slice(hit.start, hit.end))),
  );
}

/** "Trung tâm ... (đường Phạm Hùng) là nơi tổ chức phiên bế mạc": the trigger of which a place is told to be the site. */
function siteOf(sentence: Sentence, candidate: Candidate, property: Property): Hit | undefined {
  const { syllables } = sentence.block;
  let at = candidate.to;
  if (syllables[at]?.text === '(') while (at < sentence.to && syllables[at - 1]?.text !== ')') at++;
  if (syllables[at]?.key !== 'là') return undefined;
  return sentence.triggers.find(
    (hit) =>
      hit.property === property &&
      hit.from > at &&
      hit.from <= at + 4 &&
      syllables.slice(at, hit.to).some(({ key }) => SITE_NOUNS.has(key)),
  );
}

/** A name and a place this near belong together, a date between them passed over. */
const BESIDE = 7;
/** Going to an occasion: the place behind its name is where it was. */
const ATTENDING = new Set(['dự', 'tới', 'đến', 'tại', 'ở', 'trong']);

function overlapsMarker(sentence: Sentence, property: Property, hit: PropertyHit, candidate: Candidate): boolean {
  return (
    hit.to <= candidate.from && sentence.markers.some((marker) => marker.property === property && overlap(marker, hit))
  );
}

/** Whether one of the property's markers stands right before a name, or opens it ("của tỉnh Quảng Trị"); titles are passed over. */
function isMarked(sentence: Sentence, candidate: Candidate, property: Property, required: boolean): boolean {
  if (!required) return true;
  const from = Math.min(candidate.from, candidate.whole.from);
  // "Khu kinh tế Dung Quất (Quảng Ngãi)": where that place lies, and not what was held.
  if (property.role === 'location' && sentence.block.syllables[from - 1]?.text === '(')
    return (
      property.triggers.length === 0 ||
      !sentence.mentions.some(({ to, entities }) => to === from - 1 && entities.some(({ kind }) => kind === 'place'))
    );
  return sentence.markers.some((marker) => {
    if (marker.property !== property || marker.from > from) return false;
    if (property.role === 'location' && isSeat(sentence, marker)) return false;
    return marker.to > from || (from - marker.to <= 2 && distance(sentence, marker, { from, to: from }) <= 2);
  });
}

/** "Tập đoàn có trụ sở tại Hồng Kông": where somebody is at home, not where something was. */
function isSeat(sentence: Sentence, { from }: Hit): boolean {
  const [before, last] = sentence.block.syllables.slice(Math.max(sentence.from, from - 2), from).map(({ key }) => key);
  return SEATS.has(`${before} ${last}`) || SEATS.has(last ?? before ?? '');
}

const SEATS = new Set(['trụ sở', 'trú', 'sống', 'sinh', 'quê']);

/** Whether a comma or "và" right before a name makes it one of a list that a verb before it opens. */
function listed(sentence: Sentence, trigger: Hit, candidate: Candidate): boolean {
  const before = sentence.block.syllables[candidate.from - 1];
  return trigger.to <= candidate.from && (before?.text === ',' || before?.key === 'và' || before?.key === 'cùng');
}

const OWNERS = new Set(['của', 'do']);

/** To whom, with whom, for what: a name after one of the property's markers, behind a trigger. */
function marked(
  sentence: Sentence,
  property: Property,
  candidates: readonly Candidate[],
  discourse: Discourse,
): Filler[] {
  const found: Filler[] = [];
  let last: Filler | undefined;
  for (const candidate of candidates) {
    const relation = relate(sentence, candidate, property, discourse, undefined, 24);
    // "Nhà vua nhận được điện mừng": the message itself tells what he received.
    const message =
      property.role === 'recipient' && isPassive(sentence, candidate, candidates)
        ? sentence.mentions.find(
            (mention) =>
              mention.from >= candidate.to &&
              distance(sentence, candidate, mention) <= 6 &&
              discourse.meant(sentence, mention).entities.some(({ kind }) => kind === 'message'),
          )
        : undefined;
    if (message) {
      found.push({ candidate, trigger: message });
      continue;
    }
    if (!relation?.trigger && property.triggers.length > 0) continue;
    // "... bức điện thăm hỏi Thủ tướng X gửi ngày 4/12": X does it.
    if (property.role === 'recipient' && does(sentence, property, candidate)) continue;
    if (property.role === 'recipient' && isPassive(sentence, candidate, candidates)) {
      found.push({ candidate, ...(relation?.trigger ? { trigger: relation.trigger } : {}) });
      continue;
    }
    // "Điện thăm hỏi của Chủ tịch nước": whose it is, not whom it went to.
    if (property.role === 'recipient' && marks(sentence, candidate.whole, OWNERS)) continue;
    // "... đến Tổng thống A và Thủ tướng B gửi điện ...": B does the next deed.
    const acts = does(sentence, property, candidate);
    const joined = last && !acts && coordinated(sentence, [last.candidate, candidate]).length === 2;
    if (!joined && !isMarked(sentence, candidate, property, property.markers.length > 0)) {
      // "Cảm ơn chính quyền thành phố, Bộ Công an và ...": a list that starts with somebody the base does not know.
      if (!property.exclusive && relation?.trigger && listed(sentence, relation.trigger, candidate))
        found.push({ candidate, trigger: relation.trigger, weak: true });
      continue;
    }
    last = { candidate, ...(relation?.trigger ? { trigger: relation.trigger } : {}) };
    found.push(last);
  }
  return found;
}

/** Whether what a property tells is done right behind a name: "X gửi", "X đã gửi". */
function does(sentence: Sentence, property: Property, { whole }: Candidate): boolean {
  return sentence.triggers.some((hit) => hit.property === property && hit.from >= whole.to && hit.from - whole.to <= 1);
}

const RECEIVING = new Set(['được', 'nhận']);

/** "Tổng thống A và Thủ tướng B được ... gửi điện": who stands before "được" receives. */
function isPassive(sentence: Sentence, candidate: Candidate, candidates: readonly Candidate[]): boolean {
  const { syllables } = sentence.block;
  if (syllables[Math.min(candidate.from, candidate.whole.from) - 1]?.key === 'của') return false;
  let to = Math.max(candidate.to, candidate.whole.to);
  for (const next of candidates.filter((other) => other.from >= to)) {
    const gap = syllables.slice(to, next.whole.from).map(({ key }) => key);
    if (gap.length > 2 || !gap.every((key) => key === 'và' || key === ',')) break;
    to = Math.max(next.to, next.whole.to);
  }
  const key = syllables[to]?.key;
  return key === 'được' || key === 'nhận' || (key === 'đã' && RECEIVING.has(syllables[to + 1]?.key ?? ''));
}
