/** One on record with a subject who tells of it: what they count is the subject's, whatever session they speak at. */
import type { BaseIndex } from '../../facts/index.ts';
import type { Property } from '../../facts/schema.ts';
import { GETTING, keys } from '../lexicon/words.ts';
import { cueWithin, type Stretch, segment, within } from '../reading/clause.ts';
import type { Sentence } from '../reading/reading.ts';
import { isSession, valuesOf } from '../reading/wholes.ts';
import type { Subject } from '../subjects/subject.ts';

/** Verbs by which one who speaks at an occasion tells of it, besides those of saying: "chào mừng 110 đoàn", "gọi 72 chữ ký là ...". */
const TELLING = keys('chào gọi coi điểm nhắc nêu');

/** Right behind those counted these tell which of them. */
const JUST = keys('vừa mới đang sắp còn chưa không');

/** Behind those counted these tell where they were. */
const THERE = keys('tại ở trong dự mặt');

/**
 * "Tại phiên bế mạc, Bộ trưởng X nêu ba kết quả", "ông X chào mừng 110 đoàn": whether somebody on record with the subject stands before a count, in its
 * segment, and tells it; not where a session of it is named behind the count.
 */
export function isToldBy(
  sentence: Sentence,
  value: Stretch,
  subject: Subject,
  property: Property,
  base: BaseIndex,
): boolean {
  const { syllables } = sentence.block;
  const own = segment(sentence, value);
  const known = valuesOf(subject.entity, base);
  const teller = sentence.mentions.findLast(
    (name) =>
      within(name, { from: own.from, to: value.from }) &&
      name.entities.some((one) => one.kind === 'person' && known.has(one)),
  );
  if (!teller) return false;
  let to = value.to;
  while (to < own.to && syllables[to]!.key !== 'khi') to++;
  const session = sentence.mentions.some(
    (name) => name.from >= value.to && name.to <= to && name.entities.some(isSession),
  );
  if (session) return false;
  // "Tại phiên bế mạc, ông X chào 300 đại biểu có mặt trong hội trường": those who were there then.
  if (subject.part && syllables.slice(value.to, to).some(({ key }) => THERE.has(key))) return false;
  // "Bộ trưởng chào 12 đoàn vừa tới": some of them, by what they do just now.
  if (JUST.has(syllables[value.to]?.key ?? '')) return false;
  const between = { from: teller.to, to: value.from };
  const told = syllables.slice(between.from, between.to).some(({ key }) => TELLING.has(key));
  const deed = sentence.triggers.some(
    (hit) => hit.property === property && within(hit, between) && !GETTING.has(syllables[hit.from]!.key),
  );
  return told || deed || cueWithin(sentence, between, 'saying') !== undefined;
}
