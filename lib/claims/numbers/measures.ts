/**
 * Sums of money, percentages and measures. Unlike "72 quốc gia" they bear no noun of their own: what they are said of is told by the
 * phrase before them, which must be understood whole before anything is held against them. Rules: docs/decisions/0008-measures.md.
 */

import type { BaseIndex } from '../../facts/index.ts';
import type { Property } from '../../facts/schema.ts';
import type { Quantity } from '../../language/index.ts';
import type { ClaimTime, Doubt } from '../claim.ts';
import { keys } from '../lexicon/words.ts';
import { clauseOf, cueWithin, type Stretch, segment, toHit, within } from '../reading/clause.ts';
import type { Hit, Mention, Sentence } from '../reading/reading.ts';
import type { Subject } from '../subjects/subject.ts';
import { byTheClock } from '../whose/standing.ts';

const MEASURED: ReadonlySet<string> = new Set(['money', 'percent', 'measure']);
const UNIT_WORDS = /^(?:%|phần trăm|điểm phần trăm|đồng|đ|vnđ|vnd|usd|euro?)(?:\/|$)/i;

/** Whether a quantity measures; a change ("tăng 350 đồng") by its unit. */
export function isMeasured({ kind, unit }: Quantity): boolean {
  return MEASURED.has(kind) || (kind === 'change' && unit !== undefined && UNIT_WORDS.test(unit));
}

/** Words that lead to a value without naming anything it could be of. */
const LEADING = new Set(
  `và còn nhưng thì là ở mức được bị đã đang sẽ cũng vẫn nay hiện này đó ấy có giá với từ ra vào lên xuống về tới đến khoảng hơn gần chỉ mới các
  những mặt hàng loại sản phẩm cùng lúc hôm chiều sáng trưa tối phía bên ngay mỗi một niêm yết giao dịch bán mua lẻ công bố điều chỉnh áp dụng giữ duy trì đứng dừng
  neo chốt chạm tăng giảm thêm nhẹ mạnh đạt ghi nhận đo tính chung lũy kế quy định hành trở cả nước trong của cho mình kể khi sau trước đợt lần kỳ thứ phiên thành lại nguyên
  đi như ước do trên vì bởi gây sau tổng số lượt lần lượt không cao thấp quá mà nó rồi theo hai ba bốn năm chín mười tháng quý ngày tuần giờ tốc độ di chuyển`.split(
    /\s+/,
  ),
);
/** Words that open a phrase of place: "tại vùng 2", "trên thị trường tự do". */
const PLACING = new Set(['tại', 'ở', 'trên', 'trong', 'thuộc']);
/** What "ở", "trong" open without telling a place. */
const NO_PLACE = new Set([
  'mức',
  'cả',
  'chiều',
  'khi',
  'đó',
  'ngưỡng',
  'ngày',
  'tháng',
  'quý',
  'năm',
  'tuần',
  'phiên',
  'kỳ',
  'sáng',
  'vòng',
  'cơ',
]);

/** Why a measured value may be said of something else than the subject: a word in its phrase that nobody here knows; a place that the fact lacks. */
export function measureDoubts(
  sentence: Sentence,
  value: Hit,
  [subject]: readonly Subject[],
  property: Property,
  base: BaseIndex,
): Doubt[] {
  const isOther = (mention: Mention) =>
    mention !== subject?.mention &&
    !mention.entities.some((entity) => entity === subject?.entity) &&
    mention.entities.some(
      ({ id, kind }) =>
        kind === 'place' || kind === subject?.entity.kind || base.factsAbout(id, property.id).length > 0,
    );
  const own = segment(sentence, value);
  const mention = subject?.mention;
  const inside = mention !== undefined && within(mention, own);
  const stretches: Stretch[] = [{ from: own.from, to: value.from }];
  if (mention && !inside) stretches.push({ from: segment(sentence, mention).from, to: mention.from });
  // "RON95-III được điều chỉnh tăng mạnh nhất, 650 đồng": the phrase before the comma leads to it.
  if (mention && own.from >= value.from && mention.to <= value.from)
    stretches.push({ from: mention.to, to: value.from });
  for (const stretch of stretches) {
    const strange = firstUnknown(sentence, stretch, property, isOther);
    if (strange !== undefined) return [{ gate: 'subject', words: sentence.block.syllables[strange]!.text }];
  }
  // "Bán xăng E7 giá 22.500 đồng/lít, cửa hàng ...": what somebody buys or sells; "giá bán xăng" tells the price.
  const dealt =
    mention && DEALING.has(sentence.block.syllables[mention.from - 1]?.key ?? '') ? mention.from - 1 : undefined;
  if (dealt !== undefined && sentence.block.syllables[dealt - 1]?.key !== 'giá' && dealt >= sentence.from)
    return [{ gate: 'scope', words: sentence.block.syllables[dealt]!.text }];
  if (RATES.has(denominator(property.units[0] ?? '') ?? '')) {
    const hour = byTheClock(sentence, value);
    if (hour) return [hour];
  }
  const without = withoutRival(sentence, value, property);
  if (without) return [{ gate: 'scope', words: without }];
  const place = placeOf(sentence, value);
  return place === undefined ? [] : [{ gate: 'scope', words: place }];
}

const DEALING = keys('mua bán nhập');
/** By these a measure tells how fast something is at a moment. */
const RATES: ReadonlySet<string> = new Set(['giờ', 'h', 'phút', 'giây']);

/** "Trừ thuế, xăng E7 chỉ ...": what opens the clause leaves out something that has an amount of its own. */
function withoutRival(sentence: Sentence, value: Hit, property: Property): string | undefined {
  const { syllables } = sentence.block;
  const { from } = clauseOf(sentence, value);
  if (!LEAVING_OUT.has(syllables[from]!.key)) return undefined;
  const phrase = segment(sentence, { from, to: from });
  return sentence.rivals.some((hit) => hit.property === property && within(hit, phrase))
    ? syllables[from]!.text
    : undefined;
}
const LEAVING_OUT = new Set(['trừ', 'chưa', 'không', 'ngoài', 'bỏ']);

/** The first syllable of a stretch that is neither of the base, nor a time or number, nor a word that leads to a value. */
function firstUnknown(
  sentence: Sentence,
  stretch: Stretch,
  property: Property,
  isOther: (mention: Mention) => boolean,
): number | undefined {
  const saying = sentence.cues.findLast(
    ({ kind, words, to, from }) =>
      kind === 'saying' && words.toLowerCase() !== 'theo' && from >= stretch.from && to <= stretch.to,
  );
  const from = Math.max(stretch.from, saying?.to ?? 0);
  for (let at = from; at < stretch.to; at++) if (isUnknown(sentence, at, property, isOther)) return at;
  return undefined;
}

function isUnknown(
  sentence: Sentence,
  at: number,
  property: Property,
  isOther: (mention: Mention) => boolean,
): boolean {
  const { kind, key, start, capital } = sentence.block.syllables[at]!;
  if (kind === 'punctuation' || (!capital && LEADING.has(key))) return false;
  // "Mỗi lít xăng": of a property by the litre.
  if (property.units.some((unit) => denominator(unit)?.split(' ')[0] === key)) return false;
  const covers = (hit: Stretch) => hit.from <= at && at < hit.to;
  // "Giá cơ sở của xăng E7 là ..."
  if (sentence.rivals.some((hit) => hit.property === property && covers(hit))) return true;
  if (sentence.triggers.some((hit) => hit.property === property && covers(hit))) return false;
  const named = sentence.mentions.find(covers);
  // Another thing of the base, or a place: it is theirs.
  if (named) return isOther(named);
  if (LEADING.has(key) && at === sentence.from) return false;
  if (sentence.triggers.some(covers) || sentence.cues.some((cue) => covers(cue) && !CLOSING.has(cue.kind)))
    return false;
  const spans = [...sentence.times, ...sentence.quantities, ...sentence.people];
  return !spans.some((span) => span.start <= start && start < span.end);
}

const CLOSING: ReadonlySet<string> = new Set(['change', 'comparison', 'part', 'part-after', 'oneself']);

/** A place told before the value's phrase or behind the value, with no time in it: "Tại vùng 2, ...", "... 21.620 đồng/lít ở Lào". */
function placeOf(sentence: Sentence, value: Hit): string | undefined {
  const { syllables, text } = sentence.block;
  const { from, to } = clauseOf(sentence, value);
  const own = segment(sentence, value);
  const says = (at: number, end: number) =>
    PLACING.has(syllables[at]?.key ?? '') &&
    !NO_PLACE.has(syllables[at + 1]?.key ?? '') &&
    !sentence.times.some(({ start }) => start >= syllables[at]!.start && start < syllables[end - 1]!.end);
  const opens = ['còn', 'riêng', 'và'].includes(syllables[from]?.key ?? '') ? from + 1 : from;
  const opening = segment(sentence, { from: opens, to: opens + 1 });
  if (opening.to <= own.from && says(opens, opening.to))
    return text.slice(syllables[opens]!.start, syllables[opening.to - 1]!.end);
  for (let at = value.to; at < Math.min(own.to, to); at++)
    if (says(at, own.to) && (syllables[at]!.key !== 'ở' || syllables[at + 1]?.capital))
      return text.slice(syllables[at]!.start, syllables[own.to - 1]!.end);
  return undefined;
}

/** "21.200 đồng/lít": what it is the price of one of; "lít" also of "đồng một lít", "đồng mỗi lít". */
export function denominator(unit: string): string | undefined {
  return /(?:\/|\s(?:một|mỗi|trên|cho một|cho mỗi)\s)\s*(.+)$/.exec(unit)?.[1]?.toLowerCase();
}

const PER = new Set(['mỗi', '/']);

/** "5.000 đồng/lượt" where the base knows "đồng": another unit, whole. */
export function goesOn(sentence: Sentence, unit: Stretch): boolean {
  const next = sentence.block.syllables[unit.to];
  return next !== undefined && unit.to < sentence.to && PER.has(next.key) && (next.key !== '/' || next.gap === 'none');
}

/** "thêm tháng thứ 11 liên tiếp", "trong 11 tháng qua": a window that is not of one year. */
const TRAILING = new Set(['qua', 'gần', 'trở', 'vừa', 'liên', 'tới', 'nữa']);
const LIMITING = new Set(['đến', 'tới', 'hết', 'cuối', 'sau']);

/**
 * The time of what has been summed up since January: "tính chung 9 tháng" is the end of September of the article's year.
 * `'other'` for a sum of a stretch that does not begin in January: a month, a quarter, a year that trails.
 */
export function summedUpTo(
  sentence: Sentence,
  value: Stretch,
  time: ClaimTime | undefined,
  at: string | undefined,
): ClaimTime | 'other' | undefined {
  const clause = clauseOf(sentence, value);
  const { syllables } = sentence.block;
  for (let i = clause.from + 1; i + 1 < value.from; i++)
    if (syllables[i]!.key === 'tháng' && syllables[i - 1]!.kind === 'number' && TRAILING.has(syllables[i + 1]!.key))
      return 'other';
  const months = sentence.quantities.find(
    ({ kind, unit, amount, start }) =>
      kind === 'duration' &&
      unit?.toLowerCase() === 'tháng' &&
      Number.isInteger(amount) &&
      amount >= 1 &&
      amount <= 12 &&
      start >= syllables[clause.from]!.start &&
      start < syllables[clause.to - 1]!.end,
  );
  if (months) {
    const hit = toHit(sentence, months.start, months.end);
    if (TRAILING.has(syllables[hit.to]?.key ?? '')) return 'other';
    if (at === undefined) return 'other';
    const [year, month] = at.split('-').map(Number) as [number, number];
    const of = months.amount <= month ? year : year - 1;
    const end = Date.UTC(of, months.amount, 1);
    return {
      from: day(end - 86_400_000),
      to: day(end),
      source: 'clause',
      words: months.quote,
    };
  }
  if (time === undefined || time.source === 'article') return undefined;
  const told = sentence.times.find(({ quote }) => quote === time.words);
  if (!told || (told.kind !== 'month' && told.kind !== 'quarter')) return undefined;
  const place = toHit(sentence, told.start, told.end);
  return LIMITING.has(syllables[place.from - 1]?.key ?? '') || LIMITING.has(syllables[place.from]?.key ?? '')
    ? undefined
    : 'other';
}

function day(time: number): string {
  return `${new Date(time).toISOString().slice(0, 10)}T00:00:00+07:00`;
}

const FALLING = new Set(['giảm', 'hạ', 'sụt', 'bớt', 'rớt', 'lùi']);

/** Whether a change is told as a fall, by a word that is not the property's own. */
export function falls(sentence: Sentence, number: Stretch, isOwn: (at: number) => boolean): boolean {
  const { syllables } = sentence.block;
  for (let at = number.from - 1; at >= Math.max(sentence.from, number.from - 4); at--)
    if (FALLING.has(syllables[at]!.key)) return !isOwn(at);
  return false;
}

/** "Cao hơn mức 7,92 % của quý II": what a value is compared with, and of another time. */
export function isStandard(sentence: Sentence, number: Stretch): boolean {
  const own = segment(sentence, number);
  return sentence.cues.some(
    ({ kind, words, from, to }) =>
      kind === 'comparison' && words.toLowerCase() !== 'so với' && from >= own.from && to <= number.from,
  );
}

/** Whether the value stands in a clause with a past that no date tells: "đầu tuần", "kỳ trước". */
export function vaguelyPast(sentence: Sentence, value: Stretch): Doubt | undefined {
  const cue = cueWithin(sentence, { from: clauseOf(sentence, value).from, to: value.from }, 'vague-past');
  return cue && { gate: 'time', words: cue.words };
}
