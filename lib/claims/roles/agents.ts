/** Who does a deed: the name before it, or behind "do", "của", "là". */
import type { Property } from '../../facts/schema.ts';
import { keys } from '../lexicon/words.ts';
import { clauseOf, distance, segment } from '../reading/clause.ts';
import type { Hit, Sentence } from '../reading/reading.ts';
import type { Discourse } from '../subjects/discourse.ts';
import { free, REACH } from '../whose/relations.ts';
import type { Candidate, Filler } from './candidates.ts';
import { coordinated, joinedFrom } from './coordination.ts';
import { isPassive, marks, OWNERS } from './marking.ts';

/** Words that put the doer after the deed: "do ông X chủ trì", "dưới sự chủ trì của ông X", "người chủ trì là ông X". */
const AFTER = new Set(['của', 'là', 'bởi']);

/** Who does what a trigger says: those before it, or after "do", "của", "là", or, when the trigger opens the sentence, the first after it. */
export function agents(
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
    if (isInTitle(sentence, trigger) || isAssistant(sentence, trigger)) continue;
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
    // "... hội đàm với đoàn do ông Y dẫn đầu": "do" relates nobody before it.
    const by = sentence.block.syllables[trigger.to - 1]!.key === 'do';
    const before = within.filter((one) => !by && one.whole.to <= trigger.from && !isPassive(sentence, one, within));
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
    const first = within.find(
      (one) =>
        one.from >= own.to &&
        (one.whole.from < own.to
          ? !marks(sentence, one.whole, TOWARDS)
          : property.valueKind !== 'person' || leads(sentence, one)),
    );
    if (opens && !nearest && first)
      for (const one of property.exclusive ? [first] : joinedFrom(sentence, within.slice(within.indexOf(first))))
        found.push({ candidate: one, trigger });
  }
  return found;
}

/** Whether a name opens what is told behind a deed, and no phrase of its own: not "trước Tổng Thư ký X, ...". */
function leads(sentence: Sentence, { whole }: Candidate): boolean {
  const { from } = segment(sentence, whole);
  return from === whole.from || !ASIDE.has(sentence.block.syllables[from]!.key);
}
const ASIDE = keys('sau trước với gửi dẫn');

/** "Trợ lý trọng tài", "trọng tài VAR": a noun of who does it that is one of another post. */
function isAssistant({ block: { syllables }, to: end, mentions, people }: Sentence, { from, to }: Hit): boolean {
  const [before, next] = [syllables[from - 1], syllables[to]];
  if (before && !before.capital && ASSISTING.has(before.key)) return true;
  if (!next || to >= end || !LETTERS.test(next.text)) return false;
  return (
    !mentions.some((one) => one.from <= to && to < one.to) &&
    !people.some(({ start, end: last }) => start <= next.start && next.start < last)
  );
}
const LETTERS = /^\p{Lu}{2,}$/u;
const ASSISTING = keys('lý phó cựu nguyên');

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

/** Words that make a name the aim of an earlier deed, not a doer of this one. */
const TOWARDS = new Set(['đến', 'tới', 'cho', 'với', 'của', 'gửi', 'hỏi', 'mừng']);

/** "người chủ trì", "lời phát biểu": the trigger as a noun. */
function isNominal(sentence: Sentence, trigger: Hit): boolean {
  const key = sentence.block.syllables[trigger.from - 1]?.key;
  const own = sentence.block.syllables[trigger.from]!.key;
  return key === 'người' || key === 'sự' || key === 'lời' || key === 'bài' || own === 'người';
}
