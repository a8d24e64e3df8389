/** Claims of wording: slogans, themes, names, and which of several ways ("đồng thuận", "bỏ phiếu") something was done. */
import type { BaseIndex } from '../facts/index.ts';
import type { Doubt, ReadClaim } from './claim.ts';
import { keys } from './lexicon/words.ts';
import { clauseOf, distance, opening, type Stretch, segment, toHit, within } from './reading/clause.ts';
import type { Hit, PropertyHit, Sentence } from './reading/reading.ts';
import type { Discourse } from './subjects/discourse.ts';
import { notAsserted } from './whose/gates.ts';
import { REACH, subjectDoubts, wordsAt } from './whose/relations.ts';
import { foreignIn } from './whose/standing.ts';

const OPENING = new Set(['"', '“', '«', '”']);
/** A quoted title stands this near behind the word that announces it ("với chủ đề", "khẩu hiệu hành động"). */
const ANNOUNCED = 6;

/** The claims of wording in a sentence. */
export function textClaims(sentence: Sentence, discourse: Discourse, base: BaseIndex): ReadClaim[] {
  const claims: ReadClaim[] = [];
  const push = (trigger: PropertyHit, place: Hit, text: string, onRecord = false) => {
    // "bỏ phiếu với đa số phiếu" is one way of adopting, told twice.
    const told = (claim: ReadClaim) =>
      (claim.start < place.end && place.start < claim.end) ||
      (trigger.property.alternatives.length > 0 && claim.property === trigger.property);
    if (claims.some(told)) return;
    // "mong Công ước sẽ là “ngọn hải đăng”": what is on record word for word is told in a wish as well.
    const wished = notAsserted(sentence, place, trigger);
    if (wished && !(onRecord && wished.open)) return;
    const subjects = discourse.subjects(sentence, trigger, trigger.property.id);
    if (!subjects.length) return;
    claims.push({
      block: sentence.block.block,
      start: place.start,
      end: place.end,
      sentence,
      property: trigger.property,
      subjects,
      value: { type: 'text', text },
      time: undefined,
      doubts: [
        ...subjectDoubts(subjects),
        ...(wished ? [wished] : []),
        ...(subjects[0]!.entity.kind === 'event' ? ofMoment(sentence, trigger) : []),
        ...ofObject(sentence, trigger, subjects[0]!.mention),
        ...(subjects[0]!.how === 'antecedent' && !subjects[0]!.near ? [{ gate: 'subject' as const, words: '' }] : []),
      ],
      trigger: wordsAt(sentence, trigger),
    });
  };
  for (const trigger of sentence.triggers) {
    if (trigger.property.datatype !== 'text' || !base.factsOf(trigger.property.id).length) continue;
    const clause = clauseOf(sentence, trigger);
    const byDistance = sentence.alternatives.toSorted(
      (a, b) => distance(sentence, trigger, a) - distance(sentence, trigger, b),
    );
    for (const alternative of byDistance)
      if (
        alternative.property === trigger.property &&
        within(alternative, clause) &&
        distance(sentence, trigger, alternative) <= REACH
      )
        push(trigger, alternative, wordsAt(sentence, alternative));
    for (const known of sentence.texts)
      if (
        known.fact.property === trigger.property.id &&
        (distance(sentence, trigger, known) <= REACH || labels(sentence, trigger, known))
      )
        push(trigger, known, wordsAt(sentence, known), trigger.property.alternatives.length === 0);
    // Of ways that exclude one another, a quoted title is none.
    const quoted =
      trigger.property.alternatives.length === 0
        ? (quotedAfter(sentence, trigger) ?? quotedBefore(sentence, trigger))
        : undefined;
    if (quoted) push(trigger, quoted, wordsAt(sentence, quoted));
  }
  return claims;
}

/** "Sau hiệp một, tỷ số là 1-1": what opens the clause tells of a moment of it, by words that are not understood. */
function ofMoment(sentence: Sentence, trigger: Stretch): Doubt[] {
  const { syllables } = sentence.block;
  const from = Math.max(clauseOf(sentence, trigger).from, opening(sentence));
  if (!MOMENTS.has(syllables[from]!.key)) return [];
  // "Phút 60, tỷ số là 1-1"
  if (syllables[from + 1]?.kind === 'number') return [{ gate: 'scope', words: syllables[from]!.text }];
  const { to } = segment(sentence, { from, to: from });
  const foreign = to <= trigger.from ? foreignIn(sentence, { from: from + 1, to }) : undefined;
  return foreign ? [{ gate: 'scope', words: syllables[foreign.from]!.text }] : [];
}
const MOMENTS = keys('sau hết trước đến phút');

/** "Quốc hội thông qua việc gia nhập Công ước": what a way of doing is told of, where words stand between the deed and the name. */
function ofObject(sentence: Sentence, trigger: PropertyHit, mention: Stretch | undefined): Doubt[] {
  if (!mention || trigger.property.alternatives.length === 0 || mention.from < trigger.to) return [];
  if (!within(mention, segment(sentence, trigger))) return [];
  const foreign = foreignIn(sentence, { from: trigger.to, to: mention.from });
  return foreign ? [{ gate: 'subject', words: sentence.block.syllables[foreign.from]!.text }] : [];
}

/** "Khẩu hiệu hành động của Đoàn ...: TIÊN PHONG, ĐOÀN KẾT": a label that opens the sentence, and what stands behind its colon. */
function labels(sentence: Sentence, trigger: PropertyHit, { from }: Hit): boolean {
  const { syllables } = sentence.block;
  const colon = OPENING.has(syllables[from - 1]?.text ?? '') ? from - 2 : from - 1;
  return trigger.from <= sentence.from + 1 && syllables[colon]?.text === ':' && trigger.to <= colon;
}

/** `"Tiên phong - Đoàn kết" là khẩu hiệu ...`, `lấy "..." làm khẩu hiệu`: the words in quotation marks of which a trigger tells what they are. */
function quotedBefore(sentence: Sentence, trigger: PropertyHit): Hit | undefined {
  const { syllables } = sentence.block;
  const close = trigger.from - 2;
  if (!BEING.has(syllables[trigger.from - 1]?.key ?? '') || !CLOSING.has(syllables[close]?.text ?? ''))
    return undefined;
  let from = close;
  while (from > sentence.from && !OPENING.has(syllables[from - 1]!.text)) from--;
  return from > sentence.from && from < close
    ? toHit(sentence, syllables[from]!.start, syllables[close - 1]!.end)
    : undefined;
}

const BEING = new Set(['là', 'làm']);
const CLOSING = new Set(['"', '”', '»']);

/** The words between quotation marks that open right behind a trigger, the marks left out. */
function quotedAfter(sentence: Sentence, trigger: PropertyHit): Hit | undefined {
  const { syllables } = sentence.block;
  for (let i = trigger.to; i < sentence.to && i <= trigger.to + ANNOUNCED; i++) {
    const { text } = syllables[i]!;
    if (text === ',' || text === ';' || text === '.') return undefined;
    if (!OPENING.has(text)) continue;
    let to = i + 1;
    while (to < sentence.to && !OPENING.has(syllables[to]!.text) && syllables[to]!.text !== '»') to++;
    return to > i + 1 && to < sentence.to
      ? toHit(sentence, syllables[i + 1]!.start, syllables[to - 1]!.end)
      : undefined;
  }
  return undefined;
}
