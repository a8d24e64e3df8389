/**
 * The gates that a sentence itself closes: a part for the whole, a change for a total, a plan, a question, a denial.
 * Rules: docs/decisions/0003-gates.md. A claim behind a closed gate is no claim: it is neither flagged nor supported.
 */
import type { Property } from '../../facts/schema.ts';
import type { Doubt } from '../claim.ts';
import type { Cue } from '../lexicon/cues.ts';
import { GETTING, keys } from '../lexicon/words.ts';
import {
  clauseOf,
  cueBefore,
  cueWithin,
  distance,
  isCounted,
  opening,
  type Stretch,
  segment,
  within,
} from '../reading/clause.ts';
import type { Sentence } from '../reading/reading.ts';

/** How many words into a sentence a denial of the sentence before it can stand: "Thông tin này là sai." */
const DENIAL_REACH = 5;
/** A value this near behind "con số đúng là" is the right one. */
const CORRECTION_REACH = 2;
/** A plan or a condition this near the start holds for the whole sentence: "Theo kế hoạch ban đầu, ..." */
const OPENING = 5;

/** Why the words at `value`, related by `trigger`, are not asserted; undefined when they are. */
export function notAsserted(sentence: Sentence, value: Stretch, trigger: Stretch | undefined): Doubt | undefined {
  const closed = (cue: Cue): Doubt => ({ gate: 'asserted', words: cue.words });
  const corrected = sentence.cues.some(
    (cue) => cue.kind === 'corrected' && cue.to <= value.from && value.from - cue.to <= CORRECTION_REACH,
  );
  if (corrected) return undefined;
  const debunked = cueWithin(sentence, sentence, 'debunked') ?? debunkedNext(sentence);
  if (debunked) return closed(debunked);

  const own = segment(sentence, value);
  const ofTrigger = trigger ? segment(sentence, trigger) : own;
  const near = (place: Stretch) => within(place, own) || within(place, ofTrigger);
  const mark = sentence.block.syllables[sentence.to - 1]?.text;
  if (mark === '?' && near(lastWord(sentence))) return { gate: 'asserted', words: '?' };

  const label = labelledWrong(sentence, value);
  if (label) return label;
  // "Sau khi được 40 nước ký, Công ước sẽ có hiệu lực": on what something to come waits.
  const first = sentence.block.syllables[own.from];
  const awaited = first && AWAITED.has(first.key) && sentence.block.syllables[own.from + 1]?.key === 'khi';
  if (awaited || first?.key === 'khi') {
    const planned = sentence.cues.find(
      ({ kind, words, from }) => kind === 'planned' && words === 'sẽ' && from >= own.to,
    );
    if (planned) return { ...closed(planned), open: true };
    // "Khi có 100 nước ký, Công ước mới thực sự toàn cầu."
    const only = first?.key === 'khi' ? awaitedBy(sentence, own) : undefined;
    if (only) return { gate: 'asserted', words: only, open: true };
  }

  const clause = clauseOf(sentence, value);
  const reach = Math.max(value.to, trigger?.to ?? 0);
  for (const cue of sentence.cues) {
    if (!within(cue, clause)) continue;
    if (cue.kind === 'asked' && near(cue)) return closed(cue);
    if (cue.from >= reach) continue;
    const turned = cue.to <= value.from && cueWithin(sentence, { from: cue.to, to: value.from }, 'turn') !== undefined;
    if (cue.kind === 'conditional') return { ...closed(cue), open: true };
    if (cue.kind === 'planned' && (near(cue) || cue.from < sentence.from + OPENING) && !turned)
      return { ...closed(cue), open: true };
    if (cue.kind === 'denied') {
      const before = cue.to <= value.from && distance(sentence, cue, value) <= 4 && !turned;
      const between =
        trigger !== undefined &&
        cue.from >= Math.min(value.to, trigger.to) &&
        cue.to <= Math.max(value.from, trigger.from);
      if (before || between) return closed(cue);
    }
  }
  return undefined;
}

const AWAITED = new Set(['sau', 'chỉ', 'đến']);

/** Behind a condition, the "mới" before what comes of it; undefined where the condition is told as met. */
function awaitedBy(sentence: Sentence, { from, to }: Stretch): string | undefined {
  const { syllables } = sentence.block;
  if (to + 1 >= sentence.to) return undefined;
  const met = syllables.slice(from, to).some(({ key }) => key === 'đã' || key === 'vừa');
  const next = segment(sentence, { from: to + 1, to: to + 1 });
  const only = syllables
    .slice(to + 1, next.to)
    .find(({ key }, i) => key === 'mới' && syllables[to + 2 + i]?.kind === 'word');
  return met ? undefined : only?.text;
}

/** The last word of a sentence that stands outside brackets. */
function lastWord(sentence: Sentence): Stretch {
  const { syllables } = sentence.block;
  let at = sentence.to - 2;
  if (syllables[at]?.text === ')') {
    while (at > sentence.from && syllables[at]!.text !== '(') at--;
    at--;
  }
  return at < sentence.from ? { from: sentence.to - 1, to: sentence.to } : { from: at, to: at + 1 };
}

/** "Sai: “60 nước ký”. Đúng: 72 nước.": a label that opens the sentence and says that what follows is wrong. */
function labelledWrong(sentence: Sentence, value: Stretch): Doubt | undefined {
  const { syllables } = sentence.block;
  for (let at = sentence.from; at < Math.min(value.from, sentence.from + OPENING); at++)
    if (WRONG.has(syllables[at]!.key) && syllables[at + 1]?.text === ':')
      return { gate: 'asserted', words: syllables[at]!.text };
  return undefined;
}
const WRONG = new Set(['sai', 'nhầm']);

function debunkedNext(sentence: Sentence): Cue | undefined {
  const next = sentence.block.sentences.find((other) => other.from === sentence.to);
  return next && cueWithin(next, { from: next.from, to: Math.min(next.to, next.from + DENIAL_REACH + 1) }, 'debunked');
}

const SEVERAL = new Set(['các', 'những', 'số']);

const BOTH = new Set(['và', 'lẫn']);

/** Why a number counts a part and not the whole; undefined when it counts the whole. */
export function countsPart(
  sentence: Sentence,
  value: Stretch,
  isNone: (cue: Stretch) => boolean = () => false,
): Doubt | undefined {
  const clause = clauseOf(sentence, value);
  const before = sentence.cues.find(
    (cue) => cue.kind === 'part' && cue.from >= clause.from && cue.to <= value.from && !isNone(cue),
  );
  if (before) return { gate: 'scope', words: before.words };
  const { syllables } = sentence.block;
  // "Trong các đoàn dự lễ, 43 đoàn ...": of a whole told before.
  const whole = sentence.units.find(
    (unit) =>
      unit.from >= clause.from &&
      unit.to <= value.from &&
      SEVERAL.has(syllables[unit.from - 1]?.key ?? '') &&
      syllables[unit.from - 2]?.key === 'trong' &&
      syllables[unit.from]!.key === syllables[value.to - 1]?.key,
  );
  if (whole) return { gate: 'scope', words: sentence.block.text.slice(syllables[whole.from - 2]!.start, whole.end) };
  // "110 đoàn dự lễ, gồm 90 đoàn quốc gia": of those counted before.
  const counted = sentence.units.find(
    (unit) =>
      unit.to <= value.from &&
      isCounted(sentence, unit) &&
      sentence.units.some((own) => own.property === unit.property && within(own, value)) &&
      syllables.slice(unit.to, value.from).some(({ key }) => key === 'gồm'),
  );
  if (counted) return { gate: 'scope', words: 'gồm' };
  const after = sentence.cues.find((cue) => cue.kind === 'part-after' && cue.from === value.to);
  // "trong nước và quốc tế": both parts, and so the whole.
  const both =
    after &&
    BOTH.has(syllables[after.to]?.key ?? '') &&
    sentence.cues.some((cue) => cue.kind === 'part-after' && cue.from === after.to + 1);
  // "hơn 1.000 đại biểu thuộc 110 đoàn": all of them.
  const told = after && sentence.quantities.some(({ start }) => start === syllables[after.to]?.start);
  if (after && !both && !told) return { gate: 'scope', words: after.words };
  const some = fromSome(sentence, value);
  if (some) return some;
  // "71 quốc gia và Liên minh châu Âu": an addend.
  const addend = syllables[value.to]?.key === 'và' && syllables[value.to + 1]?.capital;
  return addend ? { gate: 'scope', words: syllables[value.to + 1]!.text } : undefined;
}

/** Whence all of what is counted comes, not a part of it: "từ các nước", "của các cơ quan báo chí". */
const EVERYWHERE = new Set([
  'nước',
  'quốc',
  'châu',
  'vùng',
  'tỉnh',
  'địa',
  'miền',
  'khu',
  'nơi',
  'cơ',
  'hãng',
  'đài',
  'tòa',
  'bên',
  'thành',
  'tầng',
  'giai',
  'giới',
  'dân',
  'ngành',
  'cấp',
  'phái',
  'đoàn',
]);
const SOME = new Set(['các', 'những', 'nhiều', 'một']);

/** "100 đoàn từ các tổ chức quốc tế", "43 đoàn do bộ trưởng dẫn đầu": words right behind a count that tell which of them. */
function fromSome(sentence: Sentence, { to }: Stretch): Doubt | undefined {
  const { syllables } = sentence.block;
  const [next, some, noun, last] = [syllables[to], syllables[to + 1], syllables[to + 2], syllables[to + 3]];
  if (to + 2 >= sentence.to || !next || !some || !noun) return undefined;
  const from = (next.key === 'từ' || next.key === 'của') && SOME.has(some.key) && !EVERYWHERE.has(noun.key);
  const led = next.key === 'do' && some.kind === 'word' && !some.capital && last !== undefined;
  return from || led ? { gate: 'scope', words: `${next.text} ${some.text}` } : undefined;
}

/**
 * The words before a number by which something is compared: in its own segment the number is a difference; "So với các văn kiện ấy, Công ước ... có
 * 72 nước ký" tells a total.
 * @param within the number's segment, or its clause
 */
export function comparedBefore(sentence: Sentence, number: Stretch, within: Stretch): Cue | undefined {
  return cueWithin(sentence, { from: within.from, to: number.from }, 'comparison');
}

/** Why a number is a difference and not a total; undefined when it is a total. */
export function isChange(sentence: Sentence, number: Stretch): Doubt | undefined {
  const compared = comparedBefore(sentence, number, segment(sentence, number));
  if (compared) return { gate: 'total', words: compared.words };
  const cue = cueBefore(sentence, number, 'change');
  const reached = cueBefore(sentence, number, 'reached');
  return cue && !(reached && reached.to - reached.from > cue.to - cue.from)
    ? { gate: 'total', words: cue.words }
    : undefined;
}

/** What one who takes part does. */
const TAKING_PART = keys('đá chơi đấu thi');
const isTaking = (key: string) => GETTING.has(key) || TAKING_PART.has(key);

/** "Bến Thủy đá 7 trận, ghi 18 bàn thắng": who opens the segment before goes on. */
function tookPart(sentence: Sentence, { from }: Stretch): Doubt | undefined {
  const { syllables } = sentence.block;
  if (from <= sentence.from + 1 || syllables[from - 1]!.text !== ',' || !isTaking(syllables[from]!.key))
    return undefined;
  const before = segment(sentence, { from: from - 1, to: from - 1 });
  const who = sentence.mentions.find(
    (name) =>
      name.from === Math.max(before.from, opening(sentence)) &&
      name.entities.some(({ kind }) => kind === 'organisation' || kind === 'person'),
  );
  return who && { gate: 'scope', words: who.words };
}

/**
 * Why a number is somebody's own and not the occasion's ("chị dịch cho 14 đại biểu"); undefined when it is the occasion's.
 * One who speaks ("cho biết"), or does what the trigger before the number says ("nêu ba kết quả"), tells of the occasion.
 */
export function countsOwn(sentence: Sentence, value: Stretch, property: Property): Doubt | undefined {
  const own = segment(sentence, value);
  const before = { from: own.from, to: value.from };
  const agents: Stretch[] = [
    ...sentence.cues.filter((cue) => cue.kind === 'oneself' && within(cue, before)),
    ...sentence.people.flatMap(({ nameSpan }) => {
      const from = sentence.block.syllables.findIndex(({ start }) => start >= nameSpan.start);
      return from >= before.from && from < before.to ? [{ from, to: from + 1 }] : [];
    }),
    ...sentence.mentions.filter(
      (name) => within(name, before) && name.entities.some(({ kind }) => kind === 'organisation' || kind === 'person'),
    ),
  ];
  const agent = agents.toSorted((a, b) => b.from - a.from)[0];
  if (!agent) return tookPart(sentence, own);
  const between = { from: agent.to, to: value.from };
  const deed = sentence.triggers.find((hit) => hit.property === property && within(hit, between));
  // "Hải Đăng ghi 6 bàn", "Ba Vì nhận 3 thẻ vàng": of those who take part, each has a count of their own.
  if (deed && !isTaking(sentence.block.syllables[deed.from]!.key)) return undefined;
  if (cueWithin(sentence, between, 'saying')) return undefined;
  if (
    sentence.mentions.some(
      (mention) => within(mention, between) && mention.entities.some(({ kind }) => kind === 'event'),
    )
  )
    return undefined;
  return { gate: 'scope', words: sentence.block.syllables[agent.from]!.text };
}
