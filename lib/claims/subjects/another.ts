/** The words that make a name of the base mean another thing than the one it names. */
import type { BaseIndex } from '../../facts/index.ts';
import type { Entity } from '../../facts/schema.ts';
import { verbAt } from '../lexicon/verbs.ts';
import { keys } from '../lexicon/words.ts';
import { isNumbered, segment } from '../reading/clause.ts';
import { namesakeBeyond } from '../reading/names.ts';
import type { Mention, Sentence } from '../reading/reading.ts';

/** Words that number an occasion right behind its name: "Tọa đàm đợt 2". */
const NUMBERING = new Set(['đợt', 'kỳ']);

/** Behind "là" the number of one of a series stands this near. */
const SERIES = 6;

const QUOTING = new Set(['"', '“', '«']);

/** Words right behind a name that make it another of its sort: "giải thưởng tương tự". */
const OTHERS = new Set(['tương', 'khác']);

/** "Cuộc hội đàm trước diễn ra ...": right before a verb these tell that it is another of its sort. */
const FORMER = keys('trước tới ngoái');

function isFormer({ block: { syllables }, to }: Sentence, at: number): boolean {
  return FORMER.has(syllables[at]!.key) && at + 1 < to && verbAt(syllables, at + 1, at) > 0;
}

const YEAR = /^(?:1[89]|20)\d\d$/;

/** "Cúp Sông Hồng 2025", "Cúp Sông Hồng năm 2027" of what is named "Cúp Sông Hồng 2026", too. */
function isOfAnotherYear({ block: { syllables } }: Sentence, { to }: Mention, { aliases }: Entity): boolean {
  const text = syllables[syllables[to]!.key === 'năm' ? to + 1 : to]?.text ?? '';
  if (!YEAR.test(text)) return false;
  const years = aliases.map((alias) => alias.slice(-4)).filter((end) => YEAR.test(end));
  return years.length > 0 && !years.includes(text);
}

/** "của Tổ chức Hợp tác Thượng Hải", "ở Hat Yai": behind a short name, whose it is or where, by a name that the base does not know. */
const OWNING = new Set(['của', 'giữa', 'ở', 'tại']);

/** Whether a short name is of somebody or of a place that the base does not know. */
function ofUnknown(sentence: Sentence, { full, joint, to }: Mention): boolean {
  const { syllables } = sentence.block;
  const owner = syllables[to + 1];
  return (
    !full &&
    !joint &&
    to + 1 < sentence.to &&
    OWNING.has(syllables[to]!.key) &&
    owner!.capital &&
    !sentence.mentions.some((name) => name.from <= to + 1 && to + 1 < name.to)
  );
}

/** The words that make a name mean another thing: it belongs to something counted ("Bàn tròn thứ hai của ..."), it is numbered, it is of a lower level. */
export function otherThan(sentence: Sentence, mention: Mention, entity: Entity, base: BaseIndex): string | undefined {
  const { syllables } = sentence.block;
  const next = syllables[mention.to];
  const numbered = base.factsAbout(entity.id).some(({ value }) => value.type === 'ordinal');
  if (next && NUMBERING.has(next.key) && mention.to < sentence.to && !numbered) return next.text;
  if (next && OTHERS.has(next.key) && mention.to < sentence.to) return next.text;
  // "Trường Chính trị Tô Hiệu": the short name begins a name of the same head.
  const namesake = mention.full ? undefined : namesakeBeyond(sentence, mention, entity.kind, base);
  if (namesake) return sentence.block.text.slice(namesake.start, namesake.end);
  if (
    next &&
    mention.to < sentence.to &&
    (isFormer(sentence, mention.to) || isOfAnotherYear(sentence, mention, entity))
  )
    return next.text;
  // "Sự kiện bên lề ... trong khuôn khổ Lễ mở ký": the one that only looks like it is spoken of.
  const own = segment(sentence, mention);
  const lookalike = sentence.lookalikes.find(
    (hit) =>
      hit.from >= own.from && hit.to <= mention.from && hit.entities.includes(entity) && !isNumbered(sentence, hit),
  );
  if (lookalike) return sentence.block.text.slice(lookalike.start, lookalike.end);
  // "Buổi tọa đàm “Lỗ hổng nhận thức ...”": a title of its own, and not one on record.
  const titled =
    !mention.full &&
    !mention.joint &&
    next !== undefined &&
    QUOTING.has(next.text) &&
    next.start > syllables[mention.to - 1]!.end &&
    mention.to < sentence.to &&
    !sentence.texts.some(({ from }) => from === mention.to + 1) &&
    !sentence.mentions.some(({ from }) => from === mention.to + 1);
  if (titled) return syllables[mention.to + 1]?.text ?? next.text;
  // "Hội nghị này là hội nghị thứ ba trong năm ...": one of a series of somebody's.
  if (!mention.full && next?.key === 'là') {
    const reach = syllables[Math.min(sentence.to, mention.to + SERIES) - 1]!.end;
    const nth = sentence.quantities.find(
      ({ kind, start, end }) => kind === 'ordinal' && start > mention.end && end <= reach,
    );
    if (nth) return nth.quote;
  }
  // "Tọa đàm về kinh tế số": a short name that goes on with a matter of its own.
  if (ofUnknown(sentence, mention)) return next!.text;
  if (next?.key === 'về' && !mention.full && mention.to < sentence.to && entity.kind !== 'message') return next.text;
  if (!mention.joint) return undefined;
  // "Thường trực Chính phủ họp lần thứ nhất về đề án ...": one of several meetings, where the one on record has no number.
  const last = Math.max(mention.end, ...(mention.parts ?? []).map(({ to }) => syllables[to - 1]!.end));
  const nth = sentence.quantities.find(
    ({ kind, start, end }) => kind === 'ordinal' && start > mention.start && end < last,
  );
  if (nth && !numbered) return nth.quote;
  return sentence.cues.find(({ kind }) => kind === 'lower-level')?.words;
}
