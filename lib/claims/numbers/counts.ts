/**
 * Whether a count is told of the occasion as a whole: every word that stands before it, between it and what relates it, and right behind it must be
 * understood, for "khách sạn X đón 300 đại biểu dự Lễ mở ký" counts the hotel's. Rule: docs/decisions/0009-whose-deed.md.
 */
import type { BaseIndex } from '../../facts/index.ts';
import type { EntityKind, Property } from '../../facts/schema.ts';
import type { Syllable } from '../../language/index.ts';
import type { Doubt } from '../claim.ts';
import type { CueKind } from '../lexicon/cues.ts';
import { verbAt } from '../lexicon/verbs.ts';
import { AFTER_DEED, COUNTING, keys, OPENING, PLAIN, PLURAL, phraseKeys } from '../lexicon/words.ts';
import { clauseOf, isCounted, opening, type Stretch, segment, toHit, within } from '../reading/clause.ts';
import { unknownNameWithin } from '../reading/names.ts';
import type { Mention, Sentence } from '../reading/reading.ts';
import { upward, valuesOf } from '../reading/wholes.ts';
import { nounsIn } from '../subjects/occasions.ts';
import type { Subject } from '../subjects/subject.ts';
import { wordsAt } from '../whose/relations.ts';
import { goneOn, isUnderstood } from '../whose/standing.ts';

/** Kinds of names that can have counts of their own. */
const HAVING: ReadonlySet<EntityKind> = new Set(['event', 'treaty', 'organisation', 'place', 'work']);

/** Cues of something beside what is told; all others have gates of their own. */
const OTHER: ReadonlySet<CueKind> = new Set([
  'circumstance',
  'another-occasion',
  'occasion',
  'lower-level',
  'part-after',
  'region',
]);

/** Behind a noun these tell one of several. */
const ONE = keys('số thứ này đó ấy nước');

/** What opens a phrase that limits what is counted behind it: "Ở Nam Mỹ, 20 nước ...", "Chỉ trong một giờ, ...". */
const LIMITING = keys('ở tại trong với riêng chỉ');

/** What opens a phrase of others, beside whom the rest are counted: "Bên cạnh Việt Nam, 71 nước ...". */
const BESIDE = keys('bên ngoài cùng tiếp');

/** What opens a phrase of another time, told by what happened then: "Trước lễ khai mạc, ...". */
const OTHER_TIMES = keys('sau trước kể');

/** Lengths of time that are a part of an occasion. */
const SHORT = /^(?:giờ|phút|tiếng|buổi)/iu;
/** The turns in which it goes on: "sau 3 vòng". */
const TURNS = keys('vòng trận lượt hiệp phiên');

/**
 * @param trigger what relates the count
 * @returns why the count may be of a part, or of something else; undefined where all words are understood
 */
export function strangerIn(
  sentence: Sentence,
  value: Stretch,
  trigger: Stretch | undefined,
  property: Property,
  subjects: readonly Subject[],
  base: BaseIndex,
): Doubt | undefined {
  const { syllables } = sentence.block;
  const mention = subjects[0]?.mention;
  const reads = (from: number, to: number): Doubt | undefined => {
    for (let at = from; at < to; at++)
      if (
        isStrange(sentence, at, property, subjects, base) ||
        (at < value.from ? isCountedElse(sentence, at) : isUnitOn(sentence, at, value))
      ) {
        return { gate: 'scope', words: syllables[at]!.text };
      }
    return undefined;
  };
  const own = ownOf(sentence, value);
  const from = isAmong(sentence, value, property, mention) ? value.from : openingOf(sentence, own, value, mention);
  return (
    (mention ? undefined : speaker(sentence, value)) ??
    left(sentence, value) ??
    ofSome(sentence, value, property) ??
    regional(sentence, value, mention) ??
    reads(from, value.from) ??
    ofRound(sentence, from) ??
    ofOthers(sentence, value) ??
    lacking(sentence, value) ??
    befallen(sentence, value, own, property) ??
    listed(sentence, own, value, mention, reads) ??
    struck(sentence, value, subjects) ??
    limited(sentence, own, property, reads, from === value.from && own.from < value.from) ??
    opened(sentence, own, value, property) ??
    narrowed(sentence, value) ??
    reads(value.to, behind(value, trigger, mention, own)) ??
    (trigger && trigger.from >= value.to
      ? reads(trigger.to, mention ? objectEnd(sentence, trigger, mention) : segment(sentence, trigger).to)
      : undefined) ??
    (property.temporality === 'total' ? attending(sentence, value, trigger, mention) : undefined) ??
    led(sentence, value, own)
  );
}

/** The segment of a value; what stands in brackets before and behind it is passed over: "Lễ ra mắt của ... (tên ngắn) có 100 đại biểu". */
function ownOf(sentence: Sentence, value: Stretch): Stretch {
  const { syllables } = sentence.block;
  const own = segment(sentence, value);
  let { from } = own;
  while (from > sentence.from && syllables[from - 1]!.text === ')') {
    let open = from - 1;
    while (open > sentence.from && syllables[open]!.text !== '(') open--;
    from = segment(sentence, { from: open, to: open }).from;
    if (open === sentence.from) break;
  }
  let { to } = own;
  while (to < sentence.to && sentence.block.syllables[to]!.text === '(') {
    while (to < sentence.to && sentence.block.syllables[to]!.text !== ')') to++;
    to = segment(sentence, { from: Math.min(to + 1, sentence.to), to: Math.min(to + 1, sentence.to) }).to;
  }
  // "Đại hội lần thứ I, nhiệm kỳ 2025-2030 diễn ra ... với 288 đại biểu": a number of the occasion goes on with its name.
  const label = sentence.triggers.find((hit) => hit.from === from && LABELS.has(hit.property.datatype));
  if (label && from > sentence.from && sentence.block.syllables[from - 1]!.text === ',')
    from = segment(sentence, { from: from - 1, to: from - 1 }).from;
  return { from, to };
}
const LABELS: ReadonlySet<string> = new Set(['period', 'ordinal']);

/** "Khu vực châu Phi: 20 nước ký", "10 nước ký Công ước đầu tiên": a part of the world told before, or what makes it some of them behind the object. */
function regional(sentence: Sentence, value: Stretch, mention: Mention | undefined): Doubt | undefined {
  const cue = sentence.cues.find(
    ({ kind, from, to }) =>
      (kind === 'region' &&
        to <= value.from &&
        !sentence.mentions.some((name) => within({ from, to }, name)) &&
        !sentence.people.some(({ start, end }) => {
          const first = sentence.block.syllables[from]!;
          return start <= first.start && first.start < end;
        })) ||
      ((kind === 'rest' || kind === 'region') &&
        mention !== undefined &&
        mention.from >= value.to &&
        from >= mention.to &&
        from - mention.to <= 1),
  );
  return cue && { gate: 'scope', words: cue.words };
}

/** "Đợt ký buổi sáng có 40 nước": one of the turns of it. */
function ofRound(sentence: Sentence, from: number): Doubt | undefined {
  const first = sentence.block.syllables[from];
  return first && ROUNDS.has(first.key) ? { gate: 'scope', words: first.text } : undefined;
}
const ROUNDS = keys('đợt lượt vòng tốp nhóm');

/** "... nghe 19 phát biểu; các phiên cấp cao nghe 60 phát biểu": behind a semicolon, something counted elsewhere has a count of its own. */
function ofOthers(sentence: Sentence, value: Stretch): Doubt | undefined {
  const { from } = clauseOf(sentence, value);
  if (from === sentence.from || sentence.block.syllables[from - 1]?.text !== ';') return undefined;
  const unit = sentence.units.find(
    (hit) =>
      hit.from >= from && hit.to <= value.from && !isCounted(sentence, hit) && hit.property.temporality === 'total',
  );
  return unit && { gate: 'subject', words: wordsAt(sentence, unit) };
}

/** "3 trận không bàn thắng", "48 nước dự lễ mà chưa ký": those that lack something, or did not do it. */
function lacking(sentence: Sentence, value: Stretch): Doubt | undefined {
  const { syllables } = sentence.block;
  const { to } = clauseOf(sentence, value);
  for (let at = value.to; at < to; at++)
    if (
      LACKING.has(syllables[at]!.key) &&
      (at === value.to ||
        (BUT.has(syllables[at - 1]!.key) && syllables[at + 1]?.key !== 'có' && verbAt(syllables, at + 1, at) > 0))
    )
      return { gate: 'scope', words: syllables[at]!.text };
  return undefined;
}
const LACKING = keys('không chưa chẳng');
const BUT = keys('mà nhưng song');

/** "9 sự kiện bên lề Lễ mở ký bị lùi giờ": what befell some of them, where it is not what the property tells. */
function befallen(sentence: Sentence, { to }: Stretch, own: Stretch, property: Property): Doubt | undefined {
  const at = sentence.block.syllables.findIndex(({ key }, i) => i >= to && i < own.to && key === 'bị');
  const told = sentence.triggers.some((hit) => hit.property === property && hit.from >= at && hit.from - at <= 1);
  return at < 0 || told ? undefined : { gate: 'scope', words: sentence.block.syllables[at]!.text };
}

/** "Mưa lũ làm 3 người chết, 5 người bị thương": an item of a list is of whom the one before it is. */
function listed(
  sentence: Sentence,
  own: Stretch,
  value: Stretch,
  mention: Mention | undefined,
  reads: (from: number, to: number) => Doubt | undefined,
): Doubt | undefined {
  const { syllables } = sentence.block;
  if (own.from !== value.from || syllables[own.from - 1]?.text !== ',') return undefined;
  const before = ownOf(sentence, { from: own.from - 1, to: own.from - 1 });
  const count = sentence.quantities.find(
    ({ kind, start }) =>
      kind === 'count' && start >= syllables[before.from]!.start && start < syllables[own.from - 1]!.start,
  );
  if (!count) return undefined;
  const first = toHit(sentence, count.start, count.end);
  return first.from === before.from
    ? listed(sentence, before, first, mention, reads)
    : reads(openingOf(sentence, before, first, mention), first.from);
}

/** "600 đại biểu Việt Nam": where those counted are from; "đại biểu Việt Nam và quốc tế" are all. */
function narrowed(sentence: Sentence, { to }: Stretch): Doubt | undefined {
  const name = sentence.mentions.find(
    ({ from, entities }) => from === to && entities.some(({ kind }) => kind === 'place' || kind === 'organisation'),
  );
  if (name && sentence.block.syllables[name.to]?.key !== 'và') return { gate: 'scope', words: name.words };
  return undefined;
}

/** "2 phiên của Lễ mở ký do Việt Nam chủ trì": those of them that somebody leads. */
function led(sentence: Sentence, { to }: Stretch, own: Stretch): Doubt | undefined {
  const { syllables } = sentence.block;
  for (let at = to; at + 1 < own.to; at++)
    if (syllables[at]!.key === 'do' && syllables[at - 1]!.key !== 'tự' && syllables[at + 1]!.kind === 'word')
      return { gate: 'scope', words: `${syllables[at]!.text} ${syllables[at + 1]!.text}` };
  return undefined;
}

/** "Tên của 12 nước ký được khắc trên bia": those whose it is; "đại diện của", "sự tham dự của" are of all. */
function ofSome(sentence: Sentence, { from }: Stretch, property: Property): Doubt | undefined {
  const { syllables } = sentence.block;
  const noun = from - 2;
  if (noun < sentence.from || syllables[from - 1]!.key !== 'của' || COUNTING.has(syllables[noun]!.key))
    return undefined;
  const covers = (hit: Stretch) => hit.from <= noun && noun < hit.to;
  const told = sentence.units.some(covers) || sentence.triggers.some((hit) => hit.property === property && covers(hit));
  return told ? undefined : { gate: 'scope', words: syllables[noun]!.text };
}

/** "Còn 19 sự kiện diễn ra trong ngày 26/10": what is left of them. */
function left({ block: { syllables } }: Sentence, { from }: Stretch): Doubt | undefined {
  const before = syllables[from - 1];
  return before?.key === 'còn' && syllables[from - 2]?.text !== ',' ? { gate: 'scope', words: before.text } : undefined;
}

/** "Bà Lan cho biết đã đón 320 đại biểu": in a sentence without a name of the base's, one whom it does not know may tell of their own. */
function speaker({ people, mentions, block }: Sentence, value: Stretch): Doubt | undefined {
  const { syllables } = block;
  const first = syllables[value.from]!;
  const known = ({ nameSpan }: (typeof people)[number]) =>
    mentions.some(({ start, end }) => start < nameSpan.end && nameSpan.start < end);
  const stranger = people.find((person) => person.end <= first.start && !known(person));
  return stranger && { gate: 'subject', words: block.text.slice(stranger.start, stranger.end) };
}

/** "Dự Đại hội có đại diện ..., lãnh đạo HĐND, UBND tỉnh cùng 388 đại biểu": last in a list of all who attended. */
function isAmong(sentence: Sentence, { from, to }: Stretch, property: Property, mention: Mention | undefined): boolean {
  const { syllables } = sentence.block;
  return (
    mention !== undefined &&
    mention.to < from &&
    syllables.slice(mention.to, segment(sentence, mention).to).some(({ key }) => key === 'có') &&
    JOINED.has(syllables[from - 1]!.key) &&
    (syllables[to]?.kind !== 'word' || isOfAll(syllables, to)) &&
    sentence.triggers.some(
      (hit) => hit.property === property && hit.to === mention.from && hit.from <= sentence.from + 1,
    )
  );
}
const JOINED = keys('cùng với và');
/** "388 đại biểu (chính thức), đại diện (cho) các tầng lớp". */
function isOfAll(syllables: readonly Syllable[], at: number): boolean {
  const words = syllables
    .slice(at, at + 6)
    .map(({ key }) => key)
    .join(' ');
  return words.startsWith('chính thức') || /^đại diện (?:cho )?(?:mọi |các )?(?:tầng lớp|giới)/.test(words);
}

/** Where the words before a value begin to tell of it: behind a saying, what opens a statement, or what the name is said to be; "..., và có 69 nước ký" goes on. */
function openingOf(sentence: Sentence, own: Stretch, value: Stretch, mention: Mention | undefined): number {
  const { syllables } = sentence.block;
  let from = Math.max(own.from, opening(sentence));
  for (const cue of sentence.cues)
    if (cue.kind === 'saying' && cue.words.toLowerCase() !== 'theo' && cue.from >= from && cue.to <= value.from)
      from = cue.to;
  for (let at = from; at < value.from; at++) if (OPENING.has(syllables[at]!.key)) from = at + 1;
  const person = sentence.mentions.find(
    (name) => name.from >= from && name.to <= value.from && name.entities.some(({ kind }) => kind === 'person'),
  );
  const named = mention && mention.from >= from && mention.to <= value.from ? mention : undefined;
  if (named && syllables[named.from - 1]?.key === 'là') from = named.from;
  // "Bão số 7 làm 19 người chết", "Công ước được thông qua và hiện có 69 nước ký": whatever is told of what opens the segment is its own.
  return named?.from === from || person?.from === from ? value.from : from;
}

/** "Ở Nam Mỹ, 20 nước ...", "Ngoài nước chủ nhà, 71 nước ...", "Với 20 nước ký, châu Phi là ...": the phrase of place, company or time beside the value's own. */
function limited(
  sentence: Sentence,
  own: Stretch,
  property: Property,
  reads: (from: number, to: number) => Doubt | undefined,
  named: boolean,
): Doubt | undefined {
  const { syllables, text } = sentence.block;
  const first = Math.max(own.from, opening(sentence));
  const next = own.to + 1;
  const region = sentence.cues.find(({ kind, from }) => kind === 'region' && from === next);
  if (region && syllables[first]?.key === 'với') return { gate: 'scope', words: region.words };
  // ", còn" opens a statement of its own, and what stands before the comma holds for it.
  const edge = syllables[own.from - 1]?.kind === 'word' ? own.from - 2 : own.from - 1;
  if (edge <= sentence.from) return undefined;
  const before = segment(sentence, { from: edge, to: edge });
  const from = Math.max(before.from, opening(sentence));
  const ahead = syllables[from]?.key === 'ngay' ? from + 1 : from;
  const head = syllables[ahead]?.key ?? '';
  const inside = syllables.slice(from, before.to);
  const whole = (): Doubt => ({ gate: 'scope', words: text.slice(inside[0]!.start, inside.at(-1)!.end) });
  if (BESIDE.has(head) || OTHER_TIMES.has(head)) {
    const isTold = (start: number) => sentence.times.some((time) => time.start <= start && start < time.end);
    const others =
      (OTHER_TIMES.has(head) && [...sentence.mentions, ...nounsIn(sentence)].some((name) => within(name, before))) ||
      (BESIDE.has(head) && sentence.units.some((unit) => unit.property === property && within(unit, before))) ||
      inside.slice(1).some(({ kind, capital, start }) => kind === 'word' && capital && !isTold(start));
    if (others || (OTHER_TIMES.has(head) && (isBrief(sentence, before) || isSitting(inside)))) return whole();
    // "Trước giờ nghỉ trưa, 55 nước ...": not "trước sự chứng kiến của ...".
    return head === 'trước' && syllables[ahead + 1]?.key !== 'sự' ? reads(ahead + 1, before.to) : undefined;
  }
  // "Ở phía bắc, Đại hội ... có 300 đại biểu": what the segment names is counted, wherever it is.
  if (named || !LIMITING.has(head)) return undefined;
  if (isView(sentence, { from: ahead + 1, to: before.to }))
    return syllables[ahead + 1]!.key === 'chiều' ? undefined : reads(ahead + 3, before.to);
  return isBrief(sentence, before) || isSitting(inside) ? whole() : reads(from, before.to);
}

/** "Ngay trong phiên sáng, 60 nước ...": one sitting of several, by its part of the day. */
function isSitting(words: readonly Syllable[]): boolean {
  return words.some(({ key }, i) => key === 'phiên' && DAY_PARTS.has(words[i + 1]?.key ?? ''));
}
const DAY_PARTS = keys('sáng trưa chiều tối ký');

/** "Ở bình diện quốc tế, ...", "Ở chiều ngược lại, ...": from where something is looked at, and no part of the world. */
function isView({ block: { syllables }, times }: Sentence, { from, to }: Stretch): boolean {
  const [first, second] = [syllables[from]?.key, syllables[from + 1]?.key];
  const view =
    VIEWS.has(`${first} ${second}`) ||
    (first === 'chiều' && !times.some(({ start }) => start === syllables[from]!.start));
  return view && !syllables.slice(from, to).some(({ key, capital }) => capital || PARTS.has(key));
}
const VIEWS = phraseKeys('bình diện; góc độ; khía cạnh; phương diện; góc nhìn');
const PARTS = keys('khu vùng châu miền tỉnh địa');

/** "Chỉ trong một giờ", "sau 60 phút", "sau 3 vòng": whether a stretch tells a length of time, or turns, that are a part of an occasion. */
function isBrief({ quantities, block: { syllables } }: Sentence, { from, to }: Stretch): boolean {
  const [first, last] = [syllables[from]!, syllables[to - 1]!];
  return quantities.some(
    ({ kind, unit, start, end, number }) =>
      first.start <= start &&
      end <= last.end &&
      (kind === 'duration'
        ? SHORT.test(unit ?? '')
        : kind === 'count' && TURNS.has(syllables.slice(from, to).find((one) => one.start >= number.end)?.key ?? '')),
  );
}

/** "Sau 60 phút trận chung kết có 4 thẻ vàng", "ngày khai mạc hội chợ đón 9.000 lượt khách": a part of it, told before its name. */
function opened(sentence: Sentence, own: Stretch, value: Stretch, property: Property): Doubt | undefined {
  const { syllables } = sentence.block;
  const from = Math.max(own.from, opening(sentence));
  if (from >= value.from) return undefined;
  const doubt = (at: number): Doubt => ({ gate: 'scope', words: syllables[at]!.text });
  if (OTHER_TIMES.has(syllables[from]!.key) && isBrief(sentence, { from, to: value.from })) return doubt(from + 1);
  const session =
    SITTINGS.has(syllables[from]!.key) && EDGES.has(`${syllables[from + 1]?.key} ${syllables[from + 2]?.key}`);
  return session && property.temporality === 'total' ? doubt(from) : undefined;
}
const SITTINGS = keys('ngày hôm đêm buổi phiên lễ trận');
const EDGES = new Set(['khai mạc', 'bế mạc', 'mở màn']);

/** "Tại Lam Châu, bão số 7 làm sập 210 căn nhà, ...": the place that opens a clause is one of those that a storm struck. */
function struck(sentence: Sentence, value: Stretch, subjects: readonly Subject[]): Doubt | undefined {
  const { syllables } = sentence.block;
  const from = Math.max(clauseOf(sentence, value).from, opening(sentence));
  if (!LIMITING.has(syllables[from]?.key ?? '') || subjects[0]?.entity.kind !== 'storm') return undefined;
  const phrase = segment(sentence, { from, to: from });
  if (within(value, phrase)) return undefined;
  const place =
    sentence.mentions.find((name) => within(name, phrase) && isPlaceOf(name, subjects)) ??
    unknownNameWithin(sentence, phrase);
  return place && { gate: 'scope', words: syllables[place.from]!.text };
}

/** Up to where words behind a value belong to it: what relates it, or its subject; else all of its segment. */
function behind(value: Stretch, trigger: Stretch | undefined, mention: Mention | undefined, own: Stretch): number {
  if (trigger && trigger.from >= value.to) return Math.min(own.to, trigger.from);
  if (mention && mention.from >= value.to) return Math.min(own.to, mention.from);
  return Math.min(own.to, value.to + 1);
}

/** "Tối 26/10, 300 đại biểu dự Lễ mở ký xem rối nước": those who attended and do something more are some of them. */
function attending(
  sentence: Sentence,
  value: Stretch,
  trigger: Stretch | undefined,
  mention: Mention | undefined,
): Doubt | undefined {
  if (!trigger || !mention || trigger.from < value.to || mention.from < trigger.to) return undefined;
  const deed = goneOn(sentence, { ...mention, full: true });
  return deed && { gate: 'scope', words: sentence.block.syllables[deed.from]!.text };
}

/** Where the object of a deed ends: at the name, at a mark, or where something else is told of it. */
function objectEnd(sentence: Sentence, trigger: Stretch, mention: Mention | undefined): number {
  const { to } = segment(sentence, trigger);
  let at = trigger.to;
  while (at < to && at !== mention?.from && !AFTER_DEED.has(sentence.block.syllables[at]!.key)) at++;
  return at;
}

function isStrange(
  sentence: Sentence,
  at: number,
  property: Property,
  subjects: readonly Subject[],
  base: BaseIndex,
): boolean {
  const { syllables } = sentence.block;
  const { key, kind, capital, start, text } = syllables[at]!;
  const before = syllables[at - 1];
  if (kind !== 'word') return false;
  const covers = (hit: Stretch) => hit.from <= at && at < hit.to;
  const name = sentence.mentions.find(covers);
  if (name?.entities.some((entity) => HAVING.has(entity.kind)))
    return capital && (isPlaceOf(name, subjects) || !isOwn(name, subjects, base));
  if (name || sentence.people.some((person) => person.start <= start && start < person.end)) return false;
  if (sentence.triggers.some((hit) => hit.property === property && covers(hit))) return false;
  if (sentence.units.some((hit) => hit.property === property && covers(hit))) return false;
  if (sentence.cues.some((cue) => !OTHER.has(cue.kind) && covers(cue))) return false;
  if (isOne(sentence, at)) return true;
  if (isPlainPair(sentence, at, property) || isCalled(sentence, at, subjects)) return false;
  const opens = at === sentence.from || (before?.kind === 'punctuation' && before.text !== ',');
  // "toàn bộ", and no "các bộ, ngành".
  if (COUNTING.has(key) && (key !== 'bộ' || before?.key === 'toàn') && (!capital || opens)) return false;
  // "lần thứ I"
  if (/^[IVX]+$/.test(text) && before?.key === 'thứ') return false;
  const told = sentence.times.some((time) => time.start <= start && start < time.end);
  // A word that opens a sentence has a capital whatever it is.
  return capital ? !told && !(opens && PLAIN.has(key)) : !isUnderstood(sentence, at);
}

/** "Đón tiếp", "trực tiếp ký": plain as two words, and not as one; of those who attend, some do so in person. */
function isPlainPair({ block: { syllables } }: Sentence, at: number, { temporality }: Property): boolean {
  return [at, at - 1].some((from) => {
    const pair = `${syllables[from]?.key} ${syllables[from + 1]?.key}`;
    return PAIRS.has(pair) || (temporality === 'cumulative' && DIRECTLY.has(pair));
  });
}
const PAIRS = phraseKeys('đón tiếp');
const DIRECTLY = phraseKeys('trực tiếp');

/** "Công ước Hà Nội, điều ước hiện có 69 quốc gia ký": right behind the name, what it is. */
function isCalled({ block: { syllables } }: Sentence, at: number, subjects: readonly Subject[]): boolean {
  return subjects.some(({ entity, mention }) => {
    const first = mention && syllables[mention.to]?.text === ',' ? mention.to + 1 : undefined;
    return (
      entity.kind === 'treaty' &&
      first !== undefined &&
      (at === first || at === first + 1) &&
      TREATIES.has(`${syllables[first]?.key} ${syllables[first + 1]?.key}`)
    );
  });
}
const TREATIES = phraseKeys('điều ước; hiệp ước; công ước; văn kiện');

/** "Đoàn Nhật Bản gồm 22 đại biểu", "bàn tròn số 2 có 5 kết quả": one of those that are counted elsewhere, and what it has. */
function isOne({ block: { syllables }, units, triggers }: Sentence, at: number): boolean {
  const unit = units.find(({ from }) => from === at);
  const [before, next] = [syllables[at - 1], unit && syllables[unit.to]];
  if (!unit || !next || before?.kind === 'number' || PLURAL.has(before?.key ?? '')) return false;
  // "Tổ chức Đại hội": a deed that is written as the noun.
  if (triggers.some((deed) => deed.from === at && deed.to === unit.to && deed.property.datatype === 'time'))
    return false;
  return next.capital || ONE.has(next.key);
}

/** "ký 6 văn kiện với 4 nước": the noun of another number, which the base does not count. */
function isCountedElse(sentence: Sentence, at: number): boolean {
  const { start } = sentence.block.syllables[at]!;
  return (
    sentence.quantities.some((one) => one.kind === 'count' && one.number.end <= start && start < one.end) &&
    !sentence.units.some((unit) => unit.from <= at && at < unit.to)
  );
}

/** "15 đoàn báo chí": read with the noun as one unit, and more than it. */
function isUnitOn({ quantities, block: { syllables } }: Sentence, at: number, value: Stretch): boolean {
  const { start, key, capital } = syllables[at]!;
  const first = syllables[value.from]!.start;
  return (
    !capital &&
    !PLAIN.has(key) &&
    !COUNTING.has(key) &&
    quantities.some((one) => one.start <= first && start < one.end && first < one.end && at >= value.to)
  );
}

/** "Tại Lam Châu, bão số 7 làm 5 người chết": a place that a storm struck is one of several; an occasion is held in its own. */
function isPlaceOf({ entities }: Mention, subjects: readonly Subject[]): boolean {
  return entities.some(({ kind }) => kind === 'place') && subjects.some(({ entity }) => entity.kind === 'storm');
}

/** Whether a name is the subject's, or of where or by whom it was held: "Hà Nội đón hơn 2.500 đại biểu". */
function isOwn(name: Mention, subjects: readonly Subject[], base: BaseIndex): boolean {
  return subjects.some(
    ({ entity, mention }) =>
      name === mention ||
      mention?.parts?.some((part) => within(part, name) || within(name, part)) ||
      name.entities.some(
        (one) =>
          upward(base, one).includes(entity) || upward(base, entity).includes(one) || valuesOf(entity, base).has(one),
      ),
  );
}
